import type { Facet } from '../../facets/facet.ts';
import type { Filters } from '../../facets/filters.ts';

/** The longest text of a query, in characters. The rest of a pasted log adds nothing. */
export const longestQuestion = 1000;

/** A query as the address of the search page has it. */
export interface SearchAddress {
  readonly text: string;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
}

/** The address without any query. */
export const emptyAddress: SearchAddress = { text: '', filters: {}, page: 1 };

/** Reads a search from the query of an address. Leaves out everything else. */
export function parseAddress(search: string, facets: readonly Facet[]): SearchAddress {
  const query = new URLSearchParams(search);
  const filters = facets.flatMap(({ name }) => {
    const values = [...new Set(query.getAll(name))].filter((value) => value !== '');
    return values.length > 0 ? [[name, values] as const] : [];
  });
  const page = Number(query.get('page'));
  return {
    text: (query.get('q') ?? '').slice(0, longestQuestion),
    filters: Object.fromEntries(filters),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Writes a search as the query of an address, with its question mark; empty if nothing is asked. */
export function toAddress({ text, filters, page }: SearchAddress): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const [name, values] of Object.entries(filters)) for (const value of values) query.append(name, value);
  if (page > 1) query.set('page', String(page));
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}
