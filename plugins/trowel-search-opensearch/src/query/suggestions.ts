import {
  findQueryParts,
  parseQuery,
  removeFilter,
  type SearchQuery,
  type Suggestion,
} from 'docusaurus-plugin-trowel/search-engine';
import type { Searched } from './search.ts';

type Candidate = Omit<Suggestion, 'total'>;

/** Each candidate is a search of its own. */
const mostCandidates = 8;
const mostWords = 3;
const dates = ['before', 'after'] as const;

/**
 * Finds other queries when one finds nothing: without one of its filters, else without all of them, with phrases as words, or with a word of
 * the hubs in place of its longest one. Those that find most come first.
 */
export async function findSuggestions(
  query: SearchQuery,
  searched: Searched,
  count: (query: SearchQuery) => Promise<number>,
): Promise<Suggestion[]> {
  const find = async (candidates: readonly Candidate[]): Promise<Suggestion[]> => {
    const counted = candidates
      .slice(0, mostCandidates)
      .map(async (candidate) => ({ ...candidate, total: await count(candidate.query) }));
    return (await Promise.all(counted)).filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  };
  const single = await find(withoutFilters(query, searched));
  if (single.length > 0) return single;
  return find([
    ...withoutAll(query, searched),
    ...withoutPhrases(query, searched),
    ...(await withOtherWords(query, searched)),
  ]);
}

/** The query without each one of its filters. */
function withoutFilters(query: SearchQuery, { facets }: Searched): Candidate[] {
  const { filters, after, before } = parseQuery(query.text, facets);
  const chosen = query.filters ?? {};
  const names = [...new Set([...Object.keys(filters), ...Object.keys(chosen)])];
  return [
    ...names.flatMap((facet): Candidate[] => {
      const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== facet));
      const values = [filters, chosen].flatMap((of) => (Object.hasOwn(of, facet) ? (of[facet] ?? []) : []));
      return values.length === 0
        ? []
        : [
            {
              without: [...new Set(values)].map((value) => `${facet}:${value}`).join(' '),
              query: { ...query, page: 1, filters: others, text: removeFilter(query.text, { facets, facet }) },
            },
          ];
    }),
    ...(after === undefined && before === undefined
      ? []
      : [
          {
            without: [after && `after:${after}`, before && `before:${before}`].filter(Boolean).join(' '),
            query: {
              ...query,
              page: 1,
              text: dates.reduce((text, facet) => removeFilter(text, { facets, facet }), query.text),
            },
          },
        ]),
  ];
}

function withoutAll(query: SearchQuery, { facets }: Searched): Candidate[] {
  const filters = findQueryParts(query.text, facets).filter(({ type }) => type === 'filter');
  if (filters.length === 0 && Object.keys(query.filters ?? {}).length === 0) return [];
  const text = filters.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}${rest.slice(end)}`, query.text);
  return [{ query: { ...query, page: 1, filters: {}, text: text.trim() } }];
}

function withoutPhrases(query: SearchQuery, { facets }: Searched): Candidate[] {
  const phrases = findQueryParts(query.text, facets).filter(({ type }) => type === 'phrase');
  if (phrases.length === 0) return [];
  const text = phrases.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(start + 1, end - 1)} ${rest.slice(end)}`,
    query.text,
  );
  return [{ without: '" "', query: { ...query, page: 1, text: text.replaceAll(/\s+/g, ' ').trim() } }];
}

async function withOtherWords(query: SearchQuery, { ask, hubs }: Searched): Promise<Candidate[]> {
  const [word] = [...query.text.slice(0, 1000).matchAll(/[\p{L}\p{N}\p{M}]{4,40}/gu)].sort(
    (a, b) => b[0].length - a[0].length,
  );
  if (!word) return [];
  const form = word[0].toLowerCase();
  const near = {
    field: 'forms',
    suggest_mode: 'always',
    max_edits: form.length < 6 ? 1 : 2,
    prefix_length: 0,
    size: mostWords,
  };
  const [response] = await ask([
    { size: 0, query: { terms: { hub: hubs } }, suggest: { near: { text: form, term: near } } },
  ]);
  const options = response?.suggest?.near?.flatMap((of) => of.options.map(({ text }) => text)) ?? [];
  return options.slice(0, mostWords).map((instead) => ({
    instead,
    query: {
      ...query,
      page: 1,
      text: `${query.text.slice(0, word.index)}${instead}${query.text.slice(word.index + word[0].length)}`,
    },
  }));
}
