import { setTimeout as wait } from 'node:timers/promises';
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
import { countAllValues, type Searched, type SearchedPart, search } from './search.ts';

/** Searches hubs of a cluster. */
export interface HubSearch {
  readonly search: (hubs: readonly string[], query: SearchQuery, signal: AbortSignal) => Promise<SearchResults>;
  readonly complete: (hubs: readonly string[], text: string, signal: AbortSignal) => Promise<readonly Completion[]>;
}

/** Milliseconds for which it is remembered which generation readers get. */
const memory = 10_000;

/** Milliseconds that an answer waits for word of a newer generation. */
const moment = 400;

/** The facet that tells hubs apart, where several are searched. */
const hubFacet: Facet = { name: 'hub', label: 'Hub', order: 'frequent' };

/** Creates the search of a cluster. Each answer is from one generation of each hub. */
export function createHubSearch(client: Client, now: () => number): HubSearch {
  const known = new Map<string, { readonly found: Promise<CurrentIndex>; readonly at: number }>();
  const ask = (hub: string): Promise<CurrentIndex> => {
    const found = findCurrentIndex(client, hub);
    known.set(hub, { found, at: now() });
    found.catch(() => known.delete(hub));
    return found;
  };
  const find = (hub: string): Promise<CurrentIndex> => {
    const kept = known.get(hub);
    if (!kept) return ask(hub);
    // Nobody waits for the newer one: while a cluster elects a manager, it does not say. Until the old one is deleted, it is whole.
    if (now() - kept.at > memory) {
      known.set(hub, { ...kept, at: now() });
      const newer = findCurrentIndex(client, hub);
      newer.then(
        () => known.set(hub, { found: newer, at: now() }),
        () => undefined,
      );
    }
    return kept.found;
  };
  const open = async (hubs: readonly string[], signal: AbortSignal): Promise<Searched> => {
    const found = await Promise.all(hubs.map(find));
    const facets = found.flatMap(({ mark }) => mark.facets as readonly Facet[]);
    return {
      ask: createAsk(client, found.map(({ index }) => index).join(','), signal),
      parts: await toParts(found),
      facets: [
        ...new Map([...(hubs.length > 1 ? [hubFacet] : []), ...facets].map((facet) => [facet.name, facet])).values(),
      ],
      hubs,
    };
  };
  /** Says whether readers get another generation than the one that was asked. Where the cluster does not say in time, they do not. */
  const hasMoved = async (hubs: readonly string[]): Promise<boolean> => {
    const moved = Promise.all(
      hubs.map(async (hub) => {
        const before = await known.get(hub)?.found.catch(() => undefined);
        const current = await findCurrentIndex(client, hub);
        known.set(hub, { found: Promise.resolve(current), at: now() });
        return current.index !== before?.index;
      }),
    ).then(
      (of) => of.includes(true),
      () => false,
    );
    return Promise.race([moved, wait(moment, false)]);
  };
  /** Asks again when a push has meanwhile deleted the generation that was asked: some of its shards may have answered, or none. */
  const renewing = async <Answer extends SearchResults | readonly Completion[]>(
    hubs: readonly string[],
    signal: AbortSignal,
    ask: (searched: Searched) => Promise<Answer>,
  ): Promise<Answer> => {
    try {
      const answer = await ask(await open(hubs, signal));
      if (!('partial' in answer && answer.partial) || !(await hasMoved(hubs))) return answer;
    } catch (error) {
      if (signal.aborted || !(await hasMoved(hubs))) throw error;
    }
    return ask(await open(hubs, signal));
  };
  return {
    search: (hubs, query, signal) => renewing(hubs, signal, (searched) => search(query, searched)),
    complete: (hubs, text, signal) =>
      renewing(hubs, signal, async (searched) =>
        completeText(text, { facets: searched.facets, counts: await countAllValues(searched) }),
      ),
  };
}

/** Languages that are told apart in one search. Hubs of further ones are read as those of the first. */
const mostLanguages = 4;

/** Groups hubs by their language, each with its analyzer. */
function toParts(found: readonly CurrentIndex[]): Promise<SearchedPart[]> {
  const languages = [...new Set(found.map(({ mark }) => mark.language))].slice(0, mostLanguages);
  const languageOf = ({ mark }: CurrentIndex) => (languages.includes(mark.language) ? mark.language : languages[0]);
  return Promise.all(
    languages.map(async (language) => ({
      hubs: found.filter((of) => languageOf(of) === language).map(({ mark }) => mark.hub),
      analyzer: await loadAnalyzer(language),
    })),
  );
}
