import { useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import {
  issueLabel,
  nothingAdvice,
  nothingFilteredAdvice,
  suggestionLabel,
  useIssueLink,
  writeLabel,
} from 'docusaurus-plugin-trowel/client';
import type { KnownFacets, SearchResults } from 'docusaurus-plugin-trowel/search';
import { emptyAddress, type SearchAddress, toAddress, toSearchAddress } from 'docusaurus-plugin-trowel/search';
import type { MouseEvent } from 'react';
import { listSearchFilters, withoutFilters } from './searchFilter.ts';
import styles from './styles.module.css';
import type { ChangeAddress } from './useSearchAddress.ts';

interface NoResultsProps {
  readonly suggestions: SearchResults['suggestions'];
  readonly known: KnownFacets;
  readonly address: SearchAddress;
  readonly change: ChangeAddress;
}

/** Says that nothing was found, and offers other queries. */
export function NoResults({ suggestions, known, address, change }: NoResultsProps) {
  const { pathname } = useLocation();
  const missing = useIssueLink(address.text);
  const filtered = listSearchFilters(address, known).length > 0;
  const unfiltered = withoutFilters(address, known);
  const link = (to: SearchAddress, words: string) => (
    <a
      key={toAddress(to)}
      href={`${pathname}${toAddress(to)}`}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        change(to);
      }}
    >
      {words}
    </a>
  );
  return (
    <div className={styles.nothing}>
      <p>{filtered ? nothingFilteredAdvice() : nothingAdvice()}</p>
      {suggestions.map((suggestion) => link(toSearchAddress(suggestion), suggestionLabel(suggestion)))}
      {filtered &&
        suggestions.length === 0 &&
        unfiltered.text !== '' &&
        link(unfiltered, translate({ id: 'theme.trowel.search.withoutFilters', message: 'Search without filters' }))}
      {link(emptyAddress, translate({ id: 'theme.trowel.search.everything', message: 'Show every page' }))}
      {address.text.trim() !== '' && <WriteLink request={{ title: address.text }}>{writeLabel()}</WriteLink>}
      {missing !== undefined && (
        <a href={missing} target="_blank" rel="noopener noreferrer">
          {issueLabel()}
        </a>
      )}
    </div>
  );
}
