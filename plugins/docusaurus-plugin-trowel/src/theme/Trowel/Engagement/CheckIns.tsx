import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { EngagementPart } from 'docusaurus-plugin-trowel/props';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Shows the check-ins in time, with the hours that the mentor had beside those planned, and the one that is due next. */
export function CheckIns({ part: { checkIns, hours: planned, next } }: { readonly part: EngagementPart }) {
  return (
    <ol className={styles.checkIns}>
      {checkIns.map(({ date, hours, note }) => (
        <li key={date}>
          <span className={styles.day}>
            <CalendarDay date={date} />
          </span>
          {hours !== undefined && (
            <span className={styles.hours} data-short={planned !== undefined && hours < planned}>
              {planned === undefined
                ? translate(
                    { id: 'theme.trowel.engagement.hours', message: '{hours} h a week' },
                    { hours: String(hours) },
                  )
                : translate(
                    { id: 'theme.trowel.engagement.hoursOf', message: '{hours} of {planned} h a week' },
                    { hours: String(hours), planned: String(planned) },
                  )}
            </span>
          )}
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </li>
      ))}
      {next !== undefined && <Next day={next} />}
    </ol>
  );
}

/** Only the reader's clock knows whether the day is past. */
function Next({ day }: { readonly day: string }) {
  const today = useToday();
  const isOverdue = today !== undefined && day < today;
  return (
    <li data-next={isOverdue ? 'overdue' : 'due'} data-trowel-from={dayAfter(day)}>
      <span className={styles.day}>
        <CalendarDay date={day} />
      </span>
      <span className={styles.note}>
        {isOverdue
          ? translate({ id: 'theme.trowel.engagement.overdue', message: 'Overdue: one was due by this day.' })
          : translate({ id: 'theme.trowel.engagement.due', message: 'The next one is due by this day.' })}
      </span>
    </li>
  );
}
