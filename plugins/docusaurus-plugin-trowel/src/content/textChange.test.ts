import { expect, test } from 'vitest';
import { parsePage } from './pageParser.ts';
import { isSameButText } from './textChange.ts';

const page = ['---', 'title: A', 'tags: [x]', '---', '', 'Lead.', '', '## Cause', '', 'Because.', '', '## Then', ''];
const text = page.join('\n');
const read = (changed: string) => parsePage({ source: 'docs/challenges/a.md', text: changed });
const isSame = (changed: string) => isSameButText(read(text), read(changed));

test.each([
  ['a sentence is added', text.replace('Because.', 'Because of the tide, and the wind.')],
  ['code is added to a section with text', text.replace('Because.', 'Because.\n\n```sh\nls\n```')],
  ['nothing changes', text],
])('a page is the same but for its text when %s', (_, changed) => {
  expect(isSame(changed)).toBe(true);
});

test.each([
  ['the title', text.replace('title: A', 'title: B')],
  ['a field', text.replace('[x]', '[y]')],
  ['the first sentence, which is the summary', text.replace('Lead.', 'Other.')],
  ['a heading', text.replace('## Cause', '## Reason')],
  ['whether a section is empty', text.replace('Because.', '')],
  ['a link to another page', text.replace('Because.', 'Because of [that](./b.md).')],
  ['a block', `${text}\n:::ask\nWhy?\n:::\n`],
  ['what is wrong with it', `${text}\n:::ask\nWhy?\n`],
])('a page is another one when an edit changes %s', (_, changed) => {
  expect(isSame(changed)).toBe(false);
});
