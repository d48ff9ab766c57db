import { translate } from '@docusaurus/Translate';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import { usualWeekend } from 'docusaurus-plugin-trowel/shared';
import styles from './settings.module.css';

const week = [1, 2, 3, 4, 5, 6, 0];

/** Asks which days of every week are free. One stays: without a working day there are no dates. */
export function FreeWeekdays() {
  const progress = useProgress();
  const locale = useLocale();
  const weekend = progress.days.weekend ?? usualWeekend;
  // 2 January 2000 was a Sunday.
  const nameOf = (weekday: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 2 + weekday));
  const toggle = (day: number) =>
    progress.add({
      type: 'week',
      weekend: weekend.includes(day) ? weekend.filter((one) => one !== day) : [...weekend, day].sort(),
    });
  return (
    <fieldset className={styles.weekdays}>
      <legend>{translate({ id: 'theme.trowel.path.weekend', message: 'Free every week' })}</legend>
      {week.map((day) => (
        <label key={day} className={styles.weekday}>
          <input
            type="checkbox"
            checked={weekend.includes(day)}
            disabled={weekend.length === 6 && !weekend.includes(day)}
            onChange={() => toggle(day)}
          />
          {nameOf(day)}
        </label>
      ))}
    </fieldset>
  );
}
