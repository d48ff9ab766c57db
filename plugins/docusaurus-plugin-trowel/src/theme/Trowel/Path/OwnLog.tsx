import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { WalkView } from 'docusaurus-plugin-trowel/progress';
import { toCalendarDate } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Lists what the reader has done at steps that are no longer in the path. */
export function OwnLog({ removed }: Pick<WalkView, 'removed'>) {
  if (removed.length === 0) return null;
  return (
    <section className={styles.log}>
      <h2>{translate({ id: 'theme.trowel.path.log', message: 'Done, and no longer on the path' })}</h2>
      <ul>
        {removed.map(({ id, title, date, event }) => (
          <li key={id}>
            {title} <CalendarDay date={toCalendarDate(new Date(event.at))} className={styles.soft} />
            <span className={styles.soft}>
              {translate({ id: 'theme.trowel.path.leftOn', message: 'It left the path on {date}.' }, { date })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
