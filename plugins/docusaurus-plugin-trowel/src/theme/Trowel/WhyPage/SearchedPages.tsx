import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CardHead from '@theme/Trowel/ui/CardHead';
import MarkedText from '@theme/Trowel/ui/MarkedText';
import SearchStatus from '@theme/Trowel/ui/SearchStatus';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { useSearch } from 'docusaurus-plugin-trowel/client';
import { emptyAddress, toAddress } from 'docusaurus-plugin-trowel/search';
import styles from './styles.module.css';

/** The pages that are shown; the search page has them all. */
const limit = 5;

/** Shows what the search finds for a question, or for the name of a file without its folder. */
export function SearchedPages({ text, search }: { readonly text: string; readonly search: string }) {
  const { phase, results, answered, retry } = useSearch({ text, limit });
  const shown = phase === 'failed' || answered?.text !== text ? undefined : results;
  return (
    <section className={styles.group} aria-labelledby="why-searched">
      <Heading as="h2" id="why-searched" className={styles.groupTitle}>
        {translate({ id: 'theme.trowel.why.searched', message: 'Search results' })}
      </Heading>
      <SearchStatus phase={phase} results={shown} retry={retry} />
      <ol className={styles.answers}>
        {shown?.pages.map(({ permalink, kind, number, title, status, verdict, excerpt }) => (
          <li key={permalink} className={styles.row}>
            <CardHead
              as="h3"
              kind={kind}
              number={number}
              facts={
                <>
                  {status && <StatusBadge status={status} />}
                  {verdict && <StatusBadge status={verdict} />}
                </>
              }
              title={
                <Link to={permalink}>
                  <MarkedText marked={title} />
                </Link>
              }
            />
            {excerpt && (
              <p className={styles.soft}>
                <MarkedText marked={excerpt} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {shown?.pages.length !== 0 && (
        <p>
          <Link to={`${search}${toAddress({ ...emptyAddress, text })}`}>
            {translate({ id: 'theme.trowel.why.searchAll', message: 'All results for {text}' }, { text })}
          </Link>
        </p>
      )}
    </section>
  );
}
