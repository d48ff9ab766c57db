import {
  type Analyzer,
  type Facet,
  isSpecial,
  type SearchQuery,
  type SearchResults,
} from 'docusaurus-plugin-trowel/search-engine';
import { readQuery } from './asked.ts';
import type { Dsl } from './dsl.ts';
import { toFacetCounts } from './facets.ts';
import { look } from './look.ts';
import type { EngineResponse } from './response.ts';
import { isPartial, toResults } from './results.ts';
import { toSearchBody } from './searchBody.ts';
import { findSuggestions } from './suggestions.ts';

/** Asks an index several things at once. Effects are in here. */
export type AskIndex = (bodies: readonly Dsl[]) => Promise<readonly EngineResponse[]>;

/** Hubs of one language. */
export interface SearchedPart {
  readonly hubs: readonly string[];
  readonly analyzer: Analyzer;
}

/** What is searched. */
export interface Searched {
  readonly ask: AskIndex;
  readonly facets: readonly Facet[];
  readonly hubs: readonly string[];
  /** The same hubs by their language. */
  readonly parts: readonly SearchedPart[];
}

/** Answers a query of the border. The answer is partial when any shard did not answer, whatever it was asked for. */
export async function search(query: SearchQuery, searched: Searched): Promise<SearchResults> {
  let partial = false;
  const ask: AskIndex = async (bodies) => {
    const responses = await searched.ask(bodies);
    partial ||= responses.some(isPartial);
    return responses;
  };
  const results = await find(query, { ...searched, ask }, () => partial);
  return { ...results, partial };
}

async function find(query: SearchQuery, searched: Searched, isHalf: () => boolean): Promise<SearchResults> {
  const results = await answer(query, searched);
  // What is not found may be on a shard that did not answer.
  if (results.pages.length > 0 || isHalf()) return results;
  const asked = searched.parts.map(({ analyzer }) => readQuery(query, { ...searched, analyzer }));
  if (asked.some(({ wanted, without }) => [...wanted, ...without].some(isSpecial))) {
    const plain = await answer(query, searched, { plainly: true });
    if (plain.pages.length > 0) return plain;
  }
  if ((query.page ?? 1) > 1) return results;
  return { ...results, suggestions: await findSuggestions(query, searched, (other) => count(other, searched)) };
}

async function count(query: SearchQuery, searched: Searched): Promise<number> {
  const { total = 0 } = await answer({ ...query, page: 1, limit: 1, counted: false }, searched);
  return total;
}

async function answer(query: SearchQuery, searched: Searched, { plainly = false } = {}): Promise<SearchResults> {
  const { ask, facets, parts } = searched;
  const asked = parts.map(({ analyzer }) => readQuery(query, { analyzer, facets, plainly, languages: parts.length }));
  const [page] = asked;
  if (!page) throw new Error('No hub is searched.');
  const { named, words, filters } = await look(asked, searched);
  const readings = parts.map(({ hubs, analyzer }, at) => {
    const ofPart = words[at] ?? [];
    const terms = ofPart.flatMap(
      ({ clause, instead }) => instead?.flatMap((other) => analyzer.toTerm(other) ?? []) ?? [clause.term],
    );
    return { hubs, analyzer, asked: asked[at] ?? page, words: ofPart, terms: [...new Set(terms)] };
  });
  const body = toSearchBody({ readings, filters, named, facets: facets.map(({ name }) => name), page });
  const [response = {}] = await ask([body]);
  return toResults(response, {
    page,
    readings,
    facets: page.counted ? toFacetCounts(response, { facets, filters }) : [],
    // A page's name needs no correction. Where one language has the word, it is none in another one.
    corrections:
      named.length > 0 || words.some((of) => of.every(({ instead }) => !instead)) ? [] : listCorrections(words),
  });
}

function listCorrections(words: Awaited<ReturnType<typeof look>>['words']): SearchResults['corrections'] {
  const [first = []] = words;
  return first.flatMap(({ clause, instead: [taken] = [] }) =>
    taken === undefined ? [] : [{ written: clause.form, taken }],
  );
}
