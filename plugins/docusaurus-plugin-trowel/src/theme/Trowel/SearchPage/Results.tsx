import Link from '@docusaurus/Link';
import type { PageResult } from '../../../search/search.ts';
import { Text } from '../Search/Text.tsx';
import { replacedLabel } from '../Search/words.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { EntryTitle, toRecordNumber } from '../ui/EntryList.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import styles from './styles.module.css';

interface ResultsProps {
  readonly pages: readonly PageResult[];
  /** The place of the first one in the whole list. */
  readonly first: number;
  readonly busy: boolean;
}

/** One page of results. */
export function Results({ pages, first, busy }: ResultsProps) {
  return (
    <ol className={styles.list} start={first} aria-busy={busy}>
      {pages.map((page) => (
        <li key={page.id} className={styles.result}>
          <Result page={page} />
        </li>
      ))}
    </ol>
  );
}

function Result({ page }: { readonly page: PageResult }) {
  const { kind, number, title, permalink, status, date, systems, excerpt, sections, replacedBy } = page;
  return (
    <>
      <p className={styles.facts}>
        <KindMark kind={kind} />
        {number !== undefined && <span className={styles.number}>{toRecordNumber(number)}</span>}
        {systems.length > 0 && <span>{systems.join(', ')}</span>}
        {date && <CalendarDay date={date} />}
        {status && <StatusBadge status={status} />}
      </p>
      <h2 className={styles.title}>
        <Link to={permalink}>
          <Text marked={title} />
        </Link>
      </h2>
      {replacedBy && (
        <p className={styles.replaced}>
          <span>{replacedLabel()}</span> <EntryTitle entry={replacedBy} />{' '}
          {replacedBy.status && <StatusBadge status={replacedBy.status} />}
        </p>
      )}
      <p className={styles.excerpt}>{excerpt && <Text marked={excerpt} />}</p>
      {sections.length > 0 && (
        <ul className={styles.sections}>
          {sections.map((section) => (
            <li key={section.permalink}>
              <Link to={section.permalink}>
                <Text marked={section.heading} />
              </Link>
              <p className={styles.excerpt}>
                <Text marked={section.excerpt} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
