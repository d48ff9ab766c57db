import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFacetTable } from '../../../facets/table.ts';
import { rowsOfPage } from '../../../shared/listPages.ts';
import type { IndexPart, IndexRow } from '../../../site/indexPartProps.ts';
import { findSorts, narrowIndex, prepareIndex, toWholeIndex } from './indexFilter.ts';
import { type IndexState, initialState } from './indexState.ts';

const statuses = ['accepted', 'rejected', 'superseded'];
const tags = ['money', 'latency', 'naming', 'boats'];

/** A row with the positions of its statuses and tags in the lists above. */
interface Row extends IndexRow {
  readonly facets: readonly [statuses: readonly number[], tags: readonly number[]];
}

function makeRow(overrides: Partial<Row> = {}): Row {
  const title = overrides.title ?? 'One ledger';
  return { title, permalink: `/decisions/${title}`, facets: [[0], [0]], ...overrides };
}

function makeIndex(rows: readonly Row[]): IndexPart {
  const pick = (values: readonly string[], places: readonly number[]) =>
    places.map((place) => ({ value: values[place] ?? '', label: values[place] ?? '' }));
  const facets = toFacetTable(
    [
      { name: 'status', label: 'Status', order: statuses },
      { name: 'tag', label: 'Tag', order: 'frequent' },
    ],
    rows.map(({ facets: [ofStatus, ofTag] }) => ({ status: pick(statuses, ofStatus), tag: pick(tags, ofTag) })),
  );
  return { type: 'index', kind: 'decision', facets, rows };
}

const narrow = (rows: readonly Row[], state: Partial<IndexState>) =>
  narrowIndex(prepareIndex(makeIndex(rows)), { ...initialState, ...state });
const titles = (rows: readonly IndexRow[]) => rows.map(({ title }) => title);

const rowLists = fc.array(
  fc
    .tuple(fc.nat({ max: statuses.length - 1 }), fc.subarray(tags.map((_, place) => place)), fc.nat({ max: 30 }))
    .map(([status, ofTags, name]) => makeRow({ title: `Row ${name}`, facets: [[status], ofTags] })),
  { maxLength: 250 },
);
const states = fc.record({
  text: fc.constantFrom('', 'row', '1', 'row 2', 'nothing like it'),
  filters: fc.record({ status: fc.subarray(statuses), tag: fc.subarray(tags) }),
});

describe('narrowing an index', () => {
  test('shows rows with any of the chosen values of a facet, and with all of the chosen facets', () => {
    const rows = [
      makeRow({ title: 'A', facets: [[0], [0]] }),
      makeRow({ title: 'B', facets: [[1], [0, 1]] }),
      makeRow({ title: 'C', facets: [[2], [1]] }),
    ];
    expect(titles(narrow(rows, { filters: { status: ['accepted', 'rejected'] } }).rows)).toEqual(['A', 'B']);
    expect(titles(narrow(rows, { filters: { status: ['accepted', 'rejected'], tag: ['latency'] } }).rows)).toEqual([
      'B',
    ]);
  });

  test('counts for each value the rows that are left when it is the only one chosen in its facet', () => {
    fc.assert(
      fc.property(rowLists, states, (rows, state) => {
        for (const { name, values } of narrow(rows, state).facets) {
          for (const { value, count } of values) {
            const alone = { ...state, filters: { ...state.filters, [name]: [value] } };
            expect(count).toBe(narrow(rows, alone).total);
          }
        }
      }),
    );
  });

  test('lists the most frequent values first, in an order that narrowing does not change', () => {
    const rows = [
      makeRow({ facets: [[1], [2]] }),
      makeRow({ facets: [[0], [2, 3]] }),
      makeRow({ facets: [[0], [3, 2]] }),
    ];
    const offered = (state: Partial<IndexState>) =>
      narrow(rows, state).facets.map(({ values }) => values.map(({ value }) => value));
    expect(offered({})).toEqual([
      ['accepted', 'rejected'],
      ['naming', 'boats'],
    ]);
    expect(offered({ filters: { tag: ['boats'] } })).toEqual(offered({}));
  });

  test('puts every row on exactly one page', () => {
    fc.assert(
      fc.property(rowLists, states, (rows, state) => {
        const { total, pages } = narrow(rows, state);
        const all = Array.from({ length: pages }, (_, index) => narrow(rows, { ...state, page: index + 1 }).rows);
        expect(all.flat()).toHaveLength(total);
        expect(all.every((page) => page.length <= rowsOfPage)).toBe(true);
      }),
    );
  });

  test('shows the last page for a page number beyond it', () => {
    expect(narrow([makeRow()], { page: 9 })).toMatchObject({ page: 1, pages: 1, total: 1 });
  });

  test('finds words in title, summary, number and facets, whatever their accents and case', () => {
    const rows = [
      makeRow({ title: 'Über die Fähre', number: 14 }),
      makeRow({ title: 'One ledger', summary: 'Money is counted once.', facets: [[1], [3]] }),
    ];
    expect(titles(narrow(rows, { text: 'fahre UBER' }).rows)).toEqual(['Über die Fähre']);
    expect(titles(narrow(rows, { text: '0014' }).rows)).toEqual(['Über die Fähre']);
    expect(titles(narrow(rows, { text: 'counted boats' }).rows)).toEqual(['One ledger']);
    expect(titles(narrow(rows, { text: 'counted fahre' }).rows)).toEqual([]);
  });
});

describe('sorting an index', () => {
  const rows = [
    makeRow({ title: 'b 10', date: '2020-01-02', number: 2 }),
    makeRow({ title: 'a', number: 3 }),
    makeRow({ title: 'B 9', date: '2021', number: 1 }),
  ];

  test.each([
    ['given', ['b 10', 'a', 'B 9']],
    ['newest', ['B 9', 'b 10', 'a']],
    ['oldest', ['b 10', 'B 9', 'a']],
    ['title', ['a', 'B 9', 'b 10']],
    ['number', ['B 9', 'b 10', 'a']],
  ] as const)('%s', (sort, expected) => {
    expect(titles(narrow(rows, { sort }).rows)).toEqual(expected);
  });

  test('offers only orders for which at least two rows have a value', () => {
    expect(findSorts({ rows })).toEqual(['given', 'newest', 'oldest', 'title', 'number']);
    expect(findSorts({ rows: [makeRow(), makeRow()] })).toEqual(['given', 'title']);
  });
});

test('the rows of a long index are the same after they were loaded', () => {
  const rows: IndexRow[] = [
    {
      title: 'A',
      permalink: '/a',
      summary: 'First.',
      number: 1,
      status: 'superseded',
      supersededBy: { title: 'B', permalink: '/b' },
    },
    {
      title: 'B',
      permalink: '/b',
      date: '2024-01-31',
      path: { id: 'path/b', file: '/b.json', steps: 2, minutes: 30 },
      measure: { what: 'Weeks', before: 17, after: 10 },
    },
  ];
  const columns = {
    facets: [],
    titles: ['A', 'B'],
    permalinks: ['/a', '/b'],
    numbers: [1, null],
    statuses: ['superseded', null],
    dates: [null, '2024-01-31'],
    supersededBy: { 0: { title: 'B', permalink: '/b' } },
    paths: { 1: { id: 'path/b', file: '/b.json', steps: 2, minutes: 30 } },
    measures: { 1: { what: 'Weeks', before: 17, after: 10 } },
    people: {},
    engagements: {},
  };
  expect(toWholeIndex(columns, ['First.', null])).toEqual({ facets: [], rows });
  expect(toWholeIndex({ ...columns, numbers: [] }).rows.map(({ number, summary }) => [number, summary])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});
