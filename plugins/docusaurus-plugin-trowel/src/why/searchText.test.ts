import { expect, test } from 'vitest';
import { parsePastedText } from './pastedText.ts';
import { findSearchText } from './searchText.ts';

const find = (text: string) => findSearchText(text, parsePastedText(text));

test.each([
  ['why does checkout write twice?', 'why does checkout write twice?'],
  ['Ledger.java', 'Ledger.java'],
  ['checkout', 'checkout'],
  ['a question\nin two lines', 'a question in two lines'],
])('searches for a question and for a bare name: %s', (text, wanted) => {
  expect(find(text)).toBe(wanted);
});

test.each(['src/pay.ts', 'src/pay.ts:12', 'at Ledger.post(Ledger.java:12)', 'pay.ts:12', 'a.ts\nb.ts', '', ' ?! '])(
  'does not search for what has a path, a line or several names, nor for no words: %j',
  (text) => {
    expect(find(text)).toBeUndefined();
  },
);

test('searches for the beginning of a long text, cut between words', () => {
  const found = find('word '.repeat(1000)) ?? '';
  expect(found.length).toBeLessThanOrEqual(200);
  expect(found.endsWith('word')).toBe(true);
});
