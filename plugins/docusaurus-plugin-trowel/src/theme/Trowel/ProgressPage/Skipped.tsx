import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { MentorRow, MentorView } from 'docusaurus-plugin-trowel/progress';
import type { PathFileStep } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { stateLabel } from './words.ts';

interface SkippedProps extends Pick<MentorView<PathFileStep>, 'removed'> {
  readonly rows: readonly MentorRow<PathFileStep>[];
}

/** Lists what was skipped, with the reasons, and what has left the path since it was done. */
export function Skipped({ rows, removed }: SkippedProps) {
  const skipped = rows.filter(({ shared }) => shared?.state === 'skipped');
  if (skipped.length + removed.length === 0) return null;
  return (
    <section aria-labelledby="trowel-skipped">
      <h2 id="trowel-skipped">
        {translate({ id: 'theme.trowel.progress.skippedSteps', message: 'Skipped, and why' })}
      </h2>
      <ul className={styles.rows}>
        {skipped.map(({ step, shared }) => (
          <li key={step.id} className={styles.line}>
            <span>
              <Link to={step.permalink}>{step.title}</Link>
              <span className={styles.task}>
                {shared?.reason ?? translate({ id: 'theme.trowel.progress.noReason', message: 'No reason is given.' })}
              </span>
            </span>
          </li>
        ))}
        {removed.map(({ title, shared }) => (
          <li key={shared.id} className={styles.line}>
            <span>
              {title}
              <span className={styles.task}>
                {translate(
                  { id: 'theme.trowel.progress.removed', message: '{state}; no longer part of the path' },
                  { state: stateLabel(shared.state) },
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
