import { useHistory, useLocation } from '@docusaurus/router';
import { useFacets, useStableFocus } from 'docusaurus-plugin-trowel/client';
import { emptyAddress, parseAddress, type SearchAddress, toAddress } from 'docusaurus-plugin-trowel/search';
import { useCallback, useEffect, useState } from 'react';

/** Changes the address, as a new step of the browser's history or in place of the last one. */
export type ChangeAddress = (next: SearchAddress, how?: 'push' | 'replace') => void;

/**
 * Keeps the query in the address. A choice adds a step to the browser's history, typing does not. The build renders the
 * page without a query, so the address is read after hydration.
 */
export function useSearchAddress(): {
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
  readonly hydrated: boolean;
} {
  const history = useHistory();
  const { search } = useLocation();
  const facets = useFacets();
  const [address, setAddress] = useState<SearchAddress>();

  // Reads the address itself: the router follows it with a delay, in which fast typing would lose letters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect runs when the router's query changes.
  useEffect(() => setAddress(parseAddress(window.location.search, facets)), [search, facets]);

  useStableFocus(search);

  const change = useCallback<ChangeAddress>(
    (next, how = 'push') => {
      setAddress(next);
      history[how]({ ...history.location, search: toAddress(next) });
    },
    [history],
  );
  return { address: address ?? emptyAddress, change, hydrated: address !== undefined };
}
