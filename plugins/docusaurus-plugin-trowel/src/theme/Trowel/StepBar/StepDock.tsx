import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Friction from '@theme/Trowel/Friction';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import ProgressRod from '@theme/Trowel/ui/ProgressRod';
import StepState from '@theme/Trowel/ui/StepState';
import {
  fillSlots,
  progressActions,
  progressKey,
  useComparedStep,
  useNextCard,
  useProgress,
} from 'docusaurus-plugin-trowel/progress';
import type { EntryProps, StepProps } from 'docusaurus-plugin-trowel/props';
import { useMemo } from 'react';
import styles from './dock.module.css';

interface StepDockProps {
  readonly step: StepProps;
  readonly entry: Pick<EntryProps, 'self' | 'ownerMail'>;
  /** The steps of other paths whose docks come first. A reader who walks two paths has one dock. */
  readonly before: readonly StepProps[];
}

/**
 * Stays in reach while a step is read: the tick and the other states, how much is done, and the next step. At the top on a desk, at the bottom on a
 * phone. Only those who walk the path have it.
 */
export function StepDock({ step, entry: { self, ownerMail }, before }: StepDockProps) {
  const { id, title } = self;
  const { path, next, hash, file } = step;
  const files = useMemo(() => ({ [path.id]: file }), [path.id, file]);
  const card = useNextCard({ path: path.id, files });
  const { walks } = useProgress();
  const compared = useComparedStep({ id, hash, path, file });
  const isDone = compared?.state === 'done';
  if (before.some((other) => walks.some((walk) => walk.path === other.path.id))) return null;
  return (
    <ForWalkers path={path.id} filled>
      <div className={styles.room} />
      <nav
        className={styles.dock}
        data-trowel-progress={progressKey()}
        data-trowel-next
        data-trowel-path={path.id}
        aria-label={translate({ id: 'theme.trowel.step.dock', message: 'Your step of {path}' }, { path: path.title })}
      >
        <ProgressRod
          className={styles.bar}
          done={card?.done ?? 0}
          skipped={card?.skipped}
          of={card?.steps ?? step.total}
          label={translate({ id: 'theme.trowel.path.progress', message: 'Your progress on this path' })}
        />
        <button
          type="button"
          className={styles.tick}
          data-trowel-scripted
          aria-pressed={isDone}
          data-trowel-step={id}
          data-hash={hash}
          data-state={compared?.state ?? 'todo'}
          data-done={isDone}
          onClick={() => progressActions.tick({ id, hash })}
        >
          <svg aria-hidden="true" viewBox="0 0 16 16">
            <path d="M.5.5h15v15H.5z" />
            <path className={styles.mark} d="M4 8.5l3 3L12.5 4" />
          </svg>
          <span className={styles.open}>{translate({ id: 'theme.trowel.step.tick', message: 'Mark as done' })}</span>
          <span className={styles.closed}>{translate({ id: 'theme.trowel.step.ticked', message: 'Done' })}</span>
        </button>
        <div className={styles.state} data-trowel-scripted>
          <StepState step={{ id, hash }} title={title} compared={compared} />
        </div>
        <Friction step={id} title={title} path={path.id} hash={hash} mail={ownerMail} place="dock" />
        <Link to={path.permalink} className={styles.count}>
          <span className={styles.name}>{path.title}</span>
          <span {...fillSlots(card)('count')} />
        </Link>
        <Link to={next?.permalink ?? path.permalink} className={styles.next}>
          <span>
            {next
              ? translate({ id: 'theme.trowel.step.next', message: 'Next step' })
              : translate({ id: 'theme.trowel.step.last', message: 'That was the last step' })}
          </span>{' '}
          {next?.title ?? translate({ id: 'theme.trowel.step.back', message: 'Back to the path' })}
        </Link>
      </nav>
    </ForWalkers>
  );
}
