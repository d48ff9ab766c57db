import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../test/support/cli.ts';
import { makeFolder, writeFiles } from '../../test/support/folder.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';
import { checkShape } from './shapes/check.ts';
import { digShape } from './shapes/dig.ts';

const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}\n`).join('');
const files = {
  'docs/decisions/0001-one.md':
    '---\nstatus: acceptd\ndate: 2024-01-01\nverified: 2024-01-01\ngoverns: ["lib/**"]\n---\n\n# One\n\nBecause.\n',
  'lib/a.txt': lines(200),
  'lib/gone.txt': 'gone\n',
  'src/old.py': 'first = []\n',
};

/** Clones a repository of three commits, without the objects that the filter leaves out, and returns the clone's folder. */
async function makeClone(...form: readonly string[]) {
  const { root, git, write, commit } = await makeRepository(files);
  await write({ 'lib/a.txt': lines(100), 'src/old.py': '# Do not remove this line\nfirst = [1]\n' });
  await commit('Two', '2024-02-01');
  await git('mv', 'lib/gone.txt', 'lib/here.txt');
  await write({ 'src/old.py': '# Do not remove this line\nfirst = [2]\n' });
  await commit('Three', '2024-03-01');
  await git('config', 'uploadpack.allowFilter', 'true');
  const folder = await makeFolder({});
  const args = ['clone', '--quiet', ...form, `file://${root}`, 'part'];
  await promisify(execFile)('git', args, { cwd: folder, env: { ...cleanEnv } });
  return path.join(folder, 'part');
}

const run = (folder: string, ...argv: readonly string[]) => runIn(folder, argv, { env: cleanEnv });
const countObjects = async (folder: string) =>
  (await promisify(execFile)('git', ['count-objects', '-v'], { cwd: folder, env: { ...cleanEnv } })).stdout;

describe('in a clone without the contents of earlier commits', () => {
  const filter = '--filter=blob:none';

  test('why answers about a change by the names of its files, and says what it cannot see', async () => {
    const folder = await makeClone(filter);
    const { out, code } = await run(folder, 'why', '--diff', 'HEAD~2');
    expect(code).toBe(0);
    expect(out).toContain('lib/a.txt, lib/here.txt, lib/gone.txt (lib/**)');
    expect(out).toMatch(/This clone is partial.*markers.*git fetch --refetch/);
  });

  test('why answers about what is not committed yet, not about what was only touched', async () => {
    const folder = await makeClone(filter);
    await writeFiles(folder, { 'lib/a.txt': lines(90), 'src/old.py': '# Do not remove this line\nfirst = [2]\n' });
    const { out } = await run(folder, 'why', '--diff', 'HEAD');
    expect(out).toContain('Governs: lib/a.txt (lib/**)');
    expect(out).not.toContain('src/old.py');
  });

  test('check counts the commits, and says that it cannot count lines', async () => {
    const folder = await makeClone(filter);
    const before = await countObjects(folder);
    const { out, code } = await run(folder, 'check', '--code', '.');
    expect(code).toBe(0);
    expect(out).toContain('`status` is `acceptd`');
    expect(out).toContain('since then 2 commits changed what it governs, the last on 2024-03-01');
    expect(out).toMatch(/note: This clone is partial.*lines are not/);
    const json = JSON.parse((await run(folder, 'check', '--code', '.', '--json')).out);
    expect(checkShape.strict().parse(json).code?.changed).toMatchObject([{ commits: 2, lines: null }]);
    expect(await countObjects(folder)).toBe(before);
  });

  test('dig says which telling lines it cannot date', async () => {
    const { out } = await run(await makeClone(filter), 'dig', '.');
    expect(out).not.toContain('Nothing odd');
    expect(out).toMatch(/No proposals from 3 commits\.\nThis clone is partial.*telling lines in src\/old\.py/);
  });
});

test('dig says that it could not read files that a clone never got', async () => {
  const { out } = await run(await makeClone('--filter=blob:none', '--no-checkout'), 'dig', '.', '--json');
  expect(digShape.strict().parse(JSON.parse(out)).notes).toEqual([expect.stringContaining('were not read')]);
});

describe('in a clone without the names of files of earlier commits', () => {
  const filter = '--filter=tree:0';

  test('check finds what it can, and says that it cannot tell what changed', async () => {
    const { out, code } = await run(await makeClone(filter), 'check', '--code', '.');
    expect(code).toBe(0);
    expect(out).toContain('`status` is `acceptd`');
    expect(out).toMatch(/note: This clone is partial.*was not looked at/);
  });

  test.each([
    ['dig', '.'],
    ['why', '--diff', 'HEAD~2'],
  ])('%s stops and says what to do', async (...argv) => {
    const { err, code } = await run(await makeClone(filter), ...argv);
    expect(code).toBe(2);
    expect(err).toMatch(/This clone is partial.*git fetch --refetch/);
  });
});
