import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { Props } from '@theme/Trowel/ui/SearchStatus';
import { correctionLabel, foundLabel } from 'docusaurus-plugin-trowel/client';
import type { SearchResults } from 'docusaurus-plugin-trowel/search';
import styles from './styles.module.css';

/** Says how far a search is and how much it found. Screen readers announce it. */
export default function SearchStatus({ id, phase, results, hint, retry, children }: Props) {
  const { selectMessage } = usePluralForm();
  return (
    <div id={id} role="status" className={styles.status} data-phase={phase}>
      {phase === 'failed' ? (
        <Failure retry={retry} />
      ) : hint !== undefined ? (
        <p>{hint}</p>
      ) : !results ? (
        <p>{translate({ id: 'theme.trowel.search.loading', message: 'Searching …' })}</p>
      ) : (
        <>
          <p>{foundLabel(results, selectMessage)}</p>
          {results.pages.length > 0 &&
            results.corrections.map((correction) => <p key={correction.written}>{correctionLabel(correction)}</p>)}
          {results.partial && (
            <p className={styles.partial}>
              {translate({
                id: 'theme.trowel.search.partial',
                message: 'Part of the search index could not be loaded. Some pages may be missing here.',
              })}{' '}
              <Retry retry={retry} />
            </p>
          )}
          {results.instead && <p className={styles.partial}>{insteadLabel(results.instead)}</p>}
          {results.pages.length === 0 && children && <p>{children}</p>}
        </>
      )}
    </div>
  );
}

function insteadLabel(instead: NonNullable<SearchResults['instead']>): string {
  return instead === 'gone'
    ? translate({
        id: 'theme.trowel.search.serverGone',
        message: 'The search server does not answer. These results are from the site’s own index.',
      })
    : translate({
        id: 'theme.trowel.search.serverRefuses',
        message: 'The search server does not take this query. These results are from the site’s own index.',
      });
}

function Failure({ retry }: Pick<Props, 'retry'>) {
  return (
    <p className={styles.failure}>
      {navigator.onLine
        ? translate({
            id: 'theme.trowel.search.failed',
            message: 'The search index cannot be loaded. The site may have just been updated.',
          })
        : translate({
            id: 'theme.trowel.search.offline',
            message: 'You are offline. Search continues when you are connected again.',
          })}{' '}
      <Retry retry={retry} />
    </p>
  );
}

function Retry({ retry }: Pick<Props, 'retry'>) {
  return (
    <button type="button" onClick={retry}>
      {translate({ id: 'theme.trowel.search.retry', message: 'Try again' })}
    </button>
  );
}
