import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { PilotPart } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { stepLabel } from './words.ts';

/** Lists the weeks in which something is planned, and offers them as a calendar. */
export function Plan({ part: { plan, calendar, weeks } }: { readonly part: PilotPart }) {
  return (
    <>
      <ol className={styles.plan}>
        {plan.map(({ week, from, steps }) => (
          <li key={week}>
            <span className={styles.week}>
              {week > 0
                ? translate(
                    { id: 'theme.trowel.pilot.week', message: 'Week {week} of {weeks}' },
                    { week: String(week), weeks: String(weeks) },
                  )
                : translate({ id: 'theme.trowel.pilot.before', message: 'Before week 1' })}
            </span>
            <CalendarDay date={from} className={styles.soft} />
            <ul>
              {steps.map((step) => (
                <li key={step}>{stepLabel(step)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {calendar !== undefined && (
        <p>
          <a className={styles.calendar} href={calendar} type="text/calendar">
            {translate({ id: 'theme.trowel.pilot.calendar', message: 'Calendar of these weeks (.ics)' })}
          </a>{' '}
          {translate({
            id: 'theme.trowel.pilot.subscribe',
            message:
              'Subscribe to its address, and it follows this page. A file that was imported does not change any more.',
          })}
        </p>
      )}
    </>
  );
}
