import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { minutesLabel, toDateWords, useLocale } from 'docusaurus-plugin-trowel/client';
import type { PathFileStep } from 'docusaurus-plugin-trowel/props';
import { actors, type DaysOff } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';
import { ownLabel } from './words.ts';

/** Those who read the page come first. */
const [hire, ...readers] = actors;

interface ThisWeekProps {
  readonly steps: readonly PathFileStep[];
  /** Whether it is the next week: at its end, a week has nothing more to arrange. */
  readonly isNext: boolean;
  /** When the hire is away in the week. */
  readonly off: readonly DaysOff[];
}

/** Lists what is open this week, by who acts: a mentor's and a manager's own steps first. */
export function ThisWeek({ steps, isNext, off }: ThisWeekProps) {
  const locale = useLocale();
  return (
    <section aria-labelledby="trowel-week">
      <h2 id="trowel-week">
        {isNext
          ? translate({ id: 'theme.trowel.progress.nextWeek', message: 'Next week' })
          : translate({ id: 'theme.trowel.progress.week', message: 'This week' })}
      </h2>
      {off.length > 0 && (
        <p>
          {translate(
            { id: 'theme.trowel.progress.off', message: 'Away: {days}' },
            {
              days: off
                .map(({ from, to }) => [...new Set([from, to])].map((day) => toDateWords(day, locale)).join(' – '))
                .join('; '),
            },
          )}
        </p>
      )}
      <div className={styles.columns}>
        {[...readers, hire].map((who) => {
          const own = steps.filter((step) => step.who === who);
          return (
            <div key={who}>
              <h3>{ownLabel(who)}</h3>
              {own.length === 0 ? (
                <p className={styles.soft}>
                  {translate({ id: 'theme.trowel.progress.nothing', message: 'Nothing is open.' })}
                </p>
              ) : (
                <ul className={styles.rows}>
                  {own.map(({ id, title, permalink, minutes, do: task }) => (
                    <li key={id} className={styles.line}>
                      <span>
                        <Link to={permalink}>{title}</Link>
                        {task !== undefined && <span className={styles.task}>{task}</span>}
                      </span>
                      <span className={styles.soft}>{minutesLabel(minutes)}</span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
