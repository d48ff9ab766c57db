import {
  findLongestWord,
  findQueryParts,
  mostLikeWords,
  type OtherQuery,
  parseQuery,
  type SearchQuery,
  type Suggestion,
  withoutAllFilters,
  withoutDates,
  withoutFilter,
  withoutPhrases,
} from 'docusaurus-plugin-trowel/search-engine';
import type { Searched } from './search.ts';

/** Each candidate is a search of its own. */
const mostCandidates = 8;

/**
 * Finds other queries when one finds nothing: without one of its filters, else without all of them, with phrases as words, or with a word of
 * the hubs in place of its longest one. Those that find most come first.
 */
export async function findSuggestions(
  query: SearchQuery,
  searched: Searched,
  count: (query: SearchQuery) => Promise<number>,
): Promise<Suggestion[]> {
  const find = async (candidates: readonly OtherQuery[]): Promise<Suggestion[]> => {
    const counted = candidates
      .slice(0, mostCandidates)
      .map(async (candidate) => ({ ...candidate, total: await count(candidate.query) }));
    return (await Promise.all(counted)).filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  };
  const single = await find(withoutEach(query, searched));
  if (single.length > 0) return single;
  return find([
    ...withoutAll(query, searched),
    ...withoutPhrases(query, searched.facets),
    ...(await withOtherWords(query, searched)),
  ]);
}

/** The query without each one of its filters. */
function withoutEach(query: SearchQuery, { facets }: Searched): OtherQuery[] {
  const { filters, ...dates } = parseQuery(query.text, facets);
  const chosen = query.filters ?? {};
  const names = [...new Set([...Object.keys(filters), ...Object.keys(chosen)])];
  return [
    ...names.flatMap((facet) => {
      const values = [filters, chosen].flatMap((of) => (Object.hasOwn(of, facet) ? (of[facet] ?? []) : []));
      return values.length === 0 ? [] : [withoutFilter(query, { facets, facet, values: [...new Set(values)] })];
    }),
    ...withoutDates(query, facets, dates),
  ];
}

/** The query without all of its filters; none where it has none. */
function withoutAll(query: SearchQuery, { facets }: Searched): OtherQuery[] {
  const isFiltered =
    findQueryParts(query.text, facets).some(({ type }) => type === 'filter') ||
    Object.keys(query.filters ?? {}).length > 0;
  return isFiltered ? [withoutAllFilters(query, facets)] : [];
}

async function withOtherWords(query: SearchQuery, { ask, hubs }: Searched): Promise<OtherQuery[]> {
  const word = findLongestWord(query);
  if (!word) return [];
  const term = {
    field: 'forms',
    suggest_mode: 'always',
    max_edits: word.mostEdits,
    prefix_length: 0,
    size: mostLikeWords,
  };
  const [response] = await ask([
    { size: 0, query: { terms: { hub: hubs } }, suggest: { near: { text: word.form, term } } },
  ]);
  const options = response?.suggest?.near?.flatMap((of) => of.options.map(({ text }) => text)) ?? [];
  return options.slice(0, mostLikeWords).map(word.replace);
}
