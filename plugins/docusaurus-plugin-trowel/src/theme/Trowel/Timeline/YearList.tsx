import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { TimelineProps } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber, toYearAnchor } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';
import { groupByYear } from './years.ts';

/** The most decisions for which all years are unfolded. Those of a page of a long timeline are, too. */
const mostUnfolded = 60;

/** Lists the decisions by year; those without a date come last. */
export function YearList({
  view: { entries, lanes, place },
  title,
}: {
  readonly view: TimelineProps;
  readonly title: string;
}) {
  return (
    <section aria-label={title}>
      {groupByYear(entries).map(({ year, entries: members }) => (
        <details
          key={year ?? ''}
          id={toYearAnchor(year ?? '')}
          open={place !== undefined || entries.length <= mostUnfolded}
          className={styles.year}
        >
          <summary>
            <h2>{year ?? translate({ id: 'theme.trowel.timeline.undated', message: 'Without a date' })}</h2>
            <span className={styles.count}>{members.length}</span>
          </summary>
          <ol className={styles.decisions}>
            {members.map((entry) => (
              <li key={entry.id}>
                <span className={styles.when}>{entry.date !== undefined && <CalendarDay date={entry.date} />}</span>
                <span className={styles.what}>
                  <PlainLink href={entry.permalink}>
                    {entry.number !== undefined && (
                      <span className={styles.number}>{formatRecordNumber(entry.number)} </span>
                    )}
                    {entry.title}
                  </PlainLink>{' '}
                  {entry.status && <StatusBadge status={entry.status} />}
                </span>
                <span className={styles.systems}>
                  {entry.lanes.flatMap((lane) => lanes[lane]?.system?.title ?? []).join(', ')}
                </span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}
