import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { formatRecordNumber } from '../../../shared/recordNumber.ts';
import type { EntryLink } from '../../../site/links.ts';
import { CalendarDay } from './CalendarDay.tsx';
import { KindMark } from './KindMark.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import styles from './styles.module.css';

interface EntryListProps {
  readonly entries: readonly EntryLink[];
  /** Show each entry's one-sentence summary. */
  readonly summaries?: boolean;
  /** Show each entry's kind by its mark: for lists that hold several kinds. */
  readonly kinds?: boolean;
  /** How many stand open; the rest can be unfolded. */
  readonly limit?: number;
}

/** A list of entries: number, title, status and date of each. */
export function EntryList({ entries, limit = 8, ...show }: EntryListProps) {
  // One more row costs less than a fold that hides one row.
  const open = entries.length <= limit + 1 ? entries : entries.slice(0, limit);
  const rest = entries.slice(open.length);
  return (
    <>
      <EntryRows entries={open} {...show} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>
            {translate({ id: 'theme.trowel.list.more', message: '{count} more' }, { count: String(rest.length) })}
          </summary>
          <EntryRows entries={rest} {...show} />
        </details>
      )}
    </>
  );
}

function EntryRows({ entries, summaries, kinds }: Omit<EntryListProps, 'limit'>) {
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <span className={styles.entryLine}>
            {kinds && <KindMark kind={entry.kind} mute />}
            <EntryTitle entry={entry} />
            {entry.status && <StatusBadge status={entry.status} />}
            {entry.date && <CalendarDay date={entry.date} className={styles.date} />}
          </span>
          {summaries && entry.summary && <span className={styles.summary}>{entry.summary}</span>}
        </li>
      ))}
    </ul>
  );
}

/** An entry's number and title, leading to its page. */
export function EntryTitle({ entry }: { readonly entry: Pick<EntryLink, 'title' | 'permalink' | 'number'> }) {
  return (
    <Link to={entry.permalink} className={styles.entryTitle}>
      {entry.number !== undefined && <span className={styles.number}>{formatRecordNumber(entry.number)}</span>}
      {entry.title}
    </Link>
  );
}
