import { useHistory, useLocation } from '@docusaurus/router';
import { useCallback, useEffect, useState } from 'react';

/** Reads a state from the query of an address, and writes it there. */
interface AddressForm<State> {
  /** Must be the same function at every render, unless the address is to be read again. */
  readonly parse: (query: string) => State;
  /** Returns the query with its question mark; empty for the state before the reader chooses anything. */
  readonly write: (state: State) => string;
}

/**
 * Keeps a state in the address. A choice adds a step to the browser's history, typing does not. The build renders the page without a
 * query, so the address is read after hydration.
 */
export function useAddressState<State>(
  initial: State,
  { parse, write }: AddressForm<State>,
): readonly [State, (next: State, how?: 'push' | 'replace') => void] {
  const history = useHistory();
  const { search } = useLocation();
  const [state, setState] = useState(initial);

  // Reads the address itself: the router follows it with a delay, in which fast typing would lose letters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs when the router's query changes.
  useEffect(() => setState(parse(window.location.search)), [search, parse]);

  const change = useCallback(
    (next: State, how: 'push' | 'replace' = 'push') => {
      setState(next);
      history[how]({ ...history.location, search: write(next) });
    },
    [history, write],
  );
  return [state, change];
}
