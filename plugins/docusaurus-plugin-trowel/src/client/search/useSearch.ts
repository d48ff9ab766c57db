import { useCallback, useEffect, useState } from 'react';
import type { SearchQuery, SearchResults } from '../../search/search.ts';
import { useSearchClient } from './useSearchClient.ts';

/** Where a question stands. The results before stay until there are new ones. */
export interface SearchState {
  /** `listed`: the pages are known, their passages are on their way. */
  readonly phase: 'loading' | 'listed' | 'ready' | 'failed';
  readonly results?: SearchResults;
  /** The question that `results` answer. */
  readonly answered?: SearchQuery;
  readonly retry: () => void;
}

interface Answer {
  readonly phase: 'listed' | 'ready' | 'failed';
  readonly results?: SearchResults;
  readonly answered?: SearchQuery;
  /** The question and attempt that it belongs to. */
  readonly of: string;
}

/** Answers a query, in the browser; nothing is loaded while there is none. */
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
      // An answer that comes after the next question is no answer any more.
      isCurrent() && setAnswer({ phase, results, answered, of });
    const fail = () => isCurrent() && setAnswer((before) => ({ ...before, phase: 'failed', of }));
    getClient()
      .search(answered, (results) => take('listed', results), waiting.signal)
      .then(
        // With files missing, that nothing was found says nothing.
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
  return { phase, results: answer?.results, answered: answer?.answered, retry };
}
