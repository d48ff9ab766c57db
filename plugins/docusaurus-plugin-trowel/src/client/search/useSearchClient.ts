import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback, useEffect } from 'react';
import type { SearchClient } from '../../search/search.ts';
import { openWorkerClient } from '../../search/workerClient.ts';

/** Search clients by address. Each keeps what it has loaded while the reader moves between pages. */
const opened = new Map<string, SearchClient>();

/** Returns the function that opens the search client, once for each window. Loads nothing before it is called. */
export function useSearchClient(): () => SearchClient {
  const base = useBaseUrl('/trowel-search/');
  return useCallback(() => {
    // The only place that chooses the search engine.
    const client = opened.get(base) ?? openWorkerClient(base);
    opened.set(base, client);
    return client;
  }, [base]);
}

/** Fetches what every query needs as soon as the component is there. */
export function useSearchPreload(): void {
  const getClient = useSearchClient();
  useEffect(() => {
    // Never fails: the first query reports what is wrong.
    void getClient().prepare();
  }, [getClient]);
}
