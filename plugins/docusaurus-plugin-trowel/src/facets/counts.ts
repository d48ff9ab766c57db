import { compareText } from '../shared/compareText.ts';
import type { FacetCount, FacetCounts } from './facet.ts';
import type { Filters } from './filters.ts';
import { countAll, type Narrowed } from './narrowing.ts';
import type { FacetColumn, FacetTable } from './table.ts';

/** Sorts the positions of a facet's values as its definition says; `counts` says how frequent each is. */
export function orderValues({ order, values }: FacetColumn, counts: readonly number[] = []): number[] {
  const places = values.map((_, place) => place);
  if (order === 'newest') return places.sort((a, b) => compareText(values[b]?.value ?? '', values[a]?.value ?? ''));
  // Values are sorted by label already, and a stable sort keeps that order among equals.
  if (order === 'frequent') return places.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const rank = (place: number) => {
    const at = order.indexOf(values[place]?.value ?? '');
    return at === -1 ? order.length : at;
  };
  return places.sort((a, b) => rank(a) - rank(b));
}

/**
 * Lists the values that some row has, and chosen values that no row has, with a count of 0, so that readers can remove
 * them. Facets without any value are left out.
 */
export function listCounts(table: FacetTable, counts: Narrowed['counts'], filters: Filters = {}): FacetCounts[] {
  return table.flatMap((column, at): FacetCounts[] => {
    const { name, label } = column;
    const chosen = filters[name] ?? [];
    const known = orderValues(column, counts[at])
      .map((place) => toCount(column, place, counts[at]))
      .filter(({ value, count }) => count > 0 || chosen.includes(value));
    const lost = chosen.filter((value) => !known.some((other) => other.value === value));
    const values = [...known, ...lost.map((value) => ({ value, label: value, count: 0 }))];
    return values.length === 0 ? [] : [{ name, label, values }];
  });
}

/** Lists every value in a given order, whether any row has it or not, so that nothing moves while a list is narrowed. */
export function listAllCounts(
  table: FacetTable,
  counts: Narrowed['counts'],
  orders: readonly (readonly number[])[],
): FacetCounts[] {
  return table.map((column, at) => ({
    name: column.name,
    label: column.label,
    values: (orders[at] ?? []).map((place) => toCount(column, place, counts[at])),
  }));
}

/**
 * Lists the names of the facets that have a value which narrows a list of `total` rows. In a list of fewer than 12 rows, at least
 * two rows must share that value.
 */
export function findUsefulFacets(table: FacetTable, total: number): string[] {
  const least = total < 12 ? 2 : 1;
  const counts = countAll(table);
  return table.flatMap(({ name }, at) => (counts[at]?.some((count) => count >= least && count < total) ? [name] : []));
}

function toCount({ values }: FacetColumn, place: number, counts: readonly number[] = []): FacetCount {
  const { value = '', label = '' } = values[place] ?? {};
  return { value, label, count: counts[place] ?? 0 };
}
