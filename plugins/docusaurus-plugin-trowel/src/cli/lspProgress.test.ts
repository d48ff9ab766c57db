import path from 'node:path';
import { expect, test } from 'vitest';
import { expectShown, hubFiles, openUntilEnd } from '../../test/support/codeEditor.ts';
import { makeFolder } from '../../test/support/folder.ts';

const able = { capabilities: { window: { workDoneProgress: true } } };
const soon = { timeout: 60_000 };

test('an editor that can shows that a hub is read for the first time, until it is', async () => {
  const folder = await makeFolder(hubFiles);
  const editor = await openUntilEnd({ folders: [folder], ...able });
  const file = path.join(folder, 'src/a.ts');
  await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why']);
  await expect.poll(() => editor.progress.map(({ kind }) => kind), soon).toContain('end');
  expect(editor.progress[0]).toMatchObject({ kind: 'begin', title: 'Reading the hub' });
  expect(editor.progress.filter(({ kind }) => kind !== 'report')).toHaveLength(2);
});

test('a hub that cannot be read is not shown to be read any more', async () => {
  const folder = await makeFolder({ ...hubFiles, 'trowel.json': '{"fields": 3}' });
  const editor = await openUntilEnd({ folders: [folder], ...able });
  await expect.poll(() => editor.progress.map(({ kind }) => kind), soon).toEqual(['begin', 'end']);
  await expect.poll(() => editor.said, soon).toHaveLength(1);
});

test('an editor that cannot is told nothing of it', async () => {
  const folder = await makeFolder(hubFiles);
  const editor = await openUntilEnd({ folders: [folder] });
  const file = path.join(folder, 'src/a.ts');
  await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why']);
  expect(editor.progress).toEqual([]);
});
