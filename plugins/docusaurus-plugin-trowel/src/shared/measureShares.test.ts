import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toShares } from './measureShares.ts';

const figure = fc.double({ noNaN: true, noDefaultInfinity: true });

test('bars are shares between nothing and the whole, and the longer one is the whole unless both are zero', () => {
  fc.assert(
    fc.property(figure, figure, (before, after) => {
      const shares = toShares({ before, after });
      expect(Math.max(shares.before, shares.after)).toBe(before === 0 && after === 0 ? 0 : 1);
      expect(Math.min(shares.before, shares.after)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a figure that falls to zero, rises from zero or is tiny beside the other keeps its scale', () => {
  expect(toShares({ before: 4, after: 0 })).toEqual({ before: 1, after: 0 });
  expect(toShares({ before: 0, after: 3 })).toEqual({ before: 0, after: 1 });
  expect(toShares({ before: 1_000_000, after: 1 })).toEqual({ before: 1, after: 0.000001 });
});
