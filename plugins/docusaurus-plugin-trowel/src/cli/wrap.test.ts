import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrapText } from './wrap.ts';

test('a text is broken between words, and a long word between characters', () => {
  expect(wrapText('Merging the two inserts loses a charge', 16, '  ')).toEqual([
    'Merging the two',
    '  inserts loses',
    '  a charge',
  ]);
  expect(wrapText('a abcdefghijk', 5)).toEqual(['a', 'abcde', 'fghij', 'k']);
  expect(wrapText('', 5)).toEqual(['']);
  expect(wrapText('a  b  c', 4)).toEqual(['a  b', 'c']);
});

test('colours take no room and stay whole', () => {
  expect(wrapText('\u001b[31mred red\u001b[39m red', 7)).toEqual(['\u001b[31mred red\u001b[39m', 'red']);
  expect(wrapText('\u001b[31mabcdef\u001b[39m', 4)).toEqual(['\u001b[31mabcd', 'ef\u001b[39m']);
});

test('no line is wider than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 6, max: 40 }), (text, width) => {
      for (const line of wrapText(text, width, '  ')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});
