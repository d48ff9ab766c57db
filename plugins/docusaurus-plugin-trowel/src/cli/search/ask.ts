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

/** Asks the search index of a hub. */
export async function askIndex(
  content: Parameters<ReadIndex>[0],
  { text, limit, ...options }: Parameters<ReadIndex>[1] & { readonly text: string; readonly limit: number },
): Promise<Asked> {
  const { files, ...counts } = await readIndex(content, options);
  const load = async (name: string) => {
    const file = files[name];
    if (file === undefined) throw new Error(`The search index has no file ${name}.`);
    return new Uint8Array(Buffer.from(file, 'base64'));
  };
  return { results: await openSearch({ load }).search({ text, limit, counted: true }), ...counts };
}
