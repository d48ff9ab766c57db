import { translate } from '@docusaurus/Translate';
import type { PlannedSession } from 'docusaurus-plugin-trowel/session';
import styles from './styles.module.css';
import { useTypedText } from './useTypedText.ts';

/** Milliseconds after the last key until what was typed is kept. Each time is an event of its own. */
const pause = 1000;

/** Takes notes, and what is agreed until next time. */
export function PlanText({ session }: { readonly session: PlannedSession }) {
  const { notes, commitments, write } = session;
  const noted = useTypedText<HTMLTextAreaElement>({ value: notes, write: (text) => write({ notes: text }), pause });
  const agreed = useTypedText<HTMLTextAreaElement>({
    value: commitments,
    write: (text) => write({ commitments: text }),
    pause,
  });
  return (
    <div className={styles.planText} data-trowel-scripted>
      <label className={styles.textLabel}>
        {translate({ id: 'theme.trowel.session.notes', message: 'Notes' })}
        <textarea {...noted} rows={3} maxLength={20_000} />
      </label>
      <label className={styles.textLabel}>
        {translate({ id: 'theme.trowel.session.commitments', message: 'What you agree' })}
        <textarea {...agreed} rows={3} maxLength={20_000} />
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
