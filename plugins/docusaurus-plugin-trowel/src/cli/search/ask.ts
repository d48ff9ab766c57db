import type { Filters } from '../../facets/filters.ts';
import { openSearch } from '../../search/client.ts';
import type { SearchResults } from '../../search/search.ts';
import { readIndex } from './index.ts';

type ReadIndex = typeof readIndex;

interface Asked {
  readonly results: SearchResults;
  /** How many pages the hub has. */
  readonly pages: number;
  /** How many of them are in the index. */
  readonly searched: number;
}

type IndexOptions = Parameters<ReadIndex>[1];

/** The search of a hub, to ask several times. */
interface OpenedIndex extends Pick<Asked, 'pages' | 'searched'> {
  readonly ask: (text: string, limit: number, filters?: Filters) => Promise<SearchResults>;
}

/** Opens the search index of a hub. */
export async function openIndex(content: Parameters<ReadIndex>[0], options: IndexOptions): Promise<OpenedIndex> {
  const { files, ...counts } = await readIndex(content, options);
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
  content: Parameters<ReadIndex>[0],
  { text, limit, ...options }: IndexOptions & { readonly text: string; readonly limit: number },
): Promise<Asked> {
  const { ask, ...counts } = await openIndex(content, options);
  return { results: await ask(text, limit), ...counts };
}
