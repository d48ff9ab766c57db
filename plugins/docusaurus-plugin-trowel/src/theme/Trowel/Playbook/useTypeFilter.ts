import { useHistory, useLocation } from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { BlockType, PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { parseChosen, toggleInSearch } from './filter.ts';

/** The types of block that the reader chose, kept in the address so that the view can be shared. */
export function useTypeFilter(counts: PlaybookPart['counts']) {
  const history = useHistory();
  const location = useLocation();
  // The server knows no query: the first render must not either.
  const search = useIsBrowser() ? location.search : '';
  const chosen = parseChosen(search, counts);
  const toggle = (type: BlockType) => history.replace({ ...location, search: toggleInSearch(search, type, chosen) });
  return { chosen, toggle };
}
