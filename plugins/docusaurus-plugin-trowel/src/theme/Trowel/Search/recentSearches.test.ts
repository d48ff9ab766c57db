import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addRecent, parseRecent } from './recentSearches.ts';

test('the newest search comes first, each is kept once, and eight are kept', () => {
  const all = Array.from({ length: 12 }, (_, at) => `${at} search`).reduce(addRecent, [] as readonly string[]);
  expect(all).toHaveLength(8);
  expect(all[0]).toBe('11 search');
  expect(addRecent(all, ' 7 search ')).toEqual(['7 search', ...all.filter((text) => text !== '7 search')]);
});

test('a search that continues the last one replaces it', () => {
  expect(addRecent(['lost', 'queue'], 'lost orders')).toEqual(['lost orders', 'queue']);
  expect(addRecent(['queue', 'lost'], 'lost orders')).toEqual(['lost orders', 'queue', 'lost']);
});

test('an empty text and a pasted log are not kept', () => {
  expect(addRecent(['a'], '  ')).toEqual(['a']);
  expect(addRecent(['a'], 'x'.repeat(121))).toEqual(['a']);
});

test('kept searches are read back, and anything else gives none', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const kept = texts.reduce(addRecent, [] as readonly string[]);
      expect(parseRecent(JSON.stringify(kept))).toEqual(kept);
    }),
  );
  for (const stored of [null, undefined, '', '{', '{}', '"a"', '[1,null," "]']) expect(parseRecent(stored)).toEqual([]);
});
