import { expect, test } from 'vitest';
import { CancellationToken } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenFile } from './feature.ts';
import { renameEntry, writeId } from './renameEntry.ts';

test('a page is not renamed while nobody knows which pages name it', async () => {
  const open = {
    known: { root: '/hub', hub: { entries: [] } },
    workspace: { hub: { textOf: () => '---\ntitle: Pay\n---\n', findUses: async () => undefined } },
  } as unknown as OpenFile;
  const page = { id: 'system/pay', kind: 'system', source: 'docs/systems/pay.md' } as const;
  await expect(renameEntry(page, 'payments', open, CancellationToken.None)).rejects.toThrow(
    'nobody knows which pages name this one',
  );
});

test('a page that is typed in while it is asked who names it gets its id as it is then', async () => {
  let text = '---\ntitle: Pay\n---\n';
  const findUses = async () => {
    text = '---\ntitle: Pay\nstatus: active\n---\n';
    return [];
  };
  const open = {
    known: { root: '/hub', hub: { entries: [] } },
    workspace: { hub: { textOf: () => text, findUses } },
    peers: [],
    openFiles: () => [],
  } as unknown as OpenFile;
  const page = { id: 'system/pay', kind: 'system', source: 'docs/systems/pay.md' } as const;
  const { changes } = await renameEntry(page, 'payments', open, CancellationToken.None);
  const edits = changes?.['file:///hub/docs/systems/pay.md'] ?? [];
  expect(TextDocument.applyEdits(TextDocument.create('', 'markdown', 1, text), edits)).toBe(
    '---\ntitle: Pay\nstatus: active\nid: payments\n---\n',
  );
});

const page = (...fields: string[]) => `---\n${fields.join('\n')}\n---\n`;
const rename = (text: string) =>
  TextDocument.applyEdits(TextDocument.create('', 'markdown', 1, text), [writeId(text, 'new')]);

test.each(['id: old', 'id: two words', 'id: "two words"', "id: 'it''s old'", 'id: old#1', 'id:'])(
  'the id takes the place of all of `%s`',
  (field) => {
    expect(rename(page('title: A', field))).toBe(page('title: A', 'id: new'));
  },
);

test('a comment behind the id stays, and so do quotes around its name', () => {
  expect(rename(page('"id": "old" # for ever'))).toBe(page('"id": new # for ever'));
});

test.each([
  ['id: >-\n  old', /several lines/],
  ['id: &name old\ntitle: *name', /cannot be changed alone/],
  ['id: old\nid: older', /./],
])('a page that would be broken by it is refused: %j', (field, why) => {
  expect(() => writeId(page(field), 'new')).toThrow('The page cannot get an `id`: ');
  expect(() => writeId(page(field), 'new')).toThrow(why);
});
