import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expectShown, hubFiles, openUntilEnd, record } from '../../test/support/codeEditor.ts';
import { type Editor, uriOf } from '../../test/support/editor.ts';
import { makeFolder, writeFiles } from '../../test/support/folder.ts';

const page = 'docs/decisions/0001-write-twice.md';
const soon = { timeout: 60_000 };
const messageIn = (editor: Editor, file: string) => () => editor.diagnostics(file)?.[0]?.message;

test('an editor that does not watch files is followed as it opens and saves them: pages, the hub, and its end', async () => {
  const folder = await makeFolder(hubFiles);
  const [file, other] = [path.join(folder, 'src/a.ts'), path.join(folder, 'b.ts')];
  const editor = await openUntilEnd({ folders: [folder] });
  const message = messageIn(editor, file);
  await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why']);

  await writeFiles(folder, { [page]: record('Write three times') });
  await editor.open(other, '', 'typescript');
  await expect.poll(message, soon).toContain('Write three times');

  await rename(path.join(folder, page), path.join(folder, 'docs/decisions/0009-other.md'));
  await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf(file) } });
  await expect.poll(message, soon).toContain('decision 9');

  await rm(path.join(folder, 'trowel.json'));
  await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf(file) } });
  await expectShown(editor, file).toEqual([]);
  await writeFiles(folder, { 'trowel.json': '{}' });
  await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri: uriOf(file) } });
  await expectShown(editor, file).toEqual(['0 why']);
  expect(editor.said).toEqual([]);
});

test('a hub outside of the workspace is watched there, and comes back as soon as its folder does', async () => {
  const [hub, code] = [await makeFolder({ hub: '', ...hubFiles }), await makeFolder({ 'src/a.ts': '' })];
  const watched: unknown[] = [];
  const capabilities = {
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
  };
  const editor = await openUntilEnd({ folders: [code], settings: { content: hub }, capabilities });
  editor.connection.onRequest('client/registerCapability', ({ registrations }) => {
    for (const { registerOptions } of registrations)
      for (const { globPattern } of registerOptions.watchers ?? []) watched.push(globPattern.baseUri ?? globPattern);
    return null;
  });
  const file = path.join(code, 'src/a.ts');
  await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why']);
  await expect.poll(() => watched, soon).toContain(uriOf(hub));

  await rename(hub, `${hub}-away`);
  const deleted = { changes: [{ uri: uriOf(hub), type: 3 }] };
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', deleted);
  await expect.poll(() => editor.said, soon).toHaveLength(1);
  await expectShown(editor, file).toEqual(['0 why']);
  await rename(`${hub}-away`, hub);
  await writeFiles(hub, { [page]: record('Write it again') });
  await editor.open(path.join(code, 'src/b.ts'), '', 'typescript');
  await expect.poll(messageIn(editor, file), soon).toContain('Write it again');
});
