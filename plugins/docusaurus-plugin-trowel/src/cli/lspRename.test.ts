import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { openEditor, uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';
import { makeRepository } from '../../test/support/repository.ts';

const decision = (fields: string, text = 'We write.') => `---\n${fields}\n---\n\n${text}\n`;
const files: Readonly<Record<string, string>> = {
  'trowel.json': '{}',
  'docs/decisions/0001-write-twice.md': decision(
    'id: write-twice # for ever\nstatus: superseded\ndate: 2020-01-01\ngoverns: [src/**]',
  ),
  'docs/decisions/0002-write-once.md': decision(
    'status: accepted\ndate: 2021-01-01\nsupersedes:\n  - decision/write-twice\nrelates_to: ["1", write-twice, 0001-write-twice.md]\nsystems: [ledger, pay]\npaths:\n  - { path: backend, stage: week-1, after: [pay] }',
    'See [the other](./0001-write-twice.md). The pay.',
  ),
  'docs/systems/pay.md': '\ufeff---\r\ntitle: Payments\r\npaths: [backend/week-1]\r\n---\r\n\r\nPays.\r\n',
  'docs/systems/pay-later.md': 'Later.\n',
  'docs/systems/ledger.md': '# Ledger\n\nBooks.\n',
  'docs/paths/backend.md': '---\ntitle: Backend\nstages: [week-1]\n---\n\nGo.\n',
  'src/open.ts': 'old();\n',
  'src/closed.ts': 'a();\n// @why 1, decision/write-twice: the bank\nb();\n',
};

async function open(capabilities: object = {}) {
  const { root } = await makeRepository(files);
  const editor = await openEditor({ folders: [root], capabilities, env: { XDG_CACHE_HOME: await makeFolder({}) } });
  onTestFinished(() => editor.quit().then(() => undefined));
  const texts = new Map(Object.entries(files));
  const show = async (name: string, text = files[name] ?? '') => {
    texts.set(name, text);
    await editor.open(path.join(root, name), text, name.endsWith('.md') ? 'markdown' : 'typescript');
    await expect.poll(() => editor.diagnostics(path.join(root, name)), { timeout: 30_000 }).toBeDefined();
  };
  /** Renames what stands at a word of a file; returns the lines that are another then. */
  const rename = async (name: string, word: string, newName: string) => {
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', {
      ...at(root, name, texts.get(name) ?? '', word),
      newName,
    });
    return Object.entries(edit.changes ?? {}).flatMap(([uri, edits]) => changedLines(texts, { root, uri, edits }));
  };
  return { editor, root, show, rename };
}

function at(root: string, name: string, text: string, word: string) {
  const file = path.join(root, name);
  const position = TextDocument.create('', '', 1, text).positionAt(text.indexOf(word) + 1);
  return { textDocument: { uri: uriOf(file) }, position };
}

function changedLines(
  texts: ReadonlyMap<string, string>,
  { root, uri, edits }: { readonly root: string; readonly uri: string; readonly edits: readonly TextEdit[] },
): string[] {
  const name = [...texts.keys()].find((one) => uriOf(path.join(root, one)) === uri) ?? '';
  const text = texts.get(name) ?? '';
  const changed = TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), [...edits]);
  const before = text.split('\n');
  return changed.split('\n').flatMap((line) => (before.includes(line) ? [] : [`${name}: ${line}`]));
}

const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => 'nothing is refused',
    (error: Error) => error.message,
  );

test('a page is renamed with the fields that name it, and with the markers in open and closed code', async () => {
  const { show, rename } = await open();
  await show('docs/decisions/0001-write-twice.md');
  // What is typed counts, not the file.
  await show('src/open.ts', 'new();\n  // @why write-twice\nnext();\n');
  const renamed = [
    'docs/decisions/0001-write-twice.md: id: two-writes # for ever',
    'docs/decisions/0002-write-once.md:   - decision/two-writes',
    'docs/decisions/0002-write-once.md: relates_to: ["1", two-writes, 0001-write-twice.md]',
    'src/closed.ts: // @why 1, decision/two-writes: the bank',
    'src/open.ts:   // @why two-writes',
  ];
  expect((await rename('docs/decisions/0001-write-twice.md', 'write-twice', 'two-writes')).sort()).toEqual(renamed);
  await show('docs/decisions/0002-write-once.md');
  expect((await rename('docs/decisions/0002-write-once.md', 'write-twice', 'two-writes')).sort()).toEqual(renamed);
  expect((await rename('src/open.ts', 'write-twice', 'two-writes')).sort()).toEqual(renamed);
});

