import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/Pagination';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import type { MouseEvent } from 'react';
import styles from './styles.module.css';

/** With fewer pages, the previous and the next one are enough. */
const fewest = 3;

/**
 * Links to the previous and the next page of a long list and, when they have names, to each of them. Real links, so that a page can be
 * opened in a new tab.
 */
export default function Pagination({ page, pages, hrefOf, go, names = [] }: Props) {
  const link = (to: number, words: string) => {
    if (!go) return <PlainLink href={hrefOf(to)}>{words}</PlainLink>;
    const onClick = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      go(to);
    };
    return (
      <a href={hrefOf(to)} onClick={onClick}>
        {words}
      </a>
    );
  };
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
      {names.length >= fewest && (
        <details className={styles.all}>
          <summary>{translate({ id: 'theme.trowel.index.allPages', message: 'All pages' })}</summary>
          <ol>
            {names.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pages never change places, and two can have one name.
              <li key={at}>
                <PlainLink href={hrefOf(at + 1)} aria-current={at + 1 === page ? 'page' : undefined}>
                  <span className={styles.number}>{at + 1}</span> <span className={styles.name}>{name}</span>
                </PlainLink>
              </li>
            ))}
          </ol>
        </details>
      )}
    </nav>
  );
}
