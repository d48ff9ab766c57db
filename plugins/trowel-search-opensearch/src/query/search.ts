import {
  type Analyzer,
  type Clause,
  type Facet,
  findQueryParts,
  isSpecial,
  parseNames,
  removeFilter,
  resolveFilters,
  type SearchQuery,
  type SearchResults,
  type Suggestion,
} from 'docusaurus-plugin-trowel/search-engine';
import { type Asked, readQuery } from './asked.ts';
import type { Dsl } from './dsl.ts';
import { toFacetCounts } from './facets.ts';
import type { EngineResponse } from './response.ts';
import { isPartial, toResults } from './results.ts';
import { toSearchBody } from './searchBody.ts';
import { type AskedWord, anywhere } from './words.ts';

/** Asks an index several things at once. Effects are in here. */
export type AskIndex = (bodies: readonly Dsl[]) => Promise<readonly EngineResponse[]>;

/** What is searched. */
export interface Searched {
  readonly ask: AskIndex;
  readonly analyzer: Analyzer;
  readonly facets: readonly Facet[];
  readonly hubs: readonly string[];
}

/** Answers a query of the border. */
export async function search(query: SearchQuery, searched: Searched): Promise<SearchResults> {
  const results = await answer(query, searched, {});
  if (results.pages.length > 0 || results.partial) return results;
  const { wanted, without } = readQuery(query, searched);
  if ([...wanted, ...without].some(isSpecial)) {
    const plain = await answer(query, searched, { plainly: true });
    if (plain.pages.length > 0) return plain;
  }
  return (query.page ?? 1) > 1 ? results : { ...results, suggestions: await findSuggestions(query, results, searched) };
}

interface AnswerOptions {
  readonly plainly?: boolean;
}

async function answer(query: SearchQuery, searched: Searched, { plainly }: AnswerOptions): Promise<SearchResults> {
  const { ask, analyzer, facets, hubs } = searched;
  const asked = readQuery(query, { analyzer, facets, plainly });
  const { named, words, filters, isHalf } = await look(asked, searched);
  const terms = [
    ...new Set(
      words.flatMap(
        ({ clause, instead }) => instead?.flatMap((other) => analyzer.toTerm(other) ?? []) ?? [clause.term],
      ),
    ),
  ];
  const body = toSearchBody({ asked, words, terms, filters, named, hubs, facets: facets.map(({ name }) => name) });
  const [response = {}] = await ask([body]);
  const results = toResults(response, {
    asked,
    analyzer,
    terms,
    beginnings: words.filter(({ clause, instead }) => clause.open && !instead).map(({ clause }) => clause.form),
    facets: asked.counted ? toFacetCounts(response, { facets, filters }) : [],
    // A page's name needs no correction.
    corrections:
      named.length > 0
        ? []
        : words.flatMap(({ clause, instead }) =>
            instead?.[0] === undefined ? [] : [{ written: clause.form, taken: instead[0] }],
          ),
  });
  return { ...results, partial: results.partial || isHalf };
}

interface Looked {
  /** The ids of the pages that the text names. */
  readonly named: readonly string[];
  readonly words: readonly AskedWord[];
  readonly filters: SearchQuery['filters'] & object;
  /** Whether some shards did not answer, so that a word can be taken for one that the hub does not have. */
  readonly isHalf: boolean;
}

