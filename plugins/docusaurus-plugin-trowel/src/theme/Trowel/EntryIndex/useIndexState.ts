import { useHistory, useLocation } from '@docusaurus/router';
import type { IndexPart } from 'docusaurus-plugin-trowel/props';
import { useCallback, useEffect, useState } from 'react';
import { type IndexState, initialState, parseState, toSearch } from './indexState.ts';

/**
 * The state of an index, kept in the address: a choice is a step back in the browser's history, typing is not. The page
 * is rendered without a query, so the address is read once the page is alive.
 */
export function useIndexState(
  part: IndexPart,
): readonly [IndexState, (next: IndexState, how?: 'push' | 'replace') => void] {
  const history = useHistory();
  const { search } = useLocation();
  const [state, setState] = useState(initialState);

  // The router follows a moment later than the address; the address itself is what counts, or fast typing loses letters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the router's query says when to look.
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
