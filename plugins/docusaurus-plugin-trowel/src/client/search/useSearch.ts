import { useCallback, useEffect, useState } from 'react';
import type { SearchQuery, SearchResults } from '../../search/search.ts';
import { useSearchClient } from './useSearchClient.ts';

/** How far a search is. The last results stay until there are new ones. */
export interface SearchState {
  /** `listed` while the pages are known and their passages are being loaded. */
  readonly phase: 'loading' | 'listed' | 'ready' | 'failed';
  readonly results?: SearchResults;
  /** The query of `results`. */
  readonly answered?: SearchQuery;
  readonly retry: () => void;
}

interface Answer {
  readonly phase: 'listed' | 'ready' | 'failed';
  readonly results?: SearchResults;
  readonly answered?: SearchQuery;
  /** The attempt and query of this answer. */
  readonly of: string;
}

/** Searches in the browser. Loads nothing while there is no query. */
export function useSearch(query: SearchQuery | undefined): SearchState {
  const getClient = useSearchClient();
  const [answer, setAnswer] = useState<Answer>();
  const [attempt, setAttempt] = useState(0);
  const key = query && JSON.stringify(query);
  const of = `${attempt} ${key}`;

  useEffect(() => {
    if (key === undefined) return;
    const waiting = new AbortController();
    const isCurrent = () => !waiting.signal.aborted;
    const answered = JSON.parse(key) as SearchQuery;
    const take = (phase: 'listed' | 'ready', results: SearchResults) =>
      // Drops an answer that comes after the next query.
      isCurrent() && setAnswer({ phase, results, answered, of });
    const fail = () => isCurrent() && setAnswer((before) => ({ ...before, phase: 'failed', of }));
    getClient()
      .search(answered, (results) => take('listed', results), waiting.signal)
      .then(
        // Finding nothing while files are missing is a failure.
        (results) => (results.partial && results.pages.length === 0 ? fail() : take('ready', results)),
        fail,
      );
    return () => waiting.abort();
  }, [key, of, getClient]);

  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const phase = answer?.of === of ? answer.phase : 'loading';
  const lost = phase === 'failed' || (phase === 'ready' && answer?.results?.partial === true);
  useEffect(() => {
    if (!lost) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [lost, retry]);
  const isServerGone = phase === 'ready' && answer?.results?.instead === 'gone';
  useEffect(() => {
    if (!isServerGone) return;
    const leaving = new AbortController();
    // Asks again by itself once the server is back.
    void getClient()
      .recover?.(leaving.signal)
      .then((isBack) => isBack && retry());
    return () => leaving.abort();
  }, [isServerGone, getClient, retry]);
  return { phase, results: answer?.results, answered: answer?.answered, retry };
}
