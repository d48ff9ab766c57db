import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';

const textOf = (body: string) =>
  makePage('docs/systems/a.md', {}, `:::explain[Why?]\n\n${body}\n\n:::\n`).entry.blocks[0]?.text;

test.each([
  [
    'paragraphs, which their author wrapped',
    'One *sum*,\nwritten twice.\n\nThe other.',
    'One sum, written twice.\nThe other.',
  ],
  ['a line that ends by will', 'One.\\\nTwo.', 'One.\nTwo.'],
  ['a list, also one in another', '- one\n  sum\n- two\n  - three', '– one sum\n– two\n– – three'],
  ['a table', '| a | b |\n|---|---|\n| 1 | `2` |', 'a | b\n1 | 2'],
  ['code', '```kt\nval a = 1\n\nval b = 2\n```', 'val a = 1\n\nval b = 2'],
  ['a quotation below a heading', '#### Then\n\n> Two\n> sums.', 'Then\nTwo sums.'],
  ['a comment, which is no text', 'One.\n\n<!-- Two. -->', 'One.'],
])('the text of a block has a line for each part of it: %s', (_, body, text) => {
  expect(textOf(body)).toBe(text);
});
