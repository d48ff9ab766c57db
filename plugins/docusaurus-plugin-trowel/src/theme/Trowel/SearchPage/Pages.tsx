import { useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import type { MouseEvent } from 'react';
import { type SearchAddress, toAddress } from '../Search/address.ts';
import styles from './styles.module.css';

interface PagesProps {
  readonly address: SearchAddress;
  readonly pages: number;
  readonly go: (next: SearchAddress) => void;
}

/** Leads through the pages of results. Plain links, so that a page can be opened in a tab of its own. */
export function Pages({ address, pages, go }: PagesProps) {
  const { pathname } = useLocation();
  const { page } = address;
  const link = (to: number, words: string) => (
    <a
      href={`${pathname}${toAddress({ ...address, page: to })}`}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go({ ...address, page: to });
      }}
    >
      {words}
    </a>
  );
  return (
    <nav className={styles.pages} aria-label={translate({ id: 'theme.trowel.index.pages', message: 'Pages' })}>
      {page > 1 && link(page - 1, translate({ id: 'theme.trowel.index.previous', message: 'Previous page' }))}
      <span>
        {translate(
          { id: 'theme.trowel.index.page', message: 'Page {page} of {pages}' },
          { page: String(page), pages: String(pages) },
        )}
      </span>
      {page < pages && link(page + 1, translate({ id: 'theme.trowel.index.next', message: 'Next page' }))}
    </nav>
  );
}
