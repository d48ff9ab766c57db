import Link from '@docusaurus/Link';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import CardHead from '@theme/Trowel/ui/CardHead';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import MarkedText from '@theme/Trowel/ui/MarkedText';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { replacedLabel } from 'docusaurus-plugin-trowel/client';
import type { PageResult } from 'docusaurus-plugin-trowel/search';
import styles from './styles.module.css';

interface ResultsProps {
  readonly pages: readonly PageResult[];
  /** The number of the first one in the whole list, from 1. */
  readonly first: number;
  readonly busy: boolean;
  /** Whether passages are being loaded or are there. */
  readonly passages: 'coming' | 'come';
  /** Whether the query has words, so that sections can fit it. */
  readonly hasSections: boolean;
}

/** Shows one page of results. */
export function Results({ pages, first, busy, passages, hasSections }: ResultsProps) {
  return (
    <ol className={styles.list} start={first} aria-busy={busy} data-passages={passages}>
      {pages.map((page) => (
        <li key={page.permalink} className={styles.result}>
          <Result page={page} hasSections={hasSections} />
        </li>
      ))}
    </ol>
  );
}

function Result({ page, hasSections }: { readonly page: PageResult } & Pick<ResultsProps, 'hasSections'>) {
  const { kind, number, title, permalink, status, verdict, date, systems, excerpt, sections, replacedBy } = page;
  return (
    <>
      <div className={styles.lead}>
        <CardHead
          as="h2"
          kind={kind}
          number={number}
          facts={
            <>
              {systems.length > 0 && <span>{systems.join(', ')}</span>}
              {date && <CalendarDay date={date} />}
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
        {replacedBy && (
          <p className={styles.replaced}>
            <span>{replacedLabel()}</span> <EntryTitle entry={replacedBy} />{' '}
            {replacedBy.status && <StatusBadge status={replacedBy.status} />}
          </p>
        )}
      </div>
      <div className={styles.passage}>
        <p className={styles.excerpt}>{excerpt && <MarkedText marked={excerpt} />}</p>
        {hasSections && (
          <ul className={styles.sections}>
            {sections.map((section) => (
              <li key={section.permalink}>
                <Link to={section.permalink}>
                  <MarkedText marked={section.heading} />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
