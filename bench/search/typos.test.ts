import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { toTypo } from './typos.ts';

const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { minLength: 1, maxLength: 6 });

test('a typo is one edit in one word of five letters or more, the same for the same text', () => {
  fc.assert(
    fc.property(words, (given) => {
      const text = given.join(' ');
      const typo = toTypo(text);
      expect(typo).toBe(toTypo(text));
      const candidates = given.filter((word) => word.length >= 5);
      expect(typo === undefined).toBe(candidates.length === 0);
      if (typo === undefined) return;
      expect(typo.toLowerCase()).not.toBe(text.toLowerCase());
      // Two neighbours swapped are two edits.
      expect(distance(typo, text)).toBeLessThanOrEqual(2);
      const written = typo.split(' ');
      expect(written.filter((word, at) => word !== given[at])).toHaveLength(1);
      expect(candidates).toEqual(expect.arrayContaining(given.filter((word, at) => word !== written[at])));
    }),
  );
});

test('every sort of typo occurs', () => {
  const lengths = new Set(
    Array.from({ length: 60 }, (_, at) => (toTypo(`replication ${at}`)?.length ?? 0) - `replication ${at}`.length),
  );
  expect([...lengths].sort()).toEqual([-1, 0, 1]);
});
