import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback, useEffect } from 'react';
import type { SearchClient } from '../../../search/search.ts';

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

/** Fetches what any question needs as soon as somebody might have one. */
export function usePreparation(): void {
  const getClient = useClient();
  useEffect(() => {
    getClient().then(
      ({ prepare }) => prepare(),
      // The first question will say so.
      () => undefined,
    );
  }, [getClient]);
}

/** What answers: the only place of the theme that knows. */
async function open(base: string): Promise<SearchClient> {
  const { openRemote } = await import('../../../search/remote.ts');
  return openRemote(base);
}
