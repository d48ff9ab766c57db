import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listCounts, orderValues } from './counts.ts';
import type { Facet, FacetValues } from './facet.ts';
import type { Filters } from './filters.ts';
import { countAll, createFilter, narrow } from './narrowing.ts';
import { toFacetTable } from './table.ts';

const levels = ['low', 'medium', 'high'];
const facets: readonly Facet[] = [
  { name: 'tag', label: 'Tag', order: 'frequent' },
  { name: 'year', label: 'Year', order: 'newest' },
  // A facet that a site adds for a field of its own.
  { name: 'level', label: 'Level', order: levels },
];
const domain = { tag: ['money', 'latency', 'naming'], year: ['2019', '2021', '2020'], level: levels };

const toRow = (values: Readonly<Record<string, readonly string[]>>): FacetValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, of]) => [name, of.map((value) => ({ value, label: value.toUpperCase() }))]),
  );
const rowLists = fc.array(
  fc
    .record({ tag: fc.subarray(domain.tag), year: fc.subarray(domain.year), level: fc.subarray(domain.level) })
    .map(toRow),
  { maxLength: 40 },
);
const filters: fc.Arbitrary<Filters> = fc.record(
  { tag: fc.subarray([...domain.tag, 'gone']), year: fc.subarray(domain.year), level: fc.subarray(domain.level) },
  { noNullPrototype: true },
);

/** Defines narrowing in the simplest way, to compare with. */
function passes(row: FacetValues, chosen: Filters): boolean {
  return Object.entries(chosen).every(
    ([name, values]) => values.length === 0 || (row[name] ?? []).some(({ value }) => values.includes(value)),
  );
}
const numbersOf = (rows: readonly unknown[]) => rows.map((_, row) => row);

describe('narrowing', () => {
  test('lists the candidates that have a chosen value of every filtered facet', () => {
    fc.assert(
      fc.property(rowLists, filters, (rows, chosen) => {
        const table = toFacetTable(facets, rows);
        const candidates = numbersOf(rows).filter((row) => row % 3 > 0);
        const wanted = candidates.filter((row) => passes(rows[row] as FacetValues, chosen));
        expect(narrow(table, chosen, candidates).rows).toEqual(wanted);
        expect(candidates.filter(createFilter(table, chosen))).toEqual(wanted);
      }),
    );
  });

  test('counts for each value the rows that would be listed if it alone were chosen in its facet', () => {
    fc.assert(
      fc.property(rowLists, filters, (rows, chosen) => {
        const table = toFacetTable(facets, rows);
        const { counts } = narrow(table, chosen, numbersOf(rows));
        for (const { name, values } of listCounts(table, counts, chosen)) {
          for (const { value, count } of values) {
            expect(count).toBe(rows.filter((row) => passes(row, { ...chosen, [name]: [value] })).length);
          }
        }
      }),
    );
  });

  test('lists nothing when a facet is filtered that the table does not have', () => {
    const table = toFacetTable(facets, [toRow({ tag: ['money'] })]);
    expect(narrow(table, { colour: ['red'] }, [0])).toEqual({ rows: [], counts: [[0], [], []] });
    expect(createFilter(table, { colour: ['red'] })(0)).toBe(false);
    expect(narrow(table, { colour: [] }, [0]).rows).toEqual([0]);
  });
});

describe('the values of a facet', () => {
  const table = toFacetTable(facets, [
    toRow({ tag: ['naming'], year: ['2020'], level: ['high'] }),
    toRow({ tag: ['money', 'naming', 'naming'], year: ['2021'], level: ['low'] }),
    toRow({ tag: ['latency'], year: ['2019'], level: ['medium', 'unheard of'] }),
  ]);
  const offered = (counts: readonly (readonly number[])[], chosen: Filters = {}) =>
    listCounts(table, counts, chosen).map(({ name, values }) => [name, ...values.map(({ value }) => value)]);

  test('are sorted by frequency, by date or in the order that the facet lists', () => {
    expect(offered(countAll(table))).toEqual([
      ['tag', 'naming', 'latency', 'money'],
      ['year', '2021', '2020', '2019'],
      ['level', 'low', 'medium', 'high', 'unheard of'],
    ]);
    expect(orderValues(table[2] as (typeof table)[number])).toEqual([1, 2, 0, 3]);
  });

  test('are left out when no row has them, except chosen ones, so that readers can remove them', () => {
    const chosen = { tag: ['money', 'gone'], year: ['2019'] };
    const { counts } = narrow(table, chosen, [0, 1, 2]);
    expect(offered(counts, chosen)).toEqual([
      ['tag', 'latency', 'money', 'gone'],
      ['year', '2021', '2019'],
    ]);
  });

  test('are listed once, with the label that came first', () => {
    const [tags] = toFacetTable(facets, [
      { tag: [{ value: 'a', label: 'First' }] },
      { tag: [{ value: 'a', label: 'Second' }] },
    ]);
    expect([tags?.values, tags?.rows]).toEqual([[{ value: 'a', label: 'First' }], [[0], [0]]]);
  });
});
