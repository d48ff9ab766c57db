import path from 'node:path';
import { expect, test } from 'vitest';
import { openEditor, uriOf } from '../../test/support/editor.ts';
import { makeFolder } from '../../test/support/folder.ts';

const record = `---
title: Write twice
status: accepted
governs: [src/ledger/**]
---

Checkout writes each booking twice, since the bank reads only the old table.

:::landmine[Do not remove the second write]
The bank closes the books from it.
:::
`;

test('an editor is told what governs an open file, at its top and at its markers, and what is wrong with an open page', async () => {
  const folder = await makeFolder({
    'trowel.json': '{}',
    'docs/decisions/0001-write-twice.md': record,
    'src/ledger/book.ts': '',
  });
  const editor = await openEditor({ folders: [folder], env: { XDG_CACHE_HOME: path.join(folder, '.cache') } });
  const code = path.join(folder, 'src/ledger/book.ts');
  await editor.open(code, 'export const a = 1;\n// @why 0001\nbook();\n', 'typescript');
  await expect
    .poll(() => editor.diagnostics(code)?.map(({ range, message }) => [range.start.line, message]), { timeout: 30_000 })
    .toEqual([
      [0, 'Governed by Write twice (decision 1, accepted): see the marker in line 2.'],
      [1, 'Landmine: Do not remove the second write. Governed by Write twice (decision 1, accepted).'],
    ]);
  const hover = await editor.ask<{ contents: { value: string } }>('textDocument/hover', {
    textDocument: { uri: uriOf(code) },
    position: { line: 1, character: 5 },
  });
  expect(hover.contents.value).toContain('The bank closes the books from it.');
  const page = path.join(folder, 'docs/decisions/0001-write-twice.md');
  await editor.open(page, record.replace('status: accepted', 'status: acepted'));
  await expect
    .poll(() => editor.diagnostics(page)?.map(({ message }) => message), { timeout: 30_000 })
    .toEqual([expect.stringContaining('Did you mean `accepted`?')]);
  expect(await editor.quit()).toBe(0);
});
