import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import type { Props } from '@theme/Trowel/ui/NextStep';
import ProgressRod from '@theme/Trowel/ui/ProgressRod';
import { fillSlots, useNextCard, useProgress, walkingStorageKey } from 'docusaurus-plugin-trowel/progress';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Shows those who walk a path the step to take next: what it asks, why it is next, how long it takes, who acts. The build leaves the
 * card empty, and the early module fills it with what the browser keeps. Without `path`, it is about the first path that is walked.
 */
export default function NextStep({ path, files }: Props): ReactNode {
  const card = useNextCard({ path, files });
  const { setStep } = useProgress();
  const step = card?.step;
  const slot = fillSlots(card);
  return (
    <ForWalkers path={path}>
      <section
        className={styles.card}
        data-trowel-next={walkingStorageKey}
        data-trowel-path={path}
        aria-label={translate({ id: 'theme.trowel.next.label', message: 'Your next step' })}
      >
        <p className={styles.plate} {...slot('path')} />
        <h2 className={styles.title}>
          <Link to={card?.link ?? '/'} {...slot('title')} />
        </h2>
        <p className={styles.task} {...slot('task')} />
        <p className={styles.facts}>
          <span {...slot('facts')} />
          <span className={styles.why} {...slot('why')} />
        </p>
        <p className={styles.gauge}>
          <ProgressRod
            done={card?.done ?? 0}
            of={card?.steps ?? 1}
            label={translate({ id: 'theme.trowel.path.progress', message: 'Your progress on this path' })}
          />
          <span {...slot('progress')} />
        </p>
        <button
          type="button"
          className={styles.tick}
          data-trowel-scripted
          disabled={card !== undefined && step === undefined}
          onClick={() => step && setStep(step.id, 'done', { hash: step.hash })}
        >
          {translate({ id: 'theme.trowel.step.tick', message: 'Mark as done' })}
        </button>
      </section>
    </ForWalkers>
  );
}