/** Looks up what the text names, which words the hub does not have, and which values its filters mean. All in one request. */
async function look(asked: Asked, { ask, facets, hubs }: Searched): Promise<Looked> {
  const inHubs = { terms: { hub: hubs } };
  const names = parseNames(asked.text);
  const checked = asked.wanted.filter(isCorrectable);
  const typed = Object.keys(asked.typed);
  const responses = await ask([
    ...names.map(({ name }) => ({
      size: 50,
      _source: ['id', 'path'],
      query: { bool: { filter: [inHubs, { term: { names: name } }] } },
      sort: [{ date: { order: 'desc', missing: '_last' } }, { number: 'desc' }, { titleKey: 'asc' }],
    })),
    ...checked.map((clause) => ({
      size: 0,
      terminate_after: 1,
      query: { bool: { filter: [inHubs, anywhere({ clause })] } },
      suggest: { near: { text: clause.form, term: suggestNear } },
    })),
    ...(typed.length === 0 ? [] : [{ size: 0, query: { bool: { filter: [inHubs] } }, aggs: toAllValues(typed) }]),
  ]);
  const named = names.flatMap(({ isMeant }, at) => [
    ...(responses[at]?.hits?.hits ?? []).flatMap(({ _source }) => (isMeant(_source) ? [_source.id] : [])),
  ]);
  const corrections = new Map(checked.map((clause, at) => [clause, readNear(responses[names.length + at])] as const));
  const values = responses[names.length + checked.length];
  const known = toFacetCounts(values ?? {}, { facets: typed.map((name) => toFacet(name, facets)), filters: {} });
  const resolved = resolveFilters(asked.typed, known);
  const filters: Record<string, readonly string[]> = { ...resolved };
  for (const [name, chosen] of Object.entries(asked.chosen))
    filters[name] = [...new Set([...(filters[name] ?? []), ...chosen])];
  return {
    named: [...new Set(named)],
    words: asked.wanted.map((clause) => ({ clause, instead: corrections.get(clause) })),
    filters,
    isHalf: responses.some(isPartial),
  };
}

const suggestNear = {
  field: 'forms',
  suggest_mode: 'missing',
  max_edits: 1,
  prefix_length: 0,
  min_word_length: 3,
  size: 4,
  sort: 'frequency',
  accuracy: 0.3,
} as const;

/** A word that is asked as it is: an unknown number is no typing error, and whoever uses syntax means the letters. */
function isCorrectable({ form, term, edits }: Clause): boolean {
  return form.length >= 3 && edits === 0 && !term.includes('*') && !/^\d+$/.test(form);
}

/** Reads the words one typing error away, of a word that the hub does not have. */
function readNear(response: EngineResponse | undefined): readonly string[] | undefined {
  if ((response?.hits?.total?.value ?? 1) > 0) return undefined;
  const options = response?.suggest?.near?.flatMap((of) => of.options.map(({ text }) => text)) ?? [];
  return options.length > 0 ? options : undefined;
}

/** Counts the values of all facets over all pages. */
export async function countAllValues({ ask, facets, hubs }: Searched): Promise<SearchResults['facets']> {
  const aggs = toAllValues(facets.map(({ name }) => name));
  const [response = {}] = await ask([{ size: 0, query: { terms: { hub: hubs } }, aggs }]);
  return toFacetCounts(response, { facets, filters: {} });
}

function toAllValues(names: readonly string[]): Dsl {
  return Object.fromEntries(
    names.map((name, at) => [
      `f${at}`,
      { filter: { match_all: {} }, aggs: { values: { terms: { field: `labelled.${name}`, size: 2000 } } } },
    ]),
  );
}

function toFacet(name: string, facets: readonly Facet[]): Facet {
  return facets.find((facet) => facet.name === name) ?? { name, label: name, order: 'frequent' };
}

/** Finds other queries that find something: without one of the filters, with phrases as words, with a word of the hub. */
async function findSuggestions(query: SearchQuery, _results: SearchResults, searched: Searched): Promise<Suggestion[]> {
  const { facets } = searched;
  const parts = findQueryParts(query.text, facets);
  const candidates: Omit<Suggestion, 'total'>[] = [
    ...Object.entries(query.filters ?? {}).flatMap(([name, values]) => {
      const { [name]: _, ...others } = query.filters ?? {};
      return values.length === 0
        ? []
        : [
            {
              without: values.map((value) => `${name}:${value}`).join(' '),
              query: { ...query, page: 1, filters: others },
            },
          ];
    }),
    ...parts.flatMap((part) =>
      part.type === 'filter'
        ? [
            {
              without: query.text.slice(part.start, part.end),
              query: { ...query, page: 1, text: removeFilter(query.text, { facets, facet: part.facet }) },
            },
          ]
        : [
            {
              without: '" "',
              query: {
                ...query,
                page: 1,
                text: `${query.text.slice(0, part.start)} ${part.value} ${query.text.slice(part.end)}`.trim(),
              },
            },
          ],
    ),
  ];
  const asked = await Promise.all(
    candidates.slice(0, 8).map(async (suggestion) => {
      const { total = 0 } = await answer({ ...suggestion.query, counted: true, limit: 1 }, searched, {});
      return { ...suggestion, total };
    }),
  );
  return asked.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
