import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { expectShown, hubFiles, openUntilEnd, record } from '../../test/support/codeEditor.ts';
import { type Editor, uriOf } from '../../test/support/editor.ts';
import { makeFolder, writeFiles } from '../../test/support/folder.ts';
import { publish, serve } from '../../test/support/publishedHub.ts';
import { makeRepository } from '../../test/support/repository.ts';

test('of several roots, each has its own hub, and one without a hub, which is no repository, is spoken of by the first', async () => {
  const { root } = await makeRepository({ ...hubFiles, 'src/a.ts': '' });
  const otherFiles = { ...hubFiles, 'docs/decisions/0001-write-twice.md': record('Write elsewhere') };
  const [other, none] = [await makeFolder(otherFiles), await makeFolder({ 'src/a.ts': '' })];
  const title = (file: string) => editor.diagnostics(file)?.[0]?.message;
  const editor = await openUntilEnd({ folders: [none, root, other] });
  const [inFirst, inOther, inNone] = [root, other, none].map((folder) => path.join(folder, 'src/a.ts')) as [
    string,
    string,
    string,
  ];
  for (const file of [inFirst, inOther, inNone]) await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, inFirst).toEqual(['0 why']);
  await expectShown(editor, inOther).toEqual(['0 why']);
  await expectShown(editor, inNone).toEqual(['0 why']);
  expect([inFirst, inOther, inNone].map(title)).toEqual(
    ['Write twice', 'Write elsewhere', 'Write twice'].map((name) => expect.stringContaining(name)),
  );
  expect(editor.said).toEqual([]);
});

const changeFolders = (editor: Editor, added: readonly string[], removed: readonly string[]) => {
  const toFolders = (all: readonly string[]) => all.map((folder) => ({ uri: uriOf(folder), name: 'x' }));
  return editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: { added: toFolders(added), removed: toFolders(removed) },
  });
};

test('a hub in one root speaks of the code in another: shown, found and renamed there, while both are open', async () => {
  const page = 'docs/decisions/0001-write-twice.md';
  const { root: hub } = await makeRepository({ 'trowel.json': '{}', [page]: record('Write twice', 'id: write-twice') });
  const { root: code } = await makeRepository({ 'src/a.ts': '', 'src/closed.ts': '// @why write-twice\n' });
  const editor = await openUntilEnd({ folders: [code, hub] });
  const [file, closed] = [path.join(code, 'src/a.ts'), path.join(code, 'src/closed.ts')];
  const uri = await editor.open(file, 'a();\n// @why write-twice\nb();\n', 'typescript');
  await expectShown(editor, file).toEqual(['1 why']);
  const at = { textDocument: { uri }, position: { line: 1, character: 10 } };
  const found = await editor.ask<Location[]>('textDocument/references', { ...at, context: {} });
  expect(found.map((one) => one.uri)).toContain(uriOf(closed));
  const { changes } = await editor.ask<WorkspaceEdit>('textDocument/rename', { ...at, newName: 'two-writes' });
  expect(Object.keys(changes ?? {}).sort()).toEqual([uri, uriOf(closed), uriOf(path.join(hub, page))].sort());
  await changeFolders(editor, [], [hub]);
  await expectShown(editor, file).toEqual([]);
  await changeFolders(editor, [hub], []);
  await expectShown(editor, file).toEqual(['1 why']);
});

test.each(['', 'src'])('a hub in a sub-folder of the repository speaks of its code, opened as %j', async (opened) => {
  const inHub = Object.entries(hubFiles).map(([name, text]) => [`hub/${name}`, text]);
  const { root } = await makeRepository({ ...Object.fromEntries(inHub), 'src/a.ts': '' });
  const editor = await openUntilEnd({ folders: [path.join(root, opened)], settings: { level: 'hint' } });
  const file = path.join(root, 'src/a.ts');
  await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why']);
});

test('a file that is opened without a folder is spoken of by the hub of its own repository', async () => {
  const inHub = Object.entries(hubFiles).map(([name, text]) => [`hub/${name}`, text]);
  const { root } = await makeRepository({ ...Object.fromEntries(inHub), 'src/pay/a.ts': '' });
  const { root: other } = await makeRepository({ ...hubFiles, 'src/a.ts': '' });
  const none = await makeFolder({ 'src/a.ts': '' });
  const editor = await openUntilEnd({ folders: [] });
  const files = [path.join(none, 'src/a.ts'), path.join(root, 'src/pay/a.ts'), path.join(other, 'src/a.ts')] as const;
  for (const file of files) await editor.open(file, 'a();\n', 'typescript');
  for (const file of files.slice(1)) await expectShown(editor, file).toEqual(['0 why']);
  expect(editor.diagnostics(files[0])).toBeUndefined();
  expect(editor.said).toEqual([]);
});

