import { translate } from '@docusaurus/Translate';
import type { PlannedSession } from 'docusaurus-plugin-trowel/session';
import styles from './styles.module.css';

/** Takes notes, and what is agreed until next time. Both are kept when the mentor leaves the field. */
export function PlanText({ session }: { readonly session: PlannedSession }) {
  const { notes, commitments, write } = session;
  return (
    <div className={styles.planText} data-trowel-scripted>
      <label className={styles.textLabel}>
        {translate({ id: 'theme.trowel.session.notes', message: 'Notes' })}
        <textarea
          key={notes}
          rows={3}
          maxLength={20_000}
          defaultValue={notes}
          onBlur={({ target }) => target.value !== notes && write({ notes: target.value })}
        />
      </label>
      <label className={styles.textLabel}>
        {translate({ id: 'theme.trowel.session.commitments', message: 'What you agree' })}
        <textarea
          key={commitments}
          rows={3}
          maxLength={20_000}
          defaultValue={commitments}
          onBlur={({ target }) => target.value !== commitments && write({ commitments: target.value })}
        />
      </label>
      <p className={styles.kept}>
        {session.isKept || !session.isReady
          ? translate({
              id: 'theme.trowel.session.kept',
              message: 'Your browser keeps the plan, what you used with whom, and what you write. Nobody else sees it.',
            })
          : translate({
              id: 'theme.trowel.session.notKept',
              message:
                'This browser keeps nothing: the plan lasts as long as the page is open. Copy or print it before you close it.',
            })}
      </p>
    </div>
  );
}
