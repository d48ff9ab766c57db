import { useHistory, useLocation } from '@docusaurus/router';
import type { IndexPart } from 'docusaurus-plugin-trowel/props';
import { useCallback, useEffect, useState } from 'react';
import { type IndexState, initialState, parseState, toSearch } from './indexState.ts';

/**
 * Keeps the state of an index in the address. A choice adds a step to the browser's history, typing does not. The build
 * renders the page without a query, so the address is read after hydration.
 */
export function useIndexState(
  part: IndexPart,
): readonly [IndexState, (next: IndexState, how?: 'push' | 'replace') => void] {
  const history = useHistory();
  const { search } = useLocation();
  const [state, setState] = useState(initialState);

  // Reads the address itself: the router follows it with a delay, in which fast typing would lose letters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs when the router's query changes.
  useEffect(() => setState(parseState(window.location.search, part)), [search, part]);

  const change = useCallback(
    (next: IndexState, how: 'push' | 'replace' = 'push') => {
      setState(next);
      history[how]({ ...history.location, search: toSearch(next) });
    },
    [history],
  );
  return [state, change];
}
