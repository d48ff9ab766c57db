import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback } from 'react';
import type { SearchClient } from '../../../search/search.ts';
import { createLoader } from './load.ts';

/** What has been opened, by address: it holds what was loaded, and outlives the pages on which it is used. */
const opened = new Map<string, Promise<SearchClient>>();

/** Gives the function that opens search, once a window. Nothing is loaded before it is called. */
export function useClient(): () => Promise<SearchClient> {
  const base = useBaseUrl('/trowel-search/');
  return useCallback(() => {
    const known = opened.get(base);
    if (known) return known;
    const client = open(base);
    opened.set(base, client);
    // What could not be opened is tried again by the next question.
    client.catch(() => opened.delete(base));
    return client;
  }, [base]);
}

/** What answers: the only place of the theme that knows. */
async function open(base: string): Promise<SearchClient> {
  const { openSearch } = await import('../../../search/open.ts');
  return openSearch({ load: createLoader(base, fetch.bind(window)) });
}
