import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import type { Props } from '@theme/Trowel/ui/LogRows';
import PersonName from '@theme/Trowel/ui/PersonName';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { LogEntryProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists entries of decision logs with status, date, and the state of their review. */
export default function LogRows({ entries, by }: Props) {
  return (
    <ul className={styles.rows}>
      {entries.map((row) => (
        <li key={row.entry.id} className={styles.row}>
          <span className={styles.line}>
            <EntryTitle entry={row.entry} />
            {row.entry.status && <StatusBadge status={row.entry.status} />}
            {row.entry.date && <CalendarDay date={row.entry.date} className={styles.soft} />}
          </span>
          {row.entry.summary && <span className={styles.summary}>{row.entry.summary}</span>}
          <span className={styles.facts}>
            <Review row={row} named={by === 'mentor'} />
            {by === 'mentee' && row.mentee.name !== '' && (
              <span>
                <Translate id="theme.trowel.logs.by" values={{ mentee: <PersonName person={row.mentee} /> }}>
                  {'By {mentee}'}
                </Translate>
              </span>
            )}
            {row.systems.map((system) => (
              <Link key={system.id} to={system.permalink}>
                {system.title}
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Review({ row: { state, mentor, record }, named }: { readonly row: LogEntryProps; readonly named: boolean }) {
  const who = named && mentor && (
    <>
      {': '}
      <PersonName person={mentor} />
    </>
  );
  return (
    <span className={styles.review} data-state={state}>
      {state === 'awaiting' && (
        <>
          {translate({ id: 'theme.trowel.logs.state.awaiting', message: 'Awaiting review' })}
          {who}
        </>
      )}
      {state === 'reviewed' && (
        <>
          {translate({ id: 'theme.trowel.logs.state.reviewed', message: 'Reviewed' })}
          {who}
        </>
      )}
      {state === 'promoted' && translate({ id: 'theme.trowel.logs.state.promoted', message: 'Promoted:' })}
      {record && (
        <>
          {' '}
          <EntryTitle entry={record} />
        </>
      )}
    </span>
  );
}
