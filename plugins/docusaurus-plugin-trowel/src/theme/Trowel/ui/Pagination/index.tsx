import { useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/Pagination';
import type { MouseEvent } from 'react';
import styles from './styles.module.css';

/** Links to the previous and the next page of a long list. Real links, so that a page can be opened in a new tab. */
export default function Pagination({ page, pages, queryOf, go }: Props) {
  const { pathname } = useLocation();
  const link = (to: number, words: string) => (
    <a
      href={`${pathname}${queryOf(to)}`}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
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
