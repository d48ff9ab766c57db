import type { Filters } from '../../facets/filters.ts';
import { createFilter } from '../../facets/narrowing.ts';
import { inDates, type ParsedQuery } from '../query.ts';
import type { SearchQuery } from '../search.ts';
import type { FacetFile } from '../shards/facetFile.ts';
import { resolveFilters } from '../valueMatch.ts';
import type { IndexReader } from './indexReader.ts';

/** The filters of a query, typed and chosen, with the values that the hub has. */
export interface QueryFilters extends Pick<ParsedQuery, 'after' | 'before'> {
  readonly filters: Filters;
  /** The facets of all pages; absent when the query does not need them. */
  readonly known?: FacetFile;
}

/** Reads the filters of a query; loads the facets only when it needs them. */
export async function readFilters(parsed: ParsedQuery, query: SearchQuery, index: IndexReader): Promise<QueryFilters> {
  const { after, before } = parsed;
  const isFiltered = [parsed.filters, query.filters ?? {}].some((filters) => Object.keys(filters).length > 0);
  if (!query.counted && !isFiltered && after === undefined && before === undefined) return { filters: {} };
  const known = await index.facetFile();
  const filters: Record<string, readonly string[]> = { ...resolveFilters(parsed.filters, known.table) };
  for (const [name, chosen] of Object.entries(query.filters ?? {})) {
    filters[name] = [...new Set([...(filters[name] ?? []), ...chosen])];
  }
  return { filters, after, before, known };
}

/** Creates the function that says whether a page passes the filters of a query. */
export function createPageFilter({ filters, known, after, before }: QueryFilters): (page: number) => boolean {
  if (!known) return () => true;
  const passes = createFilter(known.table, filters);
  return (page) => passes(page) && inDates(known.dates[page], { after, before });
}
