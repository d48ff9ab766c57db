import { expect, test } from 'vitest';
import { joinWords, quote, shorten } from './questionText.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('%j are joined for a sentence', (words, text) => {
  expect(joinWords(words)).toBe(text);
});

test('a short text stays whole, in one line', () => {
  expect(shorten('  one \n\n two ')).toBe('one two');
  expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
});

test('a long text is cut after a whole word', () => {
  const words = 'The gates stay shut and the lamps go out, as was seen at night in March.';
  expect(shorten(words)).toBe('The gates stay shut and the lamps go out, as was seen at…');
  expect(shorten(`${'a '.repeat(29)} bcd`)).toBe(`${'a '.repeat(28)}a…`);
  expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
});

test('a title is put in quotes', () => {
  expect(quote('The bank')).toBe('“The bank”');
});
