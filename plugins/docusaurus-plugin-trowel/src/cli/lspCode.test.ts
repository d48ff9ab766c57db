import path from 'node:path';
import { expect, test } from 'vitest';
import { type CodeAction, CodeActionTriggerKind, type CodeLens, type Location } from 'vscode-languageserver';
import { expectShown, hubFiles, openUntilEnd } from '../../test/support/codeEditor.ts';
import { type Editor, uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { makeRepository } from '../../test/support/repository.ts';

function actionsAt(
  editor: Editor,
  file: string,
  line: number,
  triggerKind: CodeActionTriggerKind = CodeActionTriggerKind.Invoked,
): Promise<CodeAction[]> {
  const start = { line, character: 0 };
  return editor.ask('textDocument/codeAction', {
    textDocument: { uri: uriOf(file) },
    range: { start, end: start },
    context: { diagnostics: editor.diagnostics(file) ?? [], triggerKind },
  });
}

/** Applies a code action to a text as an editor does. */
function apply(text: string, action: CodeAction | undefined, file: string): string {
  const lines = text.split(/(?<=\n|\r(?!\n))/);
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join('').length + character;
  const [edit, ...others] = action?.edit?.changes?.[uriOf(file)] ?? [];
  expect(others).toEqual([]);
  return edit ? text.slice(0, offset(edit.range.start)) + edit.newText + text.slice(offset(edit.range.end)) : text;
}

test('a marker that names no page is a warning, once, and each quick fix mends it', async () => {
  const text = 'a();\r\n// @why write-twise\r\nb();\r\n';
  const { root } = await makeRepository({ ...hubFiles, 'x/a.ts': text.replace('twise', 'twice') });
  const file = path.join(root, 'x/a.ts');
  const editor = await openUntilEnd({ folders: [root] });
  await editor.open(file, text.replace('twise', 'twice'), 'typescript');
  await expectShown(editor, file).toEqual(['1 why']);
  await editor.type(file, text);
  await expectShown(editor, file).toEqual(['1 unknown-marker']);
  const actions = (await actionsAt(editor, file, 1)).filter(({ kind }) => kind === 'quickfix');
  expect(actions.map(({ title }) => title)).toEqual(['Change to `write-twice` (Write twice)']);
  expect(editor.diagnostics(file)?.[0]?.message).toBe(
    'The marker `@why write-twise` names no page. Before: `@why write-twice` (Write twice).',
  );
  expect(actions[0]?.diagnostics).toHaveLength(1);
  const mended = apply(text, actions[0], file);
  expect(mended).toBe('a();\r\n// @why write-twice\r\nb();\r\n');
  await editor.type(file, mended);
  await expectShown(editor, file).toEqual(['1 why']);
  await editor.type(file, `${mended}// @why read-onse\r\n`);
  await expectShown(editor, file).toEqual(['1 why', '3 unknown-marker']);
  const [nearest] = (await actionsAt(editor, file, 3)).filter(({ kind }) => kind === 'quickfix');
  expect(nearest?.title).toBe('Change to `0002` (Read once)');
  await editor.type(file, text.replace('write-twise', '0002'));
  await expectShown(editor, file).toEqual(['1 why-changed']);
  expect(editor.diagnostics(file)?.[0]?.message).toMatch(
    /^This marker has changed\. Before: `@why write-twice` \(Write twice\)\./,
  );
});

test('a marker of what governs the file can be inserted in the comments of its language, and is read back', async () => {
  const folder = await makeFolder(hubFiles);
  const editor = await openUntilEnd({ folders: [folder] });
  for (const [language, name, text, expected] of [
    ['typescript', 'a.ts', '    a();\n', '    // @why 0001\n    a();\n'],
    ['python', 'a.py', '#!/bin/py\n\tb()\n', '#!/bin/py\n\t# @why 0001\n\tb()\n'],
    ['css', 'a.css', 'a {}\r\n', '/* @why 0001 */\r\na {}\r\n'],
    ['html', 'a.html', '<p>', '<!-- @why 0001 -->\n<p>'],
    ['sql', 'a.sql', '', '-- @why 0001\n'],
  ] as const) {
    const file = path.join(folder, 'src', name);
    await editor.open(file, text, language);
    await expectShown(editor, file).toEqual(['0 why']);
    const [action, ...others] = await actionsAt(editor, file, 0);
    expect([action?.title, others]).toEqual(['Insert `@why 0001` (Write twice)', []]);
    expect(await actionsAt(editor, file, 0, CodeActionTriggerKind.Automatic), 'no light bulb at every line').toEqual(
      [],
    );
    expect(apply(text, action, file)).toBe(expected);
    await editor.type(file, expected);
    await expect.poll(() => actionsAt(editor, file, 1), { timeout: 30_000 }).toEqual([]);
  }
});

test('references of a marker are the code that its page governs, in all repositories that the hub speaks of', async () => {
  const hub = await makeRepository({ ...hubFiles, 'src/a.ts': '// @why 1\n' });
  const other = await makeRepository({ 'src/b.ts': '', 'x/c.ts': '\n\n# @why write-twice\n', 'lib/d.ts': '// @why 2' });
  const editor = await openUntilEnd({ folders: [hub.root, other.root], settings: { content: hub.root } });
  const file = path.join(hub.root, 'src/a.ts');
  await editor.open(file, '// @why 1\n', 'typescript');
  await expect.poll(() => editor.diagnostics(file)?.length ?? 0, { timeout: 30_000 }).toBeGreaterThan(0);
  const found = async () => {
    const places = await editor.ask<Location[]>('textDocument/references', {
      textDocument: { uri: uriOf(file) },
      position: { line: 0, character: 9 },
      context: { includeDeclaration: true },
    });
    return places.map(({ uri, range }) => `${uri.split('/').slice(-2).join('/')}:${range.start.line}`).sort();
  };
  await expect.poll(found, { timeout: 30_000 }).toEqual(['src/a.ts:0', 'src/a.ts:0', 'src/b.ts:0', 'x/c.ts:2']);
});

test('lenses stand above markers and above what has changed, and the command says why', async () => {
  const text = Array.from({ length: 40 }, (_, at) => `line${at}();`);
  const { root } = await makeRepository({ ...hubFiles, 'src/a.ts': text.join('\n') });
  const file = path.join(root, 'src/a.ts');
  const editor = await openUntilEnd({ folders: [root] });
  await editor.open(file, text.with(30, 'changed();').with(5, '// @why 1').join('\n'), 'typescript');
  const lenses = async () =>
    (await editor.ask<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: uriOf(file) } })) ?? [];
  await expect
    .poll(async () => (await lenses()).map(({ range, command }) => [range.start.line, command?.title]), {
      timeout: 30_000,
    })
    .toEqual([
      [5, '1 landmine · why?'],
      [30, '1 landmine · why?'],
    ]);
  const [lens] = await lenses();
  expect(await editor.ask('workspace/executeCommand', lens?.command)).toMatchObject({
    markdown: expect.stringContaining('It closes the books.'),
    pages: [{ title: 'Write twice' }],
  });
});

