import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutIntoPages, toListPageAddress } from './listPages.ts';

interface Group {
  readonly name: number;
  readonly rows: readonly number[];
}

const cut = (groups: readonly Group[], most: number, whole = false) =>
  cutIntoPages(groups, { rowsOf: ({ rows }) => rows, withRows: (group, rows) => ({ ...group, rows }), most, whole });
const groupLists = fc
  .array(fc.nat({ max: 12 }), { maxLength: 12 })
  .map((sizes) =>
    sizes.map((size, name) => ({ name, rows: Array.from({ length: size }, (_, row) => name * 100 + row) })),
  );

describe('cutting groups into pages', () => {
  test('loses no row and no group, and keeps their order', () => {
    fc.assert(
      fc.property(groupLists, fc.integer({ min: 1, max: 9 }), fc.boolean(), (groups, most, whole) => {
        const pages = cut(groups, most, whole);
        expect(pages.flat().flatMap(({ rows }) => rows)).toEqual(groups.flatMap(({ rows }) => rows));
        expect([...new Set(pages.flat().map(({ name }) => name))]).toEqual(groups.map(({ name }) => name));
      }),
    );
  });

  test('puts no more rows on a page than it may have, and a group without rows counts as one', () => {
    fc.assert(
      fc.property(groupLists, fc.integer({ min: 1, max: 9 }), fc.boolean(), (groups, most, whole) => {
        for (const page of cut(groups, most, whole)) {
          const sizes = page.map(({ rows }) => Math.max(1, rows.length));
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  test('fills each page before it begins the next', () => {
    const groups = [3, 4, 1].map((size, name) => ({ name, rows: Array.from({ length: size }, (_, row) => row) }));
    expect(cut(groups, 5).map((page) => page.map(({ name, rows }) => [name, rows.length]))).toEqual([
      [
        [0, 3],
        [1, 2],
      ],
      [
        [1, 2],
        [2, 1],
      ],
    ]);
  });

  test('when asked, cuts no group that fits on a page', () => {
    fc.assert(
      fc.property(groupLists, fc.integer({ min: 1, max: 9 }), (groups, most) => {
        const pages = cut(groups, most, true);
        for (const { name, rows } of groups)
          if (rows.length <= most)
            expect(pages.filter((page) => page.some((one) => one.name === name))).toHaveLength(1);
      }),
    );
  });

  test('makes one page of what fits, and of nothing', () => {
    expect(cut([], 5)).toEqual([[]]);
    expect(cut([{ name: 0, rows: [1, 2] }], 2)).toEqual([[{ name: 0, rows: [1, 2] }]]);
  });
});

test.each([
  ['/reviews', 1, '/reviews'],
  ['/reviews', 2, '/reviews/page/2'],
  ['/kb/reviews/', 12, '/kb/reviews/page/12/'],
])('page %s, %i of a list is at %s', (permalink, page, address) => {
  expect(toListPageAddress(permalink, page)).toBe(address);
});
