import { type Asked, inDates, resolveFilters } from '../asked.ts';
import { countFacets, passes } from '../facets.ts';
import type { FacetName, Filters, SearchQuery } from '../search.ts';
import type { FacetPage } from '../shards/pageTable.ts';
import type { OpenIndex } from './index.ts';

/** The filters of a question, typed and chosen, by the values that the hub has. */
export interface Narrowed extends Pick<Asked, 'after' | 'before'> {
  readonly filters: Filters;
  /** The facets of all pages; absent when nothing asks for them. */
  readonly facets?: readonly FacetPage[];
}

/** Reads the filters of a question; loads the facets only when something asks for them. */
export async function narrow(asked: Asked, query: SearchQuery, index: OpenIndex): Promise<Narrowed> {
  const typed = asked.filters;
  const isFiltered = [typed, query.filters ?? {}].some((filters) => Object.keys(filters).length > 0);
  const { after, before } = asked;
  if (!query.counted && !isFiltered && after === undefined && before === undefined) return { filters: {} };
  const facets = await index.facets();
  const resolved = resolveFilters(typed, countFacets(facets, {}));
  const chosen = Object.entries(query.filters ?? {}) as [FacetName, readonly string[]][];
  const filters: Partial<Record<FacetName, readonly string[]>> = { ...resolved };
  for (const [name, of] of chosen) filters[name] = [...new Set([...(filters[name] ?? []), ...of])];
  return { filters, after, before, facets };
}

/** Whether a page passes the filters of a question. */
export function createFilter({ filters, facets, after, before }: Narrowed): (page: number) => boolean {
  if (!facets) return () => true;
  return (page) => {
    const of = facets[page];
    return of !== undefined && passes(of, filters) && inDates(of.date, { after, before });
  };
}