test('a page that is called as its file gets an id when it is renamed', async () => {
  const { show, rename } = await open();
  const name = 'docs/decisions/0002-write-once.md';
  await show(name);
  expect((await rename(name, 'pay]', 'payments')).sort()).toEqual([
    `${name}:   - { path: backend, stage: week-1, after: [payments] }`,
    `${name}: systems: [ledger, payments]`,
    'docs/systems/pay.md: id: payments\r',
  ]);
  expect((await rename(name, 'ledger', 'books')).sort()).toEqual([
    `${name}: systems: [books, pay]`,
    'docs/systems/ledger.md: ---',
    'docs/systems/ledger.md: ---',
    'docs/systems/ledger.md: id: books',
  ]);
  expect((await rename(name, 'backend', 'servers')).sort()).toEqual([
    `${name}:   - { path: servers, stage: week-1, after: [pay] }`,
    'docs/paths/backend.md: id: servers',
    'docs/systems/pay.md: paths: [servers/week-1]\r',
  ]);
});

test('an id that is more than one word is renamed whole, and a page that is not saved yet has its own address', async () => {
  const { editor, root, show } = await open();
  const name = 'docs/systems/new.md';
  const text = '---\nid: the books # all\n---\n';
  await show(name, text);
  const prepare = (word: string) => editor.ask<unknown>('textDocument/prepareRename', at(root, name, text, word));
  expect(await prepare('id')).toMatchObject({ placeholder: 'the books' });
  expect(await prepare('all')).toBeNull();
  const uri = uriOf(path.join(root, name)).replace('file:', 'untitled:').replace('new.md', 'other.md');
  await editor.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  });
  const rename = (newName: string) =>
    editor.ask<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: { line: 1, character: 5 },
      newName,
    });
  const renamed = async () => Object.keys((await rename('books'))?.changes ?? {});
  await expect.poll(renamed, { timeout: 30_000 }).toEqual([uri]);
  expect(await refusal(rename('pay'))).toMatch(/is the id of another system already/);
});

test('an editor that takes versions is told of which versions of its texts an edit is made', async () => {
  const { editor, root, show } = await open({ workspace: { workspaceEdit: { documentChanges: true } } });
  const name = 'docs/systems/ledger.md';
  await show(name, '---\nid: ledger\n---\n');
  await editor.type(path.join(root, name), '---\ntitle: L\nid: ledger\n---\n');
  const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', {
    textDocument: { uri: uriOf(path.join(root, name)) },
    position: { line: 2, character: 5 },
    newName: 'books',
  });
  expect(edit.changes).toBeUndefined();
  expect(edit.documentChanges).toMatchObject([
    { textDocument: { uri: uriOf(path.join(root, 'docs/decisions/0002-write-once.md')), version: null } },
    { textDocument: { uri: uriOf(path.join(root, name)), version: 3 } },
  ]);
});

test('an editor is told what is renamed, and why something is not', async () => {
  const { editor, root, show, rename } = await open();
  const name = 'docs/decisions/0002-write-once.md';
  await show(name);
  const prepare = (word: string) =>
    editor.ask<unknown>('textDocument/prepareRename', at(root, name, files[name] ?? '', word));
  expect(await prepare('"1"')).toMatchObject({ placeholder: 'write-twice' });
  expect(await prepare('./0001-write-twice.md')).toBeNull();
  expect(await prepare('accepted')).toBeNull();
  expect(await refusal(rename(name, 'ledger', 'pay'))).toBe(
    '`pay` is the id of another system already; choose another name.',
  );
  expect(await refusal(rename(name, 'ledger', 'the books'))).toMatch(/^`the books` cannot be the id of a page: it has/);
  expect(await refusal(rename(name, 'ledger', '12'))).toMatch(/read as a number/);
  expect(await rename(name, 'ledger', 'ledger')).toEqual([]);
});
