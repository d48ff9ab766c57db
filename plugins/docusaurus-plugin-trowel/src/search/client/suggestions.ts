import { createFilter } from '../../facets/narrowing.ts';
import { inDates } from '../query.ts';
import { dateFilters, findQueryParts, type QueryPart, removeFilter } from '../querySyntax.ts';
import type { SearchQuery, SearchResults, Suggestion } from '../search.ts';
import { noFacets } from '../shards/facetFile.ts';
import { countEdits } from '../typo.ts';
import type { IndexReader } from './indexReader.ts';
import type { PageMatches } from './pageSearch.ts';

const mostWords = 3;

/** Finds other queries to suggest when a query finds nothing; those with most results first. */
export async function findSuggestions(
  query: SearchQuery,
  found: PageMatches,
  index: IndexReader,
  answer: (query: SearchQuery) => Promise<SearchResults>,
): Promise<Suggestion[]> {
  const { unfiltered = [] } = found;
  const suggestions =
    unfiltered.length > 0 ? withoutFilters(query, found, index) : await withOtherWords(query, index, answer);
  return suggestions.sort((a, b) => b.total - a.total);
}

/** The query without each one of its filters; if none of these finds anything, without all filters. */
function withoutFilters(
  query: SearchQuery,
  { narrowed, unfiltered = [] }: PageMatches,
  { facets }: IndexReader,
): Suggestion[] {
  const { known: { table, dates } = noFacets, filters, after, before } = narrowed;
  const inRange = unfiltered.filter((page) => inDates(dates[page], narrowed));
  const single = [
    ...Object.entries(filters)
      .filter(([, values]) => values.length > 0)
      .map(([facet, values]): Suggestion => {
        const { [facet]: _, ...others } = query.filters ?? {};
        return {
          without: values.map((value) => `${facet}:${value}`).join(' '),
          query: { ...query, page: 1, filters: others, text: removeFilter(query.text, { facets, facet }) },
          total: inRange.filter(createFilter(table, { ...filters, [facet]: [] })).length,
        };
      }),
    ...(after === undefined && before === undefined
      ? []
      : [
          {
            without: [after && `after:${after}`, before && `before:${before}`].filter(Boolean).join(' '),
            query: {
              ...query,
              page: 1,
              text: dateFilters.reduce((text, facet) => removeFilter(text, { facets, facet }), query.text),
            },
            total: unfiltered.filter(createFilter(table, filters)).length,
          },
        ]),
  ].filter(({ total }) => total > 0);
  if (single.length > 0) return single;
  const filtersOnly = findQueryParts(query.text, facets).filter(({ type }) => type === 'filter');
  const text = cutOut(query.text, filtersOnly);
  return [{ query: { ...query, page: 1, filters: {}, text }, total: unfiltered.length }];
}

/** The query with its phrases read as words, or with its longest word replaced by a similar one. */
async function withOtherWords(
  query: SearchQuery,
  index: IndexReader,
  answer: (query: SearchQuery) => Promise<SearchResults>,
): Promise<Suggestion[]> {
  const candidates: Omit<Suggestion, 'total'>[] = [];
  const phrases = findQueryParts(query.text, index.facets).filter(({ type }) => type === 'phrase');
  if (phrases.length > 0) {
    const text = phrases.reduce(
      (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(start + 1, end - 1)} ${rest.slice(end)}`,
      query.text,
    );
    candidates.push({ without: '" "', query: { ...query, page: 1, text: text.trim() } });
  }
  const [word] = [...query.text.matchAll(/[\p{L}\p{N}\p{M}]{4,40}/gu)].sort((a, b) => b[0].length - a[0].length);
  if (word) {
    const form = word[0].toLowerCase();
    for (const instead of await findLike(form, index)) {
      const text = `${query.text.slice(0, word.index)}${instead}${query.text.slice(word.index + word[0].length)}`;
      candidates.push({ instead, query: { ...query, page: 1, text } });
    }
  }
  const suggestions = await Promise.all(
    candidates.map(async (suggestion): Promise<Suggestion> => {
      const results = await answer({ ...suggestion.query, counted: true });
      return { ...suggestion, total: results.total ?? results.pages.length };
    }),
  );
  return suggestions.filter(({ total }) => total > 0);
}

/** Finds words of the hub with a small edit distance. */
async function findLike(form: string, index: IndexReader): Promise<string[]> {
  const most = form.length < 6 ? 1 : 2;
  const { keys } = await index.vocabulary.all();
  return keys
    .filter((key) => Math.abs(key.length - form.length) <= most && key.length > 2)
    .map((key) => ({ key, far: countEdits(key, form) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || a.key.length - b.key.length || (a.key < b.key ? -1 : 1))
    .slice(0, mostWords)
    .map(({ key }) => key);
}

function cutOut(text: string, parts: readonly QueryPart[]): string {
  return parts.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, text).trim();
}
