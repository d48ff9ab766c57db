import type { Facet } from '../facets/facet.ts';
import type { Filters } from '../facets/filters.ts';
import { findQueryParts } from './querySyntax.ts';

/** A reader's text, parsed. */
export interface ParsedQuery {
  /** What is left for lunr, in its own syntax (`+must -not title:word ~1 ^2 wild*`). Phrases are not part of it. */
  readonly words: string;
  /** Values as typed; see `resolveFilters`. */
  readonly filters: Filters;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; see `inDates`. The narrowest when there are several. */
  readonly after?: string;
  readonly before?: string;
  /** What a page must contain word by word, without quotes. */
  readonly phrases: readonly string[];
}

/**
 * Parses a reader's text: `kind:decision system:"checkout service" status:accepted,proposed before:2023 "a phrase"` and
 * words. It accepts any text: what is unfinished or unknown counts as words.
 */
export function parseQuery(text: string, facets: readonly Facet[]): ParsedQuery {
  const parts = findQueryParts(text, facets);
  if (parts.length === 0) return { words: text, filters: {}, phrases: [] };
  const values = new Map<string, Set<string>>();
  const phrases: string[] = [];
  let words = '';
  let end = 0;
  for (const part of parts) {
    words += text.slice(end, part.start);
    end = part.end;
    if (part.type === 'phrase') {
      phrases.push(part.value);
      continue;
    }
    const known = values.get(part.facet) ?? new Set();
    for (const { value } of part.values) known.add(value);
    values.set(part.facet, known);
  }
  const after = [...(values.get('after') ?? [])].sort().at(-1);
  const before = [...(values.get('before') ?? [])].sort()[0];
  return {
    words: (words + text.slice(end)).replaceAll(/\s+/g, ' ').trim(),
    filters: Object.fromEntries(
      facets.flatMap(({ name }) => (values.has(name) ? [[name, [...(values.get(name) ?? [])]]] : [])),
    ),
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    phrases: [...new Set(phrases)],
  };
}

/**
 * Says whether a page's date lies in a range. `before:2023` is strictly before 2023 begins; `after:2019` is from the
 * first day of 2019 on, as search engines take it, so that `after:2019 before:2023` leaves no gap. A date of which only
 * the year or the month is known fits when any of its days does; a page without a date fits no range.
 */
export function inDates(date: string | undefined, { after, before }: Pick<ParsedQuery, 'after' | 'before'>): boolean {
  if (after === undefined && before === undefined) return true;
  if (date === undefined) return false;
  return (
    (before === undefined || toFirstDay(date) < toFirstDay(before)) &&
    (after === undefined || toLastDay(date) >= toFirstDay(after))
  );
}

/** Returns the first day of a partial date. Dates are compared as text. */
export function toFirstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Returns the last day of a partial date. No month has more than 31 days. */
export function toLastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : `${date}-31`.slice(0, 10);
}
