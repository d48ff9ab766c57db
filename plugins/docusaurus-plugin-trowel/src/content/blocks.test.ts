import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutToBlocks } from './blockRegion.ts';
import { parseBlocks } from './blocks.ts';
import { findFiles, toPlainText } from './files.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { parseOutline } from './outline.ts';

const blocksOf = (text: string) => {
  const { body, bodyLine } = parseFrontMatter(text);
  return parseBlocks(text, { outline: parseOutline(body), bodyLine });
};

/** The same text, parsed whole: the target of a reference that nothing uses keeps it from being cut. */
const blocksOfWhole = (text: string) => blocksOf(`${text}\n\n[nothing uses this]: https://example.org\n`);

test('a page is parsed from its first fence to its last, where nothing outside can matter', () => {
  expect(cutToBlocks('---\na: b\n---\n\nText.\n\n:::ask\nWhy?\n:::\n\nMore.\n')).toBe('\n\n\n\n\n\n:::ask\nWhy?\n:::');
});

test.each([
  ['a code fence is open', '```\n\n:::ask\nWhy?\n:::\n'],
  ['HTML is open', '<!--\n\n:::ask\nWhy?\n:::\n'],
  ['a paragraph goes on', 'Text\n:::ask\nWhy?\n:::\n'],
  ['a reference has its target elsewhere', ':::ask\n[Why?][1]\n:::\n\n[1]: https://example.org\n'],
  ['a fence is indented', '- Item\n\n  :::ask\n  Why?\n  :::\n'],
  ['fences have several lengths', '::::ask\n:::note\nWhy?\n:::\n::::\n'],
  ['there is no fence', 'Text.'],
])('a page is parsed whole when %s', (_, text) => {
  expect(cutToBlocks(text)).toBeUndefined();
});

test('the blocks of a page that was cut are those of the whole page, with their lines, for any text', () => {
  const line = fc.constantFrom(
    ...[':::ask', ':::pitfall[A *title*]', ':::landmine', ':::', ':::', '::: ask', ':::note', '::::ask', '::::'],
    ...['Text', '# Heading', '- item', '  more', '> quote', '```', '~~~', '<pre>', '<!--', '-->', '[a](b) 07:10 `c`'],
    ...['| a | b |', '|---|---|', '---', '    code', '', '', '', '', '[a][1] https://example.org', '  :::', '> :::ask'],
  );
  let cuts = 0;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
      const text = lines.join('\n');
      if (cutToBlocks(text) === undefined) return;
      cuts++;
      const whole = blocksOfWhole(text);
      // An open block goes on to the end of the file, which is another line with the added text.
      if (whole.unclosed.length === 0) expect(blocksOf(text)).toEqual(whole);
      else expect(blocksOf(text).unclosed).toEqual(whole.unclosed);
    }),
    { numRuns: 4000 },
  );
  expect(cuts).toBeGreaterThan(100);
}, 60_000);

const root = path.resolve(import.meta.dirname, '../../../..');

test.each([path.join(import.meta.dirname, 'cases'), path.join(root, 'docs'), path.join(root, 'blog')])(
  'the blocks of a page that was cut are those of the whole page, for every page below %s',
  async (folder) => {
    for (const { file } of await findFiles(folder)) {
      const text = toPlainText(await readFile(file, 'utf8'));
      const whole = blocksOfWhole(text);
      if (whole.unclosed.length === 0) expect(blocksOf(text)).toEqual(whole);
    }
  },
  60_000,
);
