import { useHistory, useLocation } from '@docusaurus/router';
import { useFacets, useStableFocus } from 'docusaurus-plugin-trowel/client';
import { emptyAddress, parseAddress, type SearchAddress, toAddress } from 'docusaurus-plugin-trowel/search';
import { useCallback, useEffect, useState } from 'react';

export type ChangeAddress = (next: SearchAddress, how?: 'push' | 'replace') => void;

/**
 * What is asked, kept in the address: a choice is a step back in the browser's history, typing is not. The page is
 * rendered without a query, so the address is read once the page is alive.
 */
export function useSearchAddress(): {
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
  readonly alive: boolean;
} {
  const history = useHistory();
  const { search } = useLocation();
  const facets = useFacets();
  const [address, setAddress] = useState<SearchAddress>();

  // The router follows a moment later than the address; the address itself is what counts, or fast typing loses letters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the router's query says when to look.
  useEffect(() => setAddress(parseAddress(window.location.search, facets)), [search, facets]);

  useStableFocus(search);

  const change = useCallback<ChangeAddress>(
    (next, how = 'push') => {
      setAddress(next);
      history[how]({ ...history.location, search: toAddress(next) });
    },
    [history],
  );
  return { address: address ?? emptyAddress, change, alive: address !== undefined };
}
