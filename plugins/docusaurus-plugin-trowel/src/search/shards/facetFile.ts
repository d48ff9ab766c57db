import type { Facet, FacetValue } from '../../facets/facet.ts';
import { type FacetTable, toFacetTable } from '../../facets/table.ts';
import type { SearchDocument } from '../search.ts';

/** The facet values and dates of all pages. */
export interface FacetFile {
  readonly table: FacetTable;
  /** The dates of the pages, as exactly as they are known. */
  readonly dates: readonly (string | undefined)[];
}

/** Replaces a file that cannot be loaded: no page passes any filter. */
export const noFacets: FacetFile = { table: [], dates: [] };

/** The content of the file; the definitions of the facets are in the manifest. */
interface Written {
  readonly dates: readonly (string | null)[];
  readonly columns: readonly {
    readonly values: readonly (readonly [value: string, label: string])[];
    readonly rows: readonly (readonly number[])[];
  }[];
}

/** Writes the facet values and dates of all pages as JSON. */
export function writeFacets(pages: readonly SearchDocument[], facets: readonly Facet[]): Uint8Array {
  const table = toFacetTable(
    facets,
    pages.map((page) => page.facets),
  );
  const written: Written = {
    dates: pages.map(({ date }) => date ?? null),
    columns: table.map(({ values, rows }) => ({ values: values.map(({ value, label }) => [value, label]), rows })),
  };
  return new TextEncoder().encode(JSON.stringify(written));
}

/** Reads the output of `writeFacets`, with the same facets. */
export function readFacets(bytes: Uint8Array, facets: readonly Facet[]): FacetFile {
  const { dates, columns } = JSON.parse(new TextDecoder().decode(bytes)) as Written;
  return {
    dates: dates.map((date) => date ?? undefined),
    table: facets.map((facet, at) => ({
      ...facet,
      values: columns[at]?.values.map(([value, label]): FacetValue => ({ value, label })) ?? [],
      rows: columns[at]?.rows ?? [],
    })),
  };
}
