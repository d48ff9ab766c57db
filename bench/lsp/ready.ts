import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Row } from '../paths/row.ts';
import { codePath } from '../scale/code.ts';
import type { Session } from '../session.ts';
import { toSummary } from '../statistics.ts';
import type { LspBenchOptions } from './options.ts';
import { waitUntilIdle } from './processes.ts';
import type { LspWorkshop } from './workshop.ts';

/** Measures how long it takes from the start until governed code is explained, with an empty cache and with the one that is left. */
export async function measureReady(
  { open, code, cache }: LspWorkshop,
  { runs }: LspBenchOptions,
  { say }: Session,
): Promise<Row[]> {
  const file = path.join(code, codePath(0));
  const text = await readFile(file, 'utf8');
  const start = async () => {
    const begin = performance.now();
    const editor = await open();
    const shown = editor.nextDiagnostics(file);
    await editor.open(file, text, 'kotlin');
    if ((await shown).length === 0) throw new Error(`Nothing is said of ${file}, which a page governs.`);
    const seconds = (performance.now() - begin) / 1000;
    // What is kept for the next start is written last.
    await waitUntilIdle(editor.pid ?? 0);
    await editor.quit();
    return seconds;
  };
  const [first, later]: [number[], number[]] = [[], []];
  for (let at = 0; at < runs; at++) {
    say(`start ${at + 1} of ${runs}, with an empty cache and with one`);
    await rm(cache, { recursive: true, force: true });
    first.push(await start());
    later.push(await start());
  }
  return [
    { figure: 'Ready, empty cache', measured: toSummary(first, 's'), target: '3 s' },
    { figure: 'Ready, with the cache', measured: toSummary(later, 's', 2), target: '0.6 s' },
  ];
}
