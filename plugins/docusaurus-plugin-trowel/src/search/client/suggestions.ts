import { createFilter } from '../../facets/narrowing.ts';
import {
  findLongestWord,
  type LongestWord,
  mostLikeWords,
  withoutAllFilters,
  withoutDates,
  withoutFilter,
  withoutPhrases,
} from '../otherQueries.ts';
import { inDates } from '../query.ts';
import type { SearchQuery, SearchResults, Suggestion } from '../search.ts';
import { noFacets } from '../shards/facetFile.ts';
import { countEdits } from '../typo.ts';
import type { IndexReader } from './indexReader.ts';
import type { PageMatches } from './pageSearch.ts';

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
      .map(
        ([facet, values]): Suggestion => ({
          ...withoutFilter(query, { facets, facet, values }),
          total: inRange.filter(createFilter(table, { ...filters, [facet]: [] })).length,
        }),
      ),
    ...withoutDates(query, facets, { after, before }).map(
      (other): Suggestion => ({ ...other, total: unfiltered.filter(createFilter(table, filters)).length }),
    ),
  ].filter(({ total }) => total > 0);
  return single.length > 0 ? single : [{ ...withoutAllFilters(query, facets), total: unfiltered.length }];
}

/** The query with its phrases read as words, or with its longest word replaced by a similar one. */
async function withOtherWords(
  query: SearchQuery,
  index: IndexReader,
  answer: (query: SearchQuery) => Promise<SearchResults>,
): Promise<Suggestion[]> {
  const word = findLongestWord(query);
  const candidates = [
    ...withoutPhrases(query, index.facets),
    ...(word ? (await findLike(word, index)).map(word.replace) : []),
  ];
  const suggestions = await Promise.all(
    candidates.map(async (suggestion): Promise<Suggestion> => {
      const results = await answer({ ...suggestion.query, counted: true });
      return { ...suggestion, total: results.total ?? results.pages.length };
    }),
  );
  return suggestions.filter(({ total }) => total > 0);
}

/** Finds words of the hub with a small edit distance. */
async function findLike({ form, mostEdits }: LongestWord, index: IndexReader): Promise<string[]> {
  const { keys } = await index.vocabulary.all();
  return keys
    .filter((key) => Math.abs(key.length - form.length) <= mostEdits && key.length > 2)
    .map((key) => ({ key, far: countEdits(key, form) }))
    .filter(({ far }) => far <= mostEdits)
    .sort((a, b) => a.far - b.far || a.key.length - b.key.length || (a.key < b.key ? -1 : 1))
    .slice(0, mostLikeWords)
    .map(({ key }) => key);
}
