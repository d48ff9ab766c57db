import type { FacetName, IndexPart } from '../../../site/partProps.ts';

/** The orders in which an index can be read; `given` is the one in which the site laid it out. */
export const sortNames = ['given', 'newest', 'oldest', 'title', 'number'] as const;
export type SortName = (typeof sortNames)[number];

/** How a reader has narrowed an index. It is what stands in the address, no more. */
export interface IndexState {
  readonly text: string;
  /** Per facet the values chosen; facets without a choice are absent. */
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  readonly sort: SortName;
  /** Counted from 1. */
  readonly page: number;
}

export const initialState: IndexState = { text: '', chosen: {}, sort: 'given', page: 1 };

/** Reads the query of an address. What the index does not have (any more) is left out. */
export function parseState(search: string, { facets }: Pick<IndexPart, 'facets'>): IndexState {
  const query = new URLSearchParams(search);
  const chosen = facets.flatMap(({ name, values }) => {
    const known = [...new Set(query.getAll(name))].filter((value) => values.includes(value));
    return known.length > 0 ? [[name, known] as const] : [];
  });
  const page = Number(query.get('page'));
  return {
    text: query.get('q') ?? '',
    chosen: Object.fromEntries(chosen),
    sort: sortNames.find((name) => name === query.get('sort')) ?? 'given',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The query for an address, with its question mark; empty for the initial state. */
export function toSearch({ text, chosen, sort, page }: IndexState): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const [name, values] of Object.entries(chosen)) for (const value of values) query.append(name, value);
  if (sort !== 'given') query.set('sort', sort);
  if (page > 1) query.set('page', String(page));
  const search = query.toString();
  return search === '' ? '' : `?${search}`;
}

/** The state after a value of a facet was chosen, or its choice taken back. It starts again at the first page. */
export function toggleValue(state: IndexState, { facet, value }: { facet: FacetName; value: string }): IndexState {
  const { [facet]: before = [], ...others } = state.chosen;
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return { ...state, page: 1, chosen: after.length > 0 ? { ...others, [facet]: after } : others };
}

/** Every choice of a state, one by one. */
export function listChosen({ chosen }: IndexState): { readonly facet: FacetName; readonly value: string }[] {
  return (Object.entries(chosen) as [FacetName, readonly string[]][]).flatMap(([facet, values]) =>
    values.map((value) => ({ facet, value })),
  );
}
