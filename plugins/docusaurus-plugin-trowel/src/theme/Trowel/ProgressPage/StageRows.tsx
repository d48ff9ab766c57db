import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { MentorRow } from 'docusaurus-plugin-trowel/progress';
import type { PathFileStep } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { ownLabel, stateLabel } from './words.ts';

/** Lists steps with their states. */
export function StageRows({ rows }: { readonly rows: readonly MentorRow<PathFileStep>[] }) {
  return (
    <ol className={styles.rows}>
      {rows.map(({ step, shared }) => (
        <li key={step.id} className={styles.row} data-state={shared?.state ?? 'todo'}>
          <span className={styles.state}>
            <Mark state={shared?.state} />
            {stateLabel(shared?.state ?? 'todo')}
          </span>
          <span className={styles.what}>
            <Link to={step.permalink}>{step.title}</Link>
            {shared?.isChanged && (
              <span className={styles.changed}>
                {translate({ id: 'theme.trowel.progress.changed', message: 'changed since they read it' })}
              </span>
            )}
          </span>
          <span className={styles.soft}>
            {shared ? <CalendarDay date={shared.on} /> : `${minutesLabel(step.minutes)} · ${ownLabel(step.who)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A square that is empty, half full, full with a tick, or crossed out: its shape says the state without its colour. */
function Mark({ state }: { readonly state?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.mark}>
      <path d="M2 2h12v12H2z" />
      {state === 'done' && <path d="M4.5 8.5l2.5 2.5 5-6" />}
      {state === 'doing' && <path d="M2 8h12" />}
      {state === 'skipped' && <path d="M2 14L14 2" />}
    </svg>
  );
}
