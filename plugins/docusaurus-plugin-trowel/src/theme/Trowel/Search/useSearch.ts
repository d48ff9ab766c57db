import useBaseUrl from '@docusaurus/useBaseUrl';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SearchClient, SearchQuery, SearchResults } from '../../../search/search.ts';
import { createLoader } from './load.ts';

/** Where a question stands. The results before stay until there are new ones. */
export interface SearchState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly results?: SearchResults;
  /** The question that `results` answer. */
  readonly answered?: SearchQuery;
  readonly retry: () => void;
}

/** Answers a query, in the browser. What answers, and the index, are loaded with the first one. */
export function useSearch(query: SearchQuery): SearchState {
  const base = useBaseUrl('/trowel-search/');
  const client = useRef<Promise<SearchClient>>(undefined);
  const [state, setState] = useState<Omit<SearchState, 'retry'>>({ phase: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify(query);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt asks the same again.
  useEffect(() => {
    let current = true;
    const asked = JSON.parse(key) as SearchQuery;
    client.current ??= import('../../../search/open.ts').then(({ openSearch }) =>
      openSearch({ load: createLoader(base, fetch.bind(window)) }),
    );
    setState((before) => ({ ...before, phase: 'loading' }));
    client.current
      .then(({ search }) => search(asked))
      .then(
        (results) => current && setState({ phase: 'ready', results, answered: asked }),
        () => {
          client.current = undefined;
          if (current) setState((before) => ({ ...before, phase: 'failed' }));
        },
      );
    // An answer that comes after the next question is no answer any more.
    return () => {
      current = false;
    };
  }, [key, base, attempt]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...state, retry };
}
