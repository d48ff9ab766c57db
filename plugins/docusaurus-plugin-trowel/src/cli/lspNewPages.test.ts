import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver';
import { openEditor, uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';

const files = {
  'trowel.json': '{}',
  'docs/systems/pay.md': '---\ntitle: Payments\n---\n\nPays.\n',
  'docs/decisions/0001-a.md': '---\nstatus: accepted\ndate: 2020-01-01\nsystems: [ledger]\n---\n\nA.\n',
};
const first = 'docs/decisions/0001-a.md';
const added = 'docs/systems/ledger.md';

async function open() {
  const folder = await makeFolder(files);
  const editor = await openEditor({ folders: [folder], env: { XDG_CACHE_HOME: path.join(folder, '.cache') } });
  onTestFinished(() => editor.quit().then(() => undefined));
  const file = (name: string) => path.join(folder, name);
  await editor.open(file(first), files[first]);
  const codes = (name: string) => editor.diagnostics(file(name))?.map(({ code }) => code);
  await expect.poll(() => codes(first), { timeout: 30_000 }).toEqual(['dangling-reference']);
  return { editor, file, codes };
}

test('a page that is no file yet is helped with and referred to as any other, until it is closed without a file', async () => {
  const { editor, file, codes } = await open();
  await editor.open(file(added), '---\nstatus: activ\nsystems: [pa]\n---\n\nBooks.\n');
  await expect.poll(() => codes(added), { timeout: 30_000 }).toContain('unknown-value');
  await expect.poll(() => codes(first), { timeout: 30_000 }).toEqual([]);
  const at = { textDocument: { uri: uriOf(file(added)) }, position: { line: 1, character: 9 } };
  const { items } = await editor.ask<CompletionList>('textDocument/completion', at);
  expect(items.map(({ label }) => label)).toContain('active');
  const hover = await editor.ask<Hover>('textDocument/hover', { ...at, position: { line: 1, character: 2 } });
  expect(JSON.stringify(hover.contents)).toContain('Whether the system still runs.');
  await editor.closeFile(file(added));
  await expect.poll(() => codes(first), { timeout: 30_000 }).toEqual(['dangling-reference']);
});

test('what is asked of a page that was opened just now is answered once the hub has read it', async () => {
  const { editor, file } = await open();
  await editor.open(file(added), '---\nstatus: act\n---\n');
  const at = { textDocument: { uri: uriOf(file(added)) }, position: { line: 1, character: 11 } };
  const { items } = await editor.ask<CompletionList>('textDocument/completion', at);
  expect(items.map(({ label }) => label)).toContain('active');
  // No page: nothing is offered, and nobody waits longer than the hub reads.
  await editor.open(file('notes/b.md'), '---\nstatus: act\n---\n');
  const other = { ...at, textDocument: { uri: uriOf(file('notes/b.md')) } };
  expect(await editor.ask('textDocument/completion', other)).toBeNull();
});

test('a file where the hub has no pages is none, and neither is a draft of Docusaurus’s', async () => {
  const { editor, file, codes } = await open();
  const broken = '---\nstatus: activ\n---\n';
  for (const name of ['notes/ledger.md', 'docs/_partials/ledger.md']) await editor.open(file(name), broken);
  await editor.open(file(added), broken);
  await expect.poll(() => codes(added), { timeout: 30_000 }).toContain('unknown-value');
  expect(codes('notes/ledger.md') ?? []).toEqual([]);
  expect(codes('docs/_partials/ledger.md') ?? []).toEqual([]);
});

test('what is said is sent again only when it is another, or stands elsewhere', async () => {
  const { editor, file, codes } = await open();
  const before = editor.published();
  for (let at = 0; at < 20; at++) await editor.type(file(first), `${files[first]}${'x'.repeat(at)}`);
  const position = { line: 0, character: 0 };
  await editor.ask('textDocument/hover', { textDocument: { uri: uriOf(file(first)) }, position });
  expect(editor.published()).toBe(before);
  await editor.type(file(first), files[first].replace('status: accepted\n', 'status: accepted\n\n'));
  await expect.poll(() => editor.diagnostics(file(first))?.[0]?.range.start.line).toBe(4);
  await editor.type(file(first), files[first].replace('ledger', 'pay'));
  await expect.poll(() => codes(first), { timeout: 30_000 }).toEqual([]);
});
