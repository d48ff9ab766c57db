import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { createFindNearest, didYouMean } from './spellingSuggestion.ts';

test('suggests the name that a typo means', () => {
  expect(didYouMean('statsu', ['title', 'status', 'tags'])).toBe(' Did you mean `status`?');
  expect(didYouMean('superseded-by', ['supersedes', 'superseded_by'])).toBe(' Did you mean `superseded_by`?');
});

test('suggests nothing for another word', () => {
  expect(didYouMean('owner', ['title', 'status'])).toBe('');
  expect(didYouMean('x', [])).toBe('');
});

test('finds a candidate with the smallest edit distance', () => {
  const word = fc.stringMatching(/^[a-d]{1,9}$/);
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 30 }), (written, candidates) => {
      const found = createFindNearest(candidates)(written);
      const limit = Math.max(1, Math.floor(written.length / 3));
      const least = Math.min(...candidates.map((candidate) => distance(written, candidate)));
      if (least > limit) expect(found).toBeUndefined();
      else expect(distance(written, found as string)).toBe(least);
    }),
  );
});
