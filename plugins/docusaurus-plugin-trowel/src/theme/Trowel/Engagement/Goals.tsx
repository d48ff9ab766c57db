import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { EngagementGoal, EngagementPart } from 'docusaurus-plugin-trowel/props';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';
import { goalStateLabel, sortLabel } from './words.ts';

const sorts: readonly string[] = ['technical', 'career', 'cultural', 'leadership'];

/** Lists the goals by sort, each with how one will know, and what has become of it. */
export function Goals({ part: { goals } }: { readonly part: EngagementPart }) {
  const present = [...new Set(goals.map(({ sort }) => sort))].sort((a, b) => placeOf(a) - placeOf(b));
  return (
    <dl className={styles.goals}>
      {present.map((sort) => (
        <div key={sort ?? ''}>
          <dt>{sortLabel(sort)}</dt>
          {goals
            .filter((goal) => goal.sort === sort)
            .map((goal) => (
              <Goal key={goal.goal} {...goal} />
            ))}
        </div>
      ))}
    </dl>
  );
}

function Goal({ goal, knownBy, by, state }: EngagementGoal) {
  const today = useToday();
  // Only the reader's clock knows.
  const isPast = state === 'open' && by !== undefined && today !== undefined && by < today;
  return (
    <dd>
      <p className={styles.goal}>
        {goal}{' '}
        <span className={styles.goalState} data-state={state}>
          {goalStateLabel(state)}
        </span>
      </p>
      {knownBy !== undefined && (
        <p>
          <Translate id="theme.trowel.engagement.knownBy" values={{ sign: knownBy }}>
            {'Known by: {sign}'}
          </Translate>
        </p>
      )}
      {by !== undefined && (
        <p className={styles.soft} data-past={isPast} data-trowel-from={state === 'open' ? dayAfter(by) : undefined}>
          <Translate id="theme.trowel.engagement.by" values={{ day: <CalendarDay date={by} /> }}>
            {'By {day}'}
          </Translate>
          {isPast && (
            <>
              {'. '}
              {translate({
                id: 'theme.trowel.engagement.goalPast',
                message: 'That day is past: say what became of it, or set another day.',
              })}
            </>
          )}
        </p>
      )}
    </dd>
  );
}

function placeOf(sort: string | undefined): number {
  const place = sorts.indexOf(sort ?? '');
  return place < 0 ? sorts.length : place;
}
