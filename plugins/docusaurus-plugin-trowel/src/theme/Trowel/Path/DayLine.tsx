import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { WalkView } from 'docusaurus-plugin-trowel/progress';
import styles from './styles.module.css';

/** Says how much is left today, in this stage, and in all. */
export function DayLine({ walk: { day } }: { readonly walk: WalkView }) {
  if (!day || day.stage === undefined) return <p className={styles.day} />;
  return (
    <p className={styles.day}>
      {day.isOff && <span>{translate({ id: 'theme.trowel.path.todayOff', message: 'Today: off' })}</span>}
      {day.leftToday !== undefined && (
        <span>
          {day.leftToday > 0
            ? translate(
                { id: 'theme.trowel.path.today', message: 'Today: {time}' },
                { time: minutesLabel(day.leftToday) },
              )
            : translate({ id: 'theme.trowel.path.todayDone', message: 'Today: done' })}
        </span>
      )}
      <span data-late={day.isLate}>
        {day.dates ? (
          <Translate
            id="theme.trowel.path.stageBy"
            values={{ time: minutesLabel(day.leftInStage), day: <CalendarDay date={day.dates.to} /> }}
          >
            {'This stage: {time} by {day}'}
          </Translate>
        ) : (
          translate(
            { id: 'theme.trowel.path.stageLeft', message: 'This stage: {time}' },
            { time: minutesLabel(day.leftInStage) },
          )
        )}
      </span>
      <span>
        {translate({ id: 'theme.trowel.path.allLeft', message: 'In all: {time}' }, { time: minutesLabel(day.left) })}
      </span>
    </p>
  );
}
