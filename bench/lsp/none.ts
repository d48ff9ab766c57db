import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Row } from '../paths/row.ts';
import { codePath } from '../scale/code.ts';
import { root, type Session } from '../session.ts';
import { readUsage, waitUntilIdle } from './processes.ts';
import { toMegabytes } from './units.ts';
import type { LspWorkshop } from './workshop.ts';

/** Measures what the server is in a repository that no hub speaks of. */
export async function measureNone({ open, code }: LspWorkshop, { temp, say }: Session): Promise<Row[]> {
  say('a repository that no hub speaks of');
  const file = path.join(code, codePath(0));
  const text = await readFile(file, 'utf8');
  const plain = await open({ isHub: false });
  await plain.open(file, text, 'kotlin');
  await waitUntilIdle(plain.pid ?? 0);
  const { memory } = await readUsage(plain.pid ?? 0);
  await plain.quit();

  const list = path.join(temp, 'opened.json');
  const watcher = pathToFileURL(path.join(root, 'bench/lsp/fileWatcher.mjs')).href;
  const watched = await open({
    isHub: false,
    env: { NODE_OPTIONS: `--import=${watcher}`, TROWEL_BENCH_FOLDER: code, TROWEL_BENCH_OPENED: list },
  });
  await watched.open(file, text, 'kotlin');
  await waitUntilIdle(watched.pid ?? 0);
  await watched.quit();
  const opened = JSON.parse(await readFile(list, 'utf8')) as string[];
  const [listed, read] = [true, false].map((isList) => opened.filter((one) => one.startsWith('readdir') === isList));
  return [
    { figure: 'No hub: memory', measured: `${memory.map(toMegabytes).join(' + ')}`, target: '60 MB' },
    {
      figure: 'No hub: files read',
      measured: `${read?.length}, and ${listed?.length} folder${listed?.length === 1 ? '' : 's'} listed`,
      target: '1',
    },
  ];
}
