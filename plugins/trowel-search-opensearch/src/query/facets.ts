import type { Facet, FacetCount, FacetCounts, Filters } from 'docusaurus-plugin-trowel/search-engine';
import { fromLabelled } from '../index/page.ts';
import type { Dsl } from './dsl.ts';
import type { EngineResponse } from './response.ts';

/** Reads the counts of facets, in the order in which each facet wants its values. Chosen values that no page has are kept, with 0. */
export function toFacetCounts(
  { aggregations = {} }: EngineResponse,
  { facets, filters }: { readonly facets: readonly Facet[]; readonly filters: Filters },
): FacetCounts[] {
  return facets.flatMap(({ name, label, order }, at): FacetCounts[] => {
    const buckets = aggregations[`f${at}`]?.values?.buckets ?? [];
    const counted = buckets.map(({ key, doc_count }): FacetCount => ({ ...fromLabelled(key), count: doc_count }));
    const chosen = Object.hasOwn(filters, name) ? (filters[name] ?? []) : [];
    const lost = chosen.filter((value) => !counted.some((other) => other.value === value));
    const values = [...sortCounts(counted, order), ...lost.map((value) => ({ value, label: value, count: 0 }))];
    return values.length === 0 ? [] : [{ name, label, values }];
  });
}

/** The values of a facet that typed ones are compared with, at most. */
const mostKnown = 2000;

/** Counts the values of facets over all pages that are asked. */
export function toAllValues(facets: readonly Pick<Facet, 'name'>[]): Dsl {
  return Object.fromEntries(
    facets.map(({ name }, at) => [
      `f${at}`,
      { filter: { match_all: {} }, aggs: { values: { terms: { field: `labelled.${name}`, size: mostKnown } } } },
    ]),
  );
}

function sortCounts(counts: readonly FacetCount[], order: Facet['order']): FacetCount[] {
  const byLabel = counts.toSorted((a, b) => compare(a.label, b.label) || compare(a.value, b.value));
  if (order === 'newest') return byLabel.sort((a, b) => compare(b.value, a.value));
  if (order === 'frequent') return byLabel.sort((a, b) => b.count - a.count);
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return byLabel.sort((a, b) => rank(a.value) - rank(b.value));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
