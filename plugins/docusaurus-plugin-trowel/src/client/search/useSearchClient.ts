import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback, useEffect } from 'react';
import type { SearchClient } from '../../search/search.ts';
import { openWorkerClient } from '../../search/workerClient.ts';

/** What has been opened, by address: it holds what was loaded, and outlives the pages on which it is used. */
const opened = new Map<string, SearchClient>();

/** Gives the function that opens search, once a window. Nothing is loaded before it is called. */
export function useSearchClient(): () => SearchClient {
  const base = useBaseUrl('/trowel-search/');
  return useCallback(() => {
    // What answers: the only place of the theme that knows.
    const client = opened.get(base) ?? openWorkerClient(base);
    opened.set(base, client);
    return client;
  }, [base]);
}

/** Fetches what any question needs as soon as somebody might have one. */
export function useSearchPreload(): void {
  const getClient = useSearchClient();
  useEffect(() => {
    // It never fails; the first question will say what is wrong.
    void getClient().prepare();
  }, [getClient]);
}
