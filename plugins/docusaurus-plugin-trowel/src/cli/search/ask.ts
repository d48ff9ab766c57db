import type { Cache } from '../../cache/cache.ts';
import type { Filters } from '../../facets/filters.ts';
import { openSearch } from '../../search/client.ts';
import type { SearchResults } from '../../search/search.ts';
import { type IndexData, readIndex, readKeptIndex } from './index.ts';

type ReadIndex = typeof readIndex;

interface Asked {
  readonly results: SearchResults;
  /** How many pages the hub has. */
  readonly pages: number;
  /** How many of them are in the index. */
  readonly searched: number;
}

type IndexOptions = Parameters<ReadIndex>[1];

/** What an index is made of. */
export type IndexedContent = Parameters<ReadIndex>[0];

/** The search of a hub, to ask several times. */
export interface OpenedIndex extends Pick<Asked, 'pages' | 'searched'> {
  readonly ask: (text: string, limit: number, filters?: Filters) => Promise<SearchResults>;
}

/** Opens the search index of a hub. */
export async function openIndex(content: IndexedContent, options: IndexOptions): Promise<OpenedIndex> {
  return open(await readIndex(content, options));
}

/** Opens the index, with other hubs, that was kept of pages with this digest; without one the last that was kept. */
export async function openKeptIndex(cache: Cache, digest?: string): Promise<OpenedIndex | undefined> {
  const kept = await readKeptIndex(cache, digest);
  return kept && open(kept);
}

function open({ files, ...counts }: IndexData): OpenedIndex {
  const load = async (name: string) => {
    const file = files[name];
    if (file === undefined) throw new Error(`The search index has no file ${name}.`);
    return new Uint8Array(Buffer.from(file, 'base64'));
  };
  const client = openSearch({ load });
  return { ...counts, ask: (text, limit, filters) => client.search({ text, limit, filters, counted: true }) };
}

/** Asks the search index of a hub once. */
export async function askIndex(
  content: IndexedContent,
  { text, limit, ...options }: IndexOptions & { readonly text: string; readonly limit: number },
): Promise<Asked> {
  const { ask, ...counts } = await openIndex(content, options);
  return { results: await ask(text, limit), ...counts };
}
