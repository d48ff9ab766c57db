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
import type { CurrentIndex } from '../index/marks.ts';
import { createCounts } from './counts.ts';
import { createGenerations } from './generations.ts';
import { type Searched, type SearchedPart, search } from './search.ts';

/** Searches hubs of a cluster. */
export interface HubSearch {
  readonly search: (hubs: readonly string[], query: SearchQuery, signal: AbortSignal) => Promise<SearchResults>;
  readonly complete: (hubs: readonly string[], text: string, signal: AbortSignal) => Promise<readonly Completion[]>;
}

/** The facet that tells hubs apart, where several are searched. */
const hubFacet: Facet = { name: 'hub', label: 'Hub', order: 'frequent' };

/** How often a query is asked again at most, each time in a newer generation. */
const mostMoves = 3;

/** What is asked for one answer. */
interface Opened {
  readonly asked: readonly CurrentIndex[];
  readonly searched: Searched;
}

/** Creates the search of a cluster. Each answer is from one generation of each hub. */
export function createHubSearch(client: Client, now: () => number): HubSearch {
  const generations = createGenerations(client, now);
  const countAll = createCounts();
  const open = async (hubs: readonly string[], signal: AbortSignal): Promise<Opened> => {
    const asked = await generations.find(hubs);
    const facets = asked.flatMap(({ mark }) => mark.facets as readonly Facet[]);
    const searched = {
      ask: createAsk(client, toIndex(asked), signal),
      parts: await toParts(asked),
      facets: [
        ...new Map([...(hubs.length > 1 ? [hubFacet] : []), ...facets].map((facet) => [facet.name, facet])).values(),
      ],
      hubs,
    };
    return { asked, searched };
  };
  /** Asks again when a push has meanwhile deleted the generation that was asked: some of its shards may have answered, or none. */
  const renewing = async <Answer>(
    { hubs, signal }: { readonly hubs: readonly string[]; readonly signal: AbortSignal },
    ask: (opened: Opened) => Promise<{ readonly answer: Answer; readonly partial: boolean }>,
  ): Promise<Answer> => {
    for (let moves = 0; ; moves += 1) {
      const opened = await open(hubs, signal);
      const mayMove = async (isAnswered: boolean) =>
        moves < mostMoves && !signal.aborted && (await generations.areReplaced(opened.asked, { isAnswered }));
      try {
        const { answer, partial } = await ask(opened);
        if (!partial || !(await mayMove(true))) return answer;
      } catch (error) {
        // What fails once is asked again: a shard may just be on its way to another node.
        if (signal.aborted || (!(await mayMove(false)) && moves > 0)) throw error;
      }
    }
  };
  return {
    search: (hubs, query, signal) =>
      renewing({ hubs, signal }, async ({ asked, searched }) => {
        const answer = await search(query, searched);
        // A hub that was not pushed yet is missing, whatever is asked again.
        return {
          answer: { ...answer, partial: answer.partial || asked.length < hubs.length },
          partial: answer.partial,
        };
      }),
    complete: (hubs, text, signal) =>
      renewing({ hubs, signal }, async ({ asked, searched }) => {
        const index = toIndex(asked);
        // What several readers wait for does not end with one of them.
        const { counts, partial } = await countAll(index, { ...searched, ask: createAsk(client, index) });
        return { answer: completeText(text, { facets: searched.facets, counts }), partial };
      }),
  };
}

/** The indexes of generations, as they are asked together. */
function toIndex(asked: readonly CurrentIndex[]): string {
  return asked.map(({ index }) => index).join(',');
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
