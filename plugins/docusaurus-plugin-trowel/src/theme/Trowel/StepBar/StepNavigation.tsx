import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { progressKey, useProgress } from 'docusaurus-plugin-trowel/progress';
import type { StepProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Ticks the step off, and links to the steps before and after it. */
export function StepNavigation({ step, entryId }: { readonly step: StepProps; readonly entryId: string }) {
  const { path, previous, next, hash } = step;
  const { done, toggle } = useProgress();
  const isDone = done.has(entryId);
  return (
    <nav
      className={styles.ahead}
      data-trowel-progress={progressKey()}
      aria-label={translate({ id: 'theme.trowel.step.nav', message: 'Steps of {path}' }, { path: path.title })}
    >
      <div className={styles.tickRow}>
        <Link to={path.permalink} className={styles.path}>
          {path.title}
        </Link>
        <button
          type="button"
          className={styles.tick}
          data-trowel-scripted
          aria-pressed={isDone}
          data-trowel-step={entryId}
          data-hash={hash}
          data-done={isDone}
          onClick={() => toggle(entryId, step)}
        >
          <svg aria-hidden="true" viewBox="0 0 16 16">
            <path d="M.5.5h15v15H.5z" />
            <path className={styles.mark} d="M4 8.5l3 3L12.5 4" />
          </svg>
          <span className={styles.open}>
            {translate({ id: 'theme.trowel.step.tick', message: 'Mark this step as done' })}
          </span>
          <span className={styles.closed}>{translate({ id: 'theme.trowel.step.ticked', message: 'Step done' })}</span>
        </button>
      </div>
      <div className={styles.neighbours}>
        {previous && (
          <Link to={previous.permalink} className={styles.previous}>
            <span>{translate({ id: 'theme.trowel.step.previous', message: 'Previous step' })}</span>
            {previous.title}
          </Link>
        )}
        {next ? (
          <Link to={next.permalink} className={styles.next}>
            <span>{translate({ id: 'theme.trowel.step.next', message: 'Next step' })}</span>
            {next.title}
          </Link>
        ) : (
          <Link to={path.permalink} className={styles.next}>
            <span>{translate({ id: 'theme.trowel.step.last', message: 'That was the last step' })}</span>
            {translate({ id: 'theme.trowel.step.back', message: 'Back to the path' })}
          </Link>
        )}
      </div>
    </nav>
  );
}
