import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findFiles } from './fileFinder.ts';
import { findFilesQuickly } from './quickFileFinder.ts';

async function makeFolder(names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-plain-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), '# A\n');
  }
  return folder;
}

test('finds the same files as the other finder, in the same order', async () => {
  const folder = await makeFolder([
    ...[
      'b.md',
      'a/b.mdx',
      'a.md',
      'B.MD',
      'a/z/é.md',
      'a-b/c.md',
      'a.txt',
      'a/_part.md',
      '_drafts/a.md',
      '.hidden/a.md',
    ],
    ...['.hidden.md', 'node_modules/a.md', 'x/Node_Modules/a.md', 'x/y.md/z.md', '[x]/{y}.md', 'a b/c d.md'],
  ]);
  const found = findFilesQuickly(folder, { kind: 'decision' });
  expect(found?.length).toBe(9);
  expect(found).toEqual(await findFiles(folder, { kind: 'decision' }));
});

test('gives up on a folder with a symbolic link, and on a path that is no folder', async () => {
  const folder = await makeFolder(['a/b.md']);
  await symlink(path.join(folder, 'a'), path.join(folder, 'c'));
  expect(findFilesQuickly(folder)).toBeUndefined();
  expect(findFilesQuickly(path.join(folder, 'a', 'b.md'))).toBeUndefined();
});
