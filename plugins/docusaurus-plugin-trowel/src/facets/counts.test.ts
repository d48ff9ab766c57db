import { expect, test } from 'vitest';
import { findUsefulFacets } from './counts.ts';
import { toFacetTable } from './table.ts';

const facets = [
  { name: 'status', label: 'Status', order: 'frequent' },
  { name: 'tag', label: 'Tag', order: 'frequent' },
] as const;

/** Finds the useful facets of rows, each with one status and some tags. */
const usefulOf = (tags: readonly (readonly string[])[]) => {
  const toValues = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const rows = tags.map((own) => ({ status: toValues(['accepted']), tag: toValues(own) }));
  return findUsefulFacets(toFacetTable(facets, rows), rows.length);
};

test('a facet is useful only if a value of it narrows the list, and in a short list only if rows share a value', () => {
  expect(usefulOf([['money'], ['latency'], ['naming', 'latency']])).toEqual(['tag']);
  expect(usefulOf([['money'], ['latency']])).toEqual([]);
  expect(usefulOf(Array.from({ length: 20 }, (_, row) => (row === 0 ? ['latency'] : [])))).toEqual(['tag']);
});
