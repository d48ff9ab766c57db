import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { type Chosen, parseChosen, writeChosen } from './filter.ts';

/** Keeps what is chosen in the address, so that the view can be shared. */
export function useFilter(part: PlaybookPart): { readonly chosen: Chosen; readonly choose: (next: Chosen) => void } {
  const history = useHistory();
  const location = useLocation();
  // The build renders without a query, and the first render must match it.
  const search = useIsBrowser() ? location.search : '';
  return {
    chosen: parseChosen(search, part),
    choose: (next) => history.replace({ ...location, search: writeChosen(search, next) }),
  };
}
