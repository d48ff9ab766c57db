import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { actorLabel, minutesLabel } from 'docusaurus-plugin-trowel/client';
import { progressKey, useProgress } from 'docusaurus-plugin-trowel/progress';
import type { StepProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Says which step of a path the page is ("Step 4 of 17 in Backend engineer"), and draws it on a scale. */
export function StepPosition({ step, entryId }: { readonly step: StepProps; readonly entryId: string }) {
  const { path, position, total, stage, minutes, who } = step;
  const { done } = useProgress();
  return (
    <p className={styles.place} data-trowel-progress={progressKey()}>
      <span className={styles.words} data-trowel-step={entryId} data-done={done.has(entryId)}>
        <Translate
          id="theme.trowel.step.place"
          values={{ position, total, path: <Link to={path.permalink}>{path.title}</Link> }}
        >
          {'Step {position} of {total} in {path}'}
        </Translate>
        <span className={styles.ticked}>{translate({ id: 'theme.trowel.step.done', message: 'Done' })}</span>
      </span>
      <span className={styles.when}>
        {stage} · {minutesLabel(minutes)} · {actorLabel(who)}
      </span>
      <svg aria-hidden="true" className={styles.scale} viewBox={`0 0 ${total} 4`} preserveAspectRatio="none">
        <path className={styles.walked} d={`M0 2h${position}`} />
        <path className={styles.ticks} d={`M0 2h${total}${toTicks(total)}`} />
      </svg>
    </p>
  );
}

/** Returns a tick for every step; for every tenth one in a path of more than 60 steps. */
function toTicks(total: number): string {
  const every = total > 60 ? 10 : 1;
  return Array.from({ length: Math.floor(total / every) + 1 }, (_, index) => `M${index * every} 0v4`).join('');
}
