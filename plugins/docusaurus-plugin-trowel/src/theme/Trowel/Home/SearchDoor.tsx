import Link from '@docusaurus/Link';
import { useSearchPage } from 'docusaurus-plugin-trowel/client';
import type { MouseEvent } from 'react';
import styles from './styles.module.css';
import { homeWords } from './words.ts';

/** Opens the search dialog. Without it, or without JavaScript, it is a link to the search page. */
export function SearchDoor() {
  const words = homeWords();
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    // The search dialog cancels the event to say that it opens.
    const taken = !window.dispatchEvent(new CustomEvent('trowel:search', { cancelable: true }));
    if (taken) event.preventDefault();
  };
  return (
    <Link to={useSearchPage()} className={styles.search} data-trowel-search onClick={open}>
      <svg aria-hidden="true" viewBox="0 0 20 20">
        <path d="M8.5 2.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12M13 13l5 5" />
      </svg>
      <span className={styles.searchWords}>
        {words.search}
        <span className={styles.searchHint}>{words.searchHint}</span>
      </span>
      <span aria-hidden="true" className={styles.key}>
        /
      </span>
    </Link>
  );
}
