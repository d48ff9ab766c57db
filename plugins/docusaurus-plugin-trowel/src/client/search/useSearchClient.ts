import useBaseUrl from '@docusaurus/useBaseUrl';
// In a site with another search engine the bundler takes another module.
import { openSearchClient } from 'docusaurus-plugin-trowel/chosen-search';
import { useCallback, useEffect } from 'react';
import type { SearchClient } from '../../search/search.ts';

/** Search clients by address. Each keeps what it has loaded while the reader moves between pages. */
const opened = new Map<string, SearchClient>();

/** Returns the function that opens the search client, once for each window. Loads nothing before it is called. */
export function useSearchClient(): () => SearchClient {
  const base = useBaseUrl('/trowel-search/');
  return useCallback(() => {
    const client = opened.get(base) ?? openSearchClient(base);
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