test('a folder can be added and removed, and what was shown of it goes with it', async () => {
  const [first, second] = [await makeFolder(hubFiles), await makeFolder(hubFiles)];
  const editor = await openUntilEnd({ folders: [first] });
  const file = path.join(second, 'src/a.ts');
  await editor.open(file, 'a();\n', 'typescript');
  const change = (added: string[], removed: string[]) => changeFolders(editor, added, removed);
  await change([second], []);
  await expectShown(editor, file).toEqual(['0 why']);
  await change([], [second]);
  await expectShown(editor, file).toEqual([]);
  await change([second], []);
  await expectShown(editor, file).toEqual(['0 why']);
});

test('settings count as soon as they change, and those that are not understood are named once', async () => {
  const hub = await makeFolder(hubFiles);
  const code = await makeFolder({ 'src/a.ts': '' });
  const file = path.join(code, 'src/a.ts');
  const editor = await openUntilEnd({ folders: [code], settings: { content: hub } });
  await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why']);
  expect(editor.diagnostics(file)?.[0]?.severity).toBe(3);
  await editor.set({ level: 'hint' });
  await expect.poll(() => editor.diagnostics(file)?.[0]?.severity, { timeout: 30_000 }).toBe(4);
  for (const _ of [1, 2]) await editor.set({ level: 'error', content: hub });
  await expect.poll(() => editor.diagnostics(file)?.[0]?.severity, { timeout: 30_000 }).toBe(3);
  expect(editor.said).toEqual([expect.stringContaining('`trowel.level` is "error"')]);
});

test('a published hub is read over the network, and from its copy when it cannot be reached', async () => {
  let isUp = true;
  let texts: ReturnType<typeof publish> = new Map();
  const address = await serve((asked) => {
    const body = isUp ? texts.get(asked) : undefined;
    return body === undefined ? { status: isUp ? 404 : 503 } : { body };
  });
  texts = publish({ 'docs/decisions/0001-write-twice.md': record('Write twice') }, address);
  const code = await makeFolder({ 'src/a.ts': '' });
  const cache = await makeFolder({});
  const file = path.join(code, 'src/a.ts');
  for (const up of [true, false]) {
    isUp = up;
    const editor = await openUntilEnd({ folders: [code], args: ['--hub', address], env: { XDG_CACHE_HOME: cache } });
    await editor.open(file, '// @why 0001\na();\n', 'typescript');
    await expectShown(editor, file).toEqual(['0 why']);
    const { contents } = await editor.ask<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri: uriOf(file) },
      position: { line: 0, character: 9 },
    });
    expect(contents.value).toContain(`(<${address}`);
    if (up) expect(editor.said).toEqual([]);
    else
      await expect
        .poll(() => editor.said, { timeout: 30_000 })
        .toEqual([expect.stringMatching(/^This is from the copy/)]);
  }
});

test('the page behind a marker can change while the code is open: on disk, and as it is typed', async () => {
  const folder = await makeFolder({ ...hubFiles, 'lib/a.ts': '' });
  const [file, page] = [path.join(folder, 'x/a.ts'), path.join(folder, 'docs/decisions/0001-write-twice.md')];
  const editor = await openUntilEnd({ folders: [folder] });
  await editor.open(file, 'a();\n// @why 0001\nb();\n', 'typescript');
  await expectShown(editor, file).toEqual(['1 why']);
  await writeFiles(folder, { 'docs/decisions/0001-write-twice.md': record('Write three times') });
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(page), type: 2 }],
  });
  const message = () => editor.diagnostics(file)?.[0]?.message;
  await expect.poll(message, { timeout: 30_000 }).toContain('Write three times');
  await editor.open(page, record('Write four times'));
  await expect.poll(message, { timeout: 30_000 }).toContain('Write four times');
  await editor.closeFile(page);
  await expect.poll(message, { timeout: 30_000 }).toContain('Write three times');
});

test('a hub that breaks while one types leaves what is known, says so once, and is read again when it is mended', async () => {
  const folder = await makeFolder(hubFiles);
  const file = path.join(folder, 'src/a.ts');
  const editor = await openUntilEnd({ folders: [folder] });
  await editor.open(file, 'a();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why']);
  const changed = () =>
    editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path.join(folder, 'trowel.json')), type: 2 }],
    });
  await writeFiles(folder, { 'trowel.json': '{ "fields": ' });
  for (let at = 0; at < 20; at++) {
    await changed();
    await editor.type(file, `a(${at});\n`);
  }
  await rm(path.join(folder, 'docs'), { recursive: true });
  await changed();
  await editor.type(file, 'b();\n');
  await writeFiles(folder, { ...hubFiles, 'docs/decisions/0001-write-twice.md': record('Write it again') });
  await changed();
  await expect.poll(() => editor.diagnostics(file)?.[0]?.message, { timeout: 30_000 }).toContain('Write it again');
  expect(editor.said.length).toBeLessThanOrEqual(2);
  expect(editor.published()).toBeLessThan(40);
});
