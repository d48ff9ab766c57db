import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import KindMark from '@theme/Trowel/ui/KindMark';
import StepState from '@theme/Trowel/ui/StepState';
import { actorLabel, minutesLabel } from 'docusaurus-plugin-trowel/client';
import { isSameComparison, progressActions, useShownStep, type WalkView } from 'docusaurus-plugin-trowel/progress';
import { walkersAttribute } from 'docusaurus-plugin-trowel/shared';
import { memo } from 'react';
import { ActorMark } from './ActorMark.tsx';
import styles from './styles.module.css';
import type { Step } from './types.ts';

interface StepRowProps {
  readonly path: string;
  readonly step: Step;
  readonly number: number;
  readonly compared: ReturnType<WalkView['steps']['get']>;
}

/**
 * Shows a step: what to do and why, who acts, how long it takes; to those who walk the path, a box to tick. A path can have hundreds: only
 * those are rendered anew about which the reader has done something.
 */
export const StepRow = memo(Row, (before, after) => {
  const { compared, ...rest } = after;
  return (
    isSameComparison(before.compared, compared) &&
    Object.entries(rest).every(([name, value]) => before[name as keyof typeof rest] === value)
  );
});

function Row({ path, step, number, compared }: StepRowProps) {
  const { entry, minutes, who, after, why, doneWhen, milestone } = step;
  const shown = useShownStep(entry.id, compared);
  const { state } = shown;
  const isDone = state === 'done';
  const known = { id: entry.id, hash: step.hash };
  const title = (
    <Link to={entry.permalink} className={styles.title}>
      {entry.title}
    </Link>
  );
  return (
    <li
      className={styles.step}
      data-trowel-step={entry.id}
      data-hash={step.hash}
      data-minutes={minutes}
      data-done={isDone}
      data-state={state}
      data-who={who}
    >
      <span className={styles.number} {...{ [walkersAttribute]: `!${path}` }}>
        {number}
      </span>
      <label className={styles.tick} {...{ [walkersAttribute]: path }}>
        <input
          type="checkbox"
          className={styles.box}
          data-trowel-scripted
          checked={isDone}
          onChange={() => progressActions.tick(known)}
          aria-label={translate({ id: 'theme.trowel.path.tick', message: 'Done: {title}' }, { title: entry.title })}
        />
      </label>
      <div className={styles.what}>
        <p className={styles.line}>
          {/* A step without a page is a block of the path's page, and of no kind. */}
          {!entry.id.includes('#') && <KindMark kind={entry.kind} mute />}
          {title}
          {milestone && (
            <span className={styles.milestone}>
              {translate({ id: 'theme.trowel.step.milestone', message: 'Milestone' })}
            </span>
          )}
        </p>
        {step.do ? (
          <p className={styles.task}>{step.do}</p>
        ) : (
          entry.summary && <p className={styles.soft}>{entry.summary}</p>
        )}
        {after.length > 0 && (
          <p className={styles.soft}>
            {translate({ id: 'theme.trowel.path.after', message: 'After {titles}' }, { titles: after.join(', ') })}
          </p>
        )}
        {(why || doneWhen) && (
          <details className={styles.reasons}>
            <summary>{translate({ id: 'theme.trowel.step.reasons', message: 'Why now, and when it is done' })}</summary>
            {why && <p className={styles.soft}>{why}</p>}
            {doneWhen && (
              <p className={styles.soft}>
                {translate({ id: 'theme.trowel.step.doneWhen', message: 'Done when: {sign}' }, { sign: doneWhen })}
              </p>
            )}
          </details>
        )}
        <div {...{ [walkersAttribute]: path }} data-trowel-scripted>
          <StepState step={known} title={entry.title} compared={shown} />
        </div>
      </div>
      <span className={styles.who} data-who={who}>
        <ActorMark who={who} />
        {actorLabel(who)}
      </span>
      <span className={styles.minutes}>{minutesLabel(minutes)}</span>
    </li>
  );
}
