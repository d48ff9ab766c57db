import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { Props } from '@theme/Trowel/ui/EntryList';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import KindMark from '@theme/Trowel/ui/KindMark';
import MeasureLine from '@theme/Trowel/ui/MeasureLine';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import styles from './styles.module.css';

/** Lists entries with number, title, status and date. Folds all but the first `limit`. */
export default function EntryList({ entries, limit = 8, long, ...show }: Props) {
  // A fold takes a row itself, so it never hides just one.
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
      {long && (
        <p className={styles.all}>
          <PlainLink href={long.permalink}>
            {translate(
              { id: 'theme.trowel.list.all', message: 'Search among all {count}' },
              { count: String(long.count) },
            )}
          </PlainLink>
        </p>
      )}
    </>
  );
}

function EntryRows({ entries, summaries, kinds }: Omit<Props, 'limit' | 'long'>) {
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
          {entry.measure && <MeasureLine measure={entry.measure} />}
        </li>
      ))}
    </ul>
  );
}