test('a removed marker is named and can be put back, and an edit beside one says what was there', async () => {
  const text = 'a();\n// @why 0001\nbook();\n';
  const { root } = await makeRepository({ ...hubFiles, 'x/a.ts': text });
  const file = path.join(root, 'x/a.ts');
  const editor = await openUntilEnd({ folders: [root] });
  await editor.open(file, text, 'typescript');
  await expectShown(editor, file).toEqual(['1 why']);
  await editor.edit(file, [
    { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } }, text: 'bookOnce();' },
  ]);
  await expectShown(editor, file).toEqual(['1 why-changed']);
  expect(editor.diagnostics(file)?.[0]?.message).toContain('Before: `book();`');
  await editor.type(file, 'a();\nbook();\n');
  await expectShown(editor, file).toEqual(['1 why-removed']);
  const [action] = (await actionsAt(editor, file, 1)).filter(({ kind }) => kind === 'quickfix');
  expect(apply('a();\nbook();\n', action, file)).toBe(text);
});

test('a removed marker of a page that governs the file is only put back, and a near name is the only one that is offered', async () => {
  const text = 'a();\n// @why 0001\nbook();\n';
  const { root } = await makeRepository({ ...hubFiles, 'src/a.ts': text });
  const file = path.join(root, 'src/a.ts');
  const editor = await openUntilEnd({ folders: [root] });
  await editor.open(file, text, 'typescript');
  await expect.poll(() => editor.diagnostics(file)?.length, { timeout: 30_000 }).toBeGreaterThan(0);
  await editor.type(file, 'a();\nbook();\n// @why read-onse\n');
  const titles = async (line: number) => (await actionsAt(editor, file, line)).map(({ title }) => title);
  await expect.poll(() => titles(1), { timeout: 30_000 }).toEqual(['Put `@why 0001` back']);
  expect((await titles(2)).filter((title) => title.startsWith('Change'))).toEqual(['Change to `0002` (Read once)']);
});
