import type { Client } from '@opensearch-project/opensearch';
import {
  type Completion,
  completeText,
  type Facet,
  loadAnalyzer,
  type SearchQuery,
  type SearchResults,
} from 'docusaurus-plugin-trowel/search-engine';
import { createAsk } from '../cluster/ask.ts';
import { type CurrentIndex, findCurrentIndex } from '../index/marks.ts';
import { countAllValues, type Searched, search } from './search.ts';

/** Searches hubs of a cluster. */
export interface HubSearch {
  readonly search: (hubs: readonly string[], query: SearchQuery, signal: AbortSignal) => Promise<SearchResults>;
  readonly complete: (hubs: readonly string[], text: string, signal: AbortSignal) => Promise<readonly Completion[]>;
}

/** Milliseconds for which it is remembered which generation readers get. */
const memory = 10_000;

/** The facet that tells hubs apart, where several are searched. */
const hubFacet: Facet = { name: 'hub', label: 'Hub', order: 'frequent' };

/** Creates the search of a cluster. Each answer is from one generation of each hub. */
export function createHubSearch(client: Client, now: () => number): HubSearch {
  const known = new Map<string, { readonly found: Promise<CurrentIndex>; readonly at: number }>();
  const find = (hub: string): Promise<CurrentIndex> => {
    const kept = known.get(hub);
    if (kept && now() - kept.at < memory) return kept.found;
    const found = findCurrentIndex(client, hub);
    known.set(hub, { found, at: now() });
    found.catch(() => known.delete(hub));
    return found;
  };
  const open = async (hubs: readonly string[], signal: AbortSignal): Promise<Searched> => {
    const found = await Promise.all(hubs.map(find));
    const facets = found.flatMap(({ mark }) => mark.facets as readonly Facet[]);
    return {
      ask: createAsk(client, found.map(({ index }) => index).join(','), signal),
      analyzer: await loadAnalyzer(found[0]?.mark.language ?? 'en'),
      facets: [
        ...new Map([...(hubs.length > 1 ? [hubFacet] : []), ...facets].map((facet) => [facet.name, facet])).values(),
      ],
      hubs,
    };
  };
  /** Asks again when a push has meanwhile deleted the generation that was asked. */
  const renewing = async <Answer>(
    hubs: readonly string[],
    signal: AbortSignal,
    ask: (searched: Searched) => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      return await ask(await open(hubs, signal));
    } catch (error) {
      if (!/index_not_found/.test(String((error as Error).message))) throw error;
      for (const hub of hubs) known.delete(hub);
      return ask(await open(hubs, signal));
    }
  };
  return {
    search: (hubs, query, signal) => renewing(hubs, signal, (searched) => search(query, searched)),
    complete: (hubs, text, signal) =>
      renewing(hubs, signal, async (searched) =>
        completeText(text, { facets: searched.facets, counts: await countAllValues(searched) }),
      ),
  };
}
