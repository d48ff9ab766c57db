import {
  builtInFacets,
  type Facet,
  loadAnalyzer,
  type SearchQuery,
  type SearchResults,
} from 'docusaurus-plugin-trowel/search-engine';
import type { Dsl } from '../../src/query/dsl.ts';
import type { EngineResponse } from '../../src/query/response.ts';
import { type Searched, search } from '../../src/query/search.ts';

export const facets = builtInFacets as readonly Facet[];
export const parts = [
  { hubs: ['booking'], analyzer: await loadAnalyzer('en') },
  { hubs: ['kran'], analyzer: await loadAnalyzer('sv') },
];

/** Searches an engine that gives the same answer to everything. Returns the results, and what the engine was asked. */
export async function askEngine(query: SearchQuery, response: EngineResponse = {}, over: Partial<Searched> = {}) {
  const bodies: Dsl[] = [];
  const searched: Searched = {
    ask: async (asked) => {
      bodies.push(...asked);
      return asked.map(() => response);
    },
    facets,
    hubs: ['booking'],
    parts: parts.slice(0, 1),
    ...over,
  };
  const results: SearchResults = await search(query, searched);
  return { results, bodies };
}
