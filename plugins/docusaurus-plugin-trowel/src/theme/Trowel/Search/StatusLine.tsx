import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { SearchResults } from '../../../search/search.ts';
import styles from './styles.module.css';
import type { SearchState } from './useSearch.ts';
import { correctionLabel, totalLabel } from './words.ts';

interface StatusLineProps {
  readonly id?: string;
  readonly phase: SearchState['phase'];
  readonly results?: SearchResults;
  /** Whether there is a question at all. */
  readonly asked: boolean;
  readonly retry: () => void;
  /** Advice for when nothing was found. */
  readonly children?: ReactNode;
}

/** Says where the question stands, to the eye and to a screen reader. */
export function StatusLine({ id, phase, results, asked, retry, children }: StatusLineProps) {
  return (
    <div id={id} role="status" className={styles.status} data-phase={phase}>
      {phase === 'failed' ? (
        <p>
          {translate({
            id: 'theme.trowel.search.failed',
            message: 'The search index cannot be loaded. You may be offline, or the site has just been published anew.',
          })}{' '}
          <button type="button" onClick={retry}>
            {translate({ id: 'theme.trowel.search.retry', message: 'Try again' })}
          </button>
        </p>
      ) : !results ? (
        <p>{translate({ id: 'theme.trowel.search.loading', message: 'Loading the index …' })}</p>
      ) : !asked ? (
        <p>
          {translate({
            id: 'theme.trowel.search.hint',
            message: 'Search by an error text, a record’s number (ADR-14, #14), a system, half a word. Or browse:',
          })}
        </p>
      ) : (
        <>
          <p>{totalLabel(results.total ?? results.pages.length)}</p>
          {results.corrections.map((correction) => (
            <p key={correction.written}>{correctionLabel(correction)}</p>
          ))}
          {results.pages.length === 0 && children && <p>{children}</p>}
        </>
      )}
    </div>
  );
}
