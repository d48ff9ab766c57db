import { compareText } from '../shared/compareText.ts';
import type { Facet, FacetValue, FacetValues } from './facet.ts';

/** One facet of a list of pages: its values once, and per row which of them. Small, also for thousands of rows. */
export interface FacetColumn extends Facet {
  readonly values: readonly FacetValue[];
  /** Per row the positions of its values in `values`. */
  readonly rows: readonly (readonly number[])[];
}

/** The facets of a list of pages; rows go by number. The search index and the index of every kind hold one. */
export type FacetTable = readonly FacetColumn[];

/** Lays out the values of pages as a table, with a column for every facet. */
export function toFacetTable(facets: readonly Facet[], rows: readonly FacetValues[]): FacetTable {
  return facets.map((facet) => {
    const known = new Map<string, FacetValue>();
    for (const row of rows) {
      for (const value of row[facet.name] ?? []) if (!known.has(value.value)) known.set(value.value, value);
    }
    const values = [...known.values()].sort((a, b) => compareText(a.label, b.label) || compareText(a.value, b.value));
    const places = new Map(values.map(({ value }, place) => [value, place]));
    return {
      ...facet,
      values,
      rows: rows.map((row) => [...new Set((row[facet.name] ?? []).flatMap(({ value }) => places.get(value) ?? []))]),
    };
  });
}
