import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type OutlineItem, toOutline } from './outline.ts';

const flatten = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
  items.flatMap((item) => [item, ...flatten(item.followers)]);

describe('the outline of a path', () => {
  test('has each step below its last prerequisite, and names the others', () => {
    expect(toOutline([[], [0], [0], [1, 2], []])).toEqual([
      {
        place: 0,
        others: [],
        followers: [
          { place: 1, others: [], followers: [] },
          { place: 2, others: [], followers: [{ place: 3, others: [1], followers: [] }] },
        ],
      },
      { place: 4, others: [], followers: [] },
    ]);
  });

  test('does not name what a step stands below anyway', () => {
    const [first] = toOutline([[], [0], [0, 1]]);
    expect(first?.followers[0]?.followers).toEqual([{ place: 2, others: [], followers: [] }]);
  });

  test('has each step once, whatever waits for whatever', () => {
    const after = fc.array(fc.array(fc.nat(12), { maxLength: 4 }), { maxLength: 10 });
    fc.assert(
      fc.property(after, (places) => {
        const all = flatten(toOutline(places));
        expect(all.map(({ place }) => place).sort((a, b) => a - b)).toEqual(places.map((_, at) => at));
      }),
    );
  });
});
