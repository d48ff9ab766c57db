import { type FacetValue, type Filters, toggleFilter } from 'docusaurus-plugin-trowel/search';

/** The orders of an index; `given` is the order of the rows in the props. */
export const sortNames = ['given', 'newest', 'oldest', 'title', 'number'] as const;
/** The name of an order. */
export type SortName = (typeof sortNames)[number];

/** What the reader has chosen in an index. All of it is kept in the address. */
export interface IndexState {
  readonly text: string;
  readonly filters: Filters;
  readonly sort: SortName;
  /** From 1. */
  readonly page: number;
}

/** The state before the reader chooses anything. */
export const initialState: IndexState = { text: '', filters: {}, sort: 'given', page: 1 };

/** A facet in an address. While its values are not known, each is taken as written. */
interface AddressFacet {
  readonly name: string;
  readonly values?: readonly FacetValue[];
}

/**
 * Reads the state from the query of an address. A value can be given by its label too, as in older addresses. Leaves out
 * values that the index does not have.
 */
export function parseState(search: string, facets: readonly AddressFacet[]): IndexState {
  const query = new URLSearchParams(search);
  const filters = facets.flatMap(({ name, values }) => {
    const find = (written: string) =>
      values?.find(({ value }) => value === written) ?? values?.find(({ label }) => label === written);
    const chosen = query.getAll(name);
    const known = new Set(values ? chosen.flatMap((written) => find(written)?.value ?? []) : chosen);
    return known.size > 0 ? [[name, [...known]] as const] : [];
  });
  const page = Number(query.get('page'));
  return {
    text: query.get('q') ?? '',
    filters: Object.fromEntries(filters),
    sort: sortNames.find((name) => name === query.get('sort')) ?? 'given',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** Writes the state as the query of an address, with its question mark; empty for the initial state. */
export function toSearch({ text, filters, sort, page }: IndexState): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const [name, values] of Object.entries(filters)) for (const value of values) query.append(name, value);
  if (sort !== 'given') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}

/** Chooses a facet value, or removes it if it was chosen. Goes to the first page. */
export function toggleValue(state: IndexState, { facet, value }: { facet: string; value: string }): IndexState {
  return { ...state, page: 1, filters: toggleFilter(state.filters, facet, value) };
}
