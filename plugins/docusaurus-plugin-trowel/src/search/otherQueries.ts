import type { Facet } from '../facets/facet.ts';
import { dateFilters, findQueryParts, removeFilter } from './querySyntax.ts';
import type { SearchQuery, Suggestion } from './search.ts';

// What is suggested when a query finds nothing: the same for every engine, each of which counts what they would find.

/** A query to suggest, of which it is not known yet how many pages it finds. */
export type OtherQuery = Omit<Suggestion, 'total'>;

/** A typed date, as a filter has it. */
interface Dates {
  readonly after?: string;
  readonly before?: string;
}

/** The query without one of its filters, typed or chosen. */
export function withoutFilter(
  query: SearchQuery,
  {
    facets,
    facet,
    values,
  }: { readonly facets: readonly Facet[]; readonly facet: string; readonly values: readonly string[] },
): OtherQuery {
  const { [facet]: _, ...others } = query.filters ?? {};
  return {
    without: values.map((value) => `${facet}:${value}`).join(' '),
    query: { ...query, page: 1, filters: others, text: removeFilter(query.text, { facets, facet }) },
  };
}

/** The query without its dates; none where it has none. */
export function withoutDates(query: SearchQuery, facets: readonly Facet[], { after, before }: Dates): OtherQuery[] {
  if (after === undefined && before === undefined) return [];
  const text = dateFilters.reduce((rest, facet) => removeFilter(rest, { facets, facet }), query.text);
  const without = [after && `after:${after}`, before && `before:${before}`].filter(Boolean).join(' ');
  return [{ without, query: { ...query, page: 1, text } }];
}

/** The query without all of its filters. */
export function withoutAllFilters(query: SearchQuery, facets: readonly Facet[]): OtherQuery {
  const text = findQueryParts(query.text, facets)
    .filter(({ type }) => type === 'filter')
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, query.text);
  return { query: { ...query, page: 1, filters: {}, text: text.trim() } };
}

/** The query with its phrases read as words; none where it has none. */
export function withoutPhrases(query: SearchQuery, facets: readonly Facet[]): OtherQuery[] {
  const phrases = findQueryParts(query.text, facets).filter(({ type }) => type === 'phrase');
  if (phrases.length === 0) return [];
  const text = phrases.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(start + 1, end - 1)} ${rest.slice(end)}`,
    query.text,
  );
  return [{ without: '" "', query: { ...query, page: 1, text: text.trim() } }];
}

/** The most words that are tried in place of one. */
export const mostLikeWords = 3;

/** The longest word of a query, of which one like it may be meant. */
export interface LongestWord {
  /** In small letters. */
  readonly form: string;
  /** How many letters another word may have otherwise. */
  readonly mostEdits: number;
  /** The query with another word in its place. */
  readonly replace: (instead: string) => OtherQuery;
}

/** Finds the longest word of a query; `undefined` where all are short. */
export function findLongestWord(query: SearchQuery): LongestWord | undefined {
  const [word] = [...query.text.slice(0, 1000).matchAll(/[\p{L}\p{N}\p{M}]{4,40}/gu)].sort(
    (a, b) => b[0].length - a[0].length,
  );
  if (!word) return undefined;
  const [before, after] = [query.text.slice(0, word.index), query.text.slice(word.index + word[0].length)];
  const form = word[0].toLowerCase();
  return {
    form,
    mostEdits: form.length < 6 ? 1 : 2,
    replace: (instead) => ({ instead, query: { ...query, page: 1, text: `${before}${instead}${after}` } }),
  };
}
