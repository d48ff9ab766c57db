import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { BlockType, PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { parseChosen, toggleInSearch } from './filter.ts';

/** Keeps the chosen block types in the address, so that the view can be shared. */
export function useTypeFilter(counts: PlaybookPart['counts']) {
  const history = useHistory();
  const location = useLocation();
  // The build renders without a query, and the first render must match it.
  const search = useIsBrowser() ? location.search : '';
  const chosen = parseChosen(search, counts);
  const toggle = (type: BlockType) => history.replace({ ...location, search: toggleInSearch(search, type, chosen) });
  return { chosen, toggle };
}
