import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder, writeFiles } from '../../test/support/folder.ts';

const hub = {
  'docs/decisions/0001-ledger.md': '---\nstatus: accepted\ngoverns: [src/**]\n---\n# One ledger\n\nWe write once.\n',
  'docs/people/ana.md': '# Ana\n',
};
const program = fileURLToPath(new URL('../../bin/trowel.mjs', import.meta.url));
const questions = [['list', '--json'], ['check'], ['search', 'ledger'], ['why', 'src/a.ts']];

describe('a command with a cache', () => {
  test.each(questions)(
    'says the same as without one, again and again, and after a change: trowel %s',
    async (...argv) => {
      const folder = await makeFolder(hub);
      const env = { TROWEL_CACHE: path.join(folder, '.cache') };
      const expectSame = async () => expect(await runIn(folder, argv, { env })).toEqual(await runIn(folder, argv));
      await expectSame();
      await expectSame();
      await writeFiles(folder, { 'docs/decisions/0001-ledger.md': '---\ngoverns: [src/a.ts]\n---\n# Two ledgers\n' });
      await expectSame();
      await writeFiles(folder, { 'docs/decisions/0002-more.md': '---\nsupersedes: 1\n---\n# More of a ledger\n' });
      await expectSame();
      expect((await readdir(env.TROWEL_CACHE)).length).toBeGreaterThan(0);
    },
  );

  test('keeps the pages of one kind apart from all pages', async () => {
    const folder = await makeFolder(hub);
    const env = { TROWEL_CACHE: path.join(folder, '.cache') };
    for (const argv of [
      ['search', 'ana'],
      ['search', 'ana', '--kind', 'decision'],
      ['search', 'ana', '-c', 'docs'],
    ])
      expect(await runIn(folder, argv, { env })).toEqual(await runIn(folder, argv));
  });

  test('gives the right answer when several processes fill it at once', async () => {
    const folder = await makeFolder(hub);
    const env = { ...process.env, TROWEL_CACHE: path.join(folder, '.cache') };
    const ask = async () =>
      (await promisify(execFile)(process.execPath, [program, 'why', 'src/a.ts'], { cwd: folder, env })).stdout;
    const answers = await Promise.all([ask(), ask(), ask()]);
    const { out } = await runIn(folder, ['why', 'src/a.ts']);
    expect(out).toContain('One ledger');
    expect([...answers, await ask()]).toEqual([out, out, out, out]);
    expect((await readdir(env.TROWEL_CACHE)).filter((name) => name.endsWith('.new'))).toEqual([]);
  }, 60_000);
});
