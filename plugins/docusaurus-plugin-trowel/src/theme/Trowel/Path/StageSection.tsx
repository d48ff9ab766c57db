import Translate, { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import Gauge from '@theme/Trowel/ui/Gauge';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import { cardsFiller, type WalkView } from 'docusaurus-plugin-trowel/progress';
import type { Actor } from 'docusaurus-plugin-trowel/props';
import { stageAnchor } from 'docusaurus-plugin-trowel/shared';
import { memo } from 'react';
import { Lacks } from './Lacks.tsx';
import { StepRow } from './StepRow.tsx';
import styles from './styles.module.css';
import type { Stage } from './types.ts';

interface StageSectionProps {
  readonly path: string;
  readonly stage: Stage;
  /** The number of its first step in the whole path. */
  readonly first: number;
  /** Who acts on the path, when there are several. */
  readonly acting: readonly Actor[];
  readonly walk: WalkView;
}

/** Shows a stage of a path: its time, the reader's progress, and its steps in order. */
export const StageSection = memo(function StageSection({ path, stage, first, acting, walk }: StageSectionProps) {
  const headingId = stageAnchor(stage.id);
  const target = walk.dates.get(stage.id)?.to;
  return (
    <section className={styles.stage} aria-labelledby={headingId} data-trowel-stage>
      <header className={styles.stageHead}>
        <Heading as="h2" id={headingId} className={styles.stageTitle}>
          {stage.title}
        </Heading>
        <p className={styles.stageFacts}>
          <span>{minutesLabel(stage.minutes)}</span>
          {target ? (
            <span className={styles.stageDate}>
              <Translate id="theme.trowel.path.by" values={{ day: <CalendarDay date={target} /> }}>
                {'By {day}'}
              </Translate>
            </span>
          ) : (
            stage.within && (
              <span className={styles.stageDate}>
                {translate({ id: 'theme.trowel.path.within', message: 'Within {span}' }, { span: stage.within })}
              </span>
            )
          )}
        </p>
        {stage.steps.length > 0 && (
          <ForWalkers path={path}>
            <Gauge
              progress={
                walk.stages.get(stage.id) ?? {
                  done: 0,
                  skipped: 0,
                  steps: stage.steps.length,
                  minutesLeft: stage.minutes,
                }
              }
              label={translate(
                { id: 'theme.trowel.path.stageProgress', message: 'Progress: {stage}' },
                { stage: stage.title },
              )}
            />
          </ForWalkers>
        )}
      </header>
      <ol className={styles.steps}>
        {stage.steps.map((step, at) => (
          <StepRow
            key={step.entry.id}
            path={path}
            step={step}
            number={first + at}
            compared={walk.steps.get(step.entry.id)}
          />
        ))}
      </ol>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: always the same text. */}
      <span hidden dangerouslySetInnerHTML={cardsFiller} />
      <Lacks stage={stage} acting={acting} />
      {stage.steps.length === 0 && (
        <p className={styles.empty}>
          {translate({ id: 'theme.trowel.path.noSteps', message: 'No page is tagged into this stage yet.' })}
        </p>
      )}
    </section>
  );
});
