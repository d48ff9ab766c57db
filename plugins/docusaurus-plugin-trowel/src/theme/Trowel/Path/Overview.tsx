import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import { minutesLabel, pathSumLabel } from 'docusaurus-plugin-trowel/client';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import type { EntryProps, PathPart } from 'docusaurus-plugin-trowel/props';
import { Gauge } from './Gauge.tsx';
import { findNextStep, measureProgress } from './pathProgress.ts';
import styles from './styles.module.css';

/** Shows, above the text of an onboarding path, the reader's progress and the next step. */
export default function Overview({ entry: { part } }: { readonly entry: EntryProps }) {
  return part?.type === 'path' && <PathOverview part={part} />;
}

function PathOverview({ part }: { readonly part: PathPart }) {
  const { done } = useProgress();
  const progress = measureProgress(
    part.stages.flatMap(({ steps }) => steps),
    done,
  );
  const next = findNextStep(part.stages, done);
  const linked = next ?? findNextStep(part.stages, new Set());
  const state = next === undefined ? 'complete' : progress.done === 0 ? 'begin' : 'continue';
  const { selectMessage } = usePluralForm();
  return (
    <div className={styles.overview} data-state={state}>
      <p className={styles.sum}>{pathSumLabel(part, selectMessage)}</p>
      <Gauge
        progress={progress}
        label={translate({ id: 'theme.trowel.path.progress', message: 'Your progress on this path' })}
      />
      {/* All words are there, and the state chooses, so that the early module need only change the state. */}
      {linked && (
        <Link className={styles.next} to={linked.entry.permalink}>
          <span className={styles.nextWord} data-when="begin">
            {translate({ id: 'theme.trowel.path.begin', message: 'Begin here' })}
          </span>
          <span className={styles.nextWord} data-when="continue">
            {translate({ id: 'theme.trowel.path.continue', message: 'Continue where you left off' })}
          </span>
          <span className={styles.nextTitle} suppressHydrationWarning>
            {linked.entry.title}
          </span>
          <span className={styles.nextTime} suppressHydrationWarning>
            {minutesLabel(linked.minutes)}
          </span>
        </Link>
      )}
      <p className={styles.complete} data-when="complete">
        {translate({
          id: 'theme.trowel.path.complete',
          message: 'All steps are done. Now explain one of the oddities to somebody newer than you.',
        })}
      </p>
    </div>
  );
}
