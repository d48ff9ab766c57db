import { compareText } from '../shared/compareText.ts';
import type { Facet, FacetValue, FacetValues } from './facet.ts';

/** One facet of a list of pages: each value once, and their positions per row. This is small even for thousands of rows. */
export interface FacetColumn extends Facet {
  readonly values: readonly FacetValue[];
  /** Per row the positions of its values in `values`. */
  readonly rows: readonly (readonly number[])[];
}

/** The facets of a list of pages; rows are identified by number. The search index and every kind's index have one. */
export type FacetTable = readonly FacetColumn[];

/** Arranges the values of pages as a table with a column per facet. Values are sorted by label. */
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
