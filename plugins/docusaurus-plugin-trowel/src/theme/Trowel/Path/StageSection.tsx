import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { Progress } from 'docusaurus-plugin-trowel/progress';
import { stageAnchor } from './contents.ts';
import { Gauge } from './Gauge.tsx';
import { measureProgress, type Stage } from './pathProgress.ts';
import { StepRow } from './StepRow.tsx';
import styles from './styles.module.css';

interface StageSectionProps {
  readonly stage: Stage;
  readonly done: ReadonlySet<string>;
  readonly toggle: Progress['toggle'];
}

/** Shows a stage of a path: its time, the reader's progress, and its steps in order. */
export function StageSection({ stage, done, toggle }: StageSectionProps) {
  const headingId = stageAnchor(stage);
  return (
    <section className={styles.stage} aria-labelledby={headingId} data-trowel-stage>
      <header className={styles.stageHead}>
        <Heading as="h2" id={headingId} className={styles.stageTitle}>
          {stage.title}
        </Heading>
        <p className={styles.stageFacts}>
          {stage.within && (
            <span>
              {translate({ id: 'theme.trowel.path.within', message: 'Within {span}' }, { span: stage.within })}
            </span>
          )}
          <span>{minutesLabel(stage.minutes)}</span>
        </p>
        {stage.steps.length > 0 && (
          <Gauge
            progress={measureProgress(stage.steps, done)}
            label={translate(
              { id: 'theme.trowel.path.stageProgress', message: 'Progress: {stage}' },
              { stage: stage.title },
            )}
          />
        )}
      </header>
      <ol className={styles.steps}>
        {stage.steps.map((step) => (
          <StepRow
            key={step.entry.id}
            step={step}
            checked={done.has(step.entry.id)}
            onToggle={() => toggle(step.entry.id, step)}
          />
        ))}
      </ol>
      {stage.steps.length === 0 && (
        <p className={styles.empty}>
          {translate({ id: 'theme.trowel.path.noSteps', message: 'No page is tagged into this stage yet.' })}
        </p>
      )}
    </section>
  );
}
