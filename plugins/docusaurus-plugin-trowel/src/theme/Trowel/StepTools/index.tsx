import { translate } from '@docusaurus/Translate';
import Friction from '@theme/Trowel/Friction';
import type { Props } from '@theme/Trowel/StepTools';
import StepState from '@theme/Trowel/ui/StepState';
import { progressActions, useShownStep, useWalk } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { stageAnchor, walkersAttribute } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Gives a step without a page what a step's page has, below its block: the tick, other states, and a place for what is wrong with it. Only those who walk
 * the path have it. Before hydration the early module shows and changes the tick, by the attributes `data-trowel-…`.
 */
export default function StepTools({ entry: { part, ownerMail }, block }: Props): ReactNode {
  if (part?.type !== 'path') return null;
  const id = `${part.id}#${block}`;
  const stage = part.stages.find(({ steps }) => steps.some(({ entry }) => entry.id === id));
  const step = stage?.steps.find(({ entry }) => entry.id === id);
  return stage && step && <Tools part={part} stage={stage.id} step={step} mail={ownerMail} />;
}

interface ToolsProps {
  readonly part: PathPart;
  /** Its id. */
  readonly stage: string;
  readonly step: PathPart['stages'][number]['steps'][number];
  readonly mail?: string;
}

function Tools({ part, stage, step: { entry, hash }, mail }: ToolsProps) {
  const shown = useShownStep(entry.id, useWalk(part).steps.get(entry.id));
  const { state } = shown;
  const isDone = state === 'done';
  return (
    <div className={styles.tools} {...{ [walkersAttribute]: part.id }}>
      <div className={styles.line} data-trowel-step={entry.id} data-hash={hash} data-done={isDone} data-state={state}>
        <label className={styles.tick} data-trowel-scripted>
          <input
            type="checkbox"
            checked={isDone}
            onChange={() => progressActions.tick({ id: entry.id, hash })}
            aria-label={translate(
              { id: 'theme.trowel.stepTools.tick', message: 'This step is done: {title}' },
              { title: entry.title },
            )}
          />
          {translate({ id: 'theme.trowel.stepTools.done', message: 'This step is done' })}
        </label>
        <div className={styles.state} data-trowel-scripted>
          <StepState step={{ id: entry.id, hash }} title={entry.title} compared={shown} />
        </div>
        <a href={`#${stageAnchor(stage)}`} className={styles.back}>
          {translate({ id: 'theme.trowel.stepTools.back', message: 'Back to the list of steps' })}
        </a>
      </div>
      <Friction step={entry.id} title={entry.title} path={part.id} hash={hash} mail={mail} />
    </div>
  );
}
