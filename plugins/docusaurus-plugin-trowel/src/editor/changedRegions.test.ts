import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findChangedRegions, toLineFeeds } from './changedRegions.ts';

const lines = fc.array(fc.constantFrom<string>('a', 'b', 'c', ''), { minLength: 1, maxLength: 30 });

test('putting the lines of before in the place of each region gives the text before', () => {
  fc.assert(
    fc.property(lines, lines, (before, now) => {
      const restored = [...now];
      for (const { first, count, before: old } of findChangedRegions(before.join('\n'), now.join('\n')).toReversed())
        restored.splice(first - 1, count, ...old);
      expect(restored).toEqual(before);
    }),
  );
});

test('each region says where its lines were before, and regions do not touch', () => {
  fc.assert(
    fc.property(lines, lines, (before, now) => {
      const regions = findChangedRegions(before.join('\n'), now.join('\n'));
      for (const { firstBefore, before: old } of regions)
        expect(before.slice(firstBefore - 1, firstBefore - 1 + old.length)).toEqual(old);
      for (const [at, { first }] of regions.entries()) {
        const last = regions[at - 1];
        if (last) expect(first).toBeGreaterThan(last.first + last.count);
      }
    }),
  );
});

test('a line that was added, changed or removed is a region of its own', () => {
  expect(findChangedRegions('a\nb\nc', 'a\nx\nb\nc')).toEqual([{ first: 2, count: 1, before: [], firstBefore: 2 }]);
  expect(findChangedRegions('a\nb\nc', 'a\nx\nc')).toEqual([{ first: 2, count: 1, before: ['b'], firstBefore: 2 }]);
  expect(findChangedRegions('a\nb\nc', 'a\nc')).toEqual([{ first: 2, count: 0, before: ['b'], firstBefore: 2 }]);
});

test('where too much has changed, all between the first and the last change is one region', () => {
  const many = (name: string) =>
    ['same', ...Array.from({ length: 3000 }, (_, at) => `${name} ${at}`), 'end'].join('\n');
  expect(findChangedRegions(many('a'), many('b'))).toMatchObject([{ first: 2, count: 3000, firstBefore: 2 }]);
});

test('all ends of lines are line feeds', () => {
  expect(toLineFeeds('a\r\nb\rc\nd\r\r\n')).toBe('a\nb\nc\nd\n\n');
});
