import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toSlots } from './slots.ts';

const source = fc
  .tuple(fc.constantFrom('docs/decisions/', 'docs/', 'docs/systems/till/', ''), fc.nat({ max: 2000 }))
  .map(([folder, number]) => `${folder}${number}.md`);
const sources = fc.uniqueArray(source, { minLength: 1, maxLength: 60 });

test('gives every page a slot of its own, whatever the order of the pages', () => {
  fc.assert(
    fc.property(sources, (given) => {
      const slots = toSlots(given);
      expect(new Set(slots).size).toBe(given.length);
      expect(toSlots(given.toReversed()).toReversed()).toEqual(slots);
    }),
  );
});

test('uses fewer than three and a half slots per page of a folder', () => {
  for (let count = 1; count < 300; count++) {
    const slots = toSlots(Array.from({ length: count }, (_, at) => `docs/${at}.md`));
    expect(Math.max(...slots)).toBeLessThan(3.5 * count);
  }
});

test('moves few pages when one is added', () => {
  const given = Array.from({ length: 100 }, (_, at) => `docs/decisions/${at}.md`);
  const before = toSlots(given);
  const moved = Array.from({ length: 50 }, (_, at) => {
    const after = toSlots([...given, `docs/decisions/new-${at}.md`]);
    return before.filter((slot, page) => after[page] !== slot).length;
  });
  expect(moved.reduce((sum, count) => sum + count, 0) / moved.length).toBeLessThan(2);
});

test('moves no page of a large folder when another folder gets pages', () => {
  const large = Array.from({ length: 40 }, (_, at) => `docs/decisions/${at}.md`);
  const small = Array.from({ length: 9 }, (_, at) => `docs/guides/${at}.md`);
  expect(toSlots([...large, ...small]).slice(0, 40)).toEqual(toSlots(large));
});
