import path from 'node:path';
import { expect, test } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver';
import { expectShown, hubFiles, openUntilEnd, record } from '../../test/support/codeEditor.ts';
import { uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';

const second = 'docs/decisions/0002-read-once.md';

test('“why?” opens the only page, and lets one choose among several; one that is not chosen stays closed', async () => {
  const folder = await makeFolder({ ...hubFiles, [second]: record('Read once', 'governs: [src/**]') });
  const editor = await openUntilEnd({
    folders: [folder],
    capabilities: { window: { showDocument: { support: true } } },
  });
  const shown: string[] = [];
  const offered: string[][] = [];
  const answers = ['Read once', undefined];
  editor.connection.onRequest('window/showDocument', ({ uri, external }) => {
    shown.push(`${path.basename(uri)} ${external}`);
    return { success: true };
  });
  editor.connection.onRequest('window/showMessageRequest', ({ actions = [] }) => {
    offered.push(actions.map(({ title }: { title: string }) => title));
    const title = answers.shift();
    return title === undefined ? null : { title };
  });
  const file = path.join(folder, 'src/a.ts');
  const uri = await editor.open(file, '// @why 0001\na();\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why', '0 why']);
  const [lens] = await editor.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  await editor.ask('workspace/executeCommand', lens?.command);
  await expect.poll(() => shown).toEqual(['0001-write-twice.md false']);

  const why = (pages: readonly string[]) =>
    editor.ask<{ pages: unknown[] } | null>('workspace/executeCommand', {
      command: 'trowel.why',
      arguments: [{ uri, pages }],
    });
  const both = ['decision/0001-write-twice', 'decision/0002-read-once'];
  expect((await why(both))?.pages).toHaveLength(2);
  await expect.poll(() => shown).toEqual(['0001-write-twice.md false', '0002-read-once.md false']);
  await why(both);
  await expect
    .poll(() => offered)
    .toEqual([
      ['Write twice', 'Read once'],
      ['Write twice', 'Read once'],
    ]);
  expect(await why(['decision/none'])).toBeNull();
  expect(shown).toHaveLength(2);
});

test('a marker leads to its page, where its title is', async () => {
  const folder = await makeFolder(hubFiles);
  const editor = await openUntilEnd({ folders: [folder] });
  const file = path.join(folder, 'src/a.ts');
  const uri = await editor.open(file, 'a();\n// @why 0001\n', 'typescript');
  await expectShown(editor, file).toEqual(['0 why', '1 why']);
  const position = { line: 1, character: 9 };
  expect(await editor.ask<Location[]>('textDocument/definition', { textDocument: { uri }, position })).toMatchObject([
    { uri: uriOf(path.join(folder, 'docs/decisions/0001-write-twice.md')), range: { start: { line: 1 } } },
  ]);
});
