import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { copyText, drawInBody, minutesLabel } from 'docusaurus-plugin-trowel/client';
import { type PlannedSession, toPlanMarkdown } from 'docusaurus-plugin-trowel/session';
import { toCalendarDate } from 'docusaurus-plugin-trowel/shared';
import { useEffect, useState } from 'react';
import { PrintedPlan } from './PrintedPlan.tsx';
import styles from './styles.module.css';
import { labelOf, pointWords } from './words.ts';

interface PlanToolsProps {
  readonly session: PlannedSession;
  readonly title: string;
}

/** Keeps the plan, copies it as Markdown, prints it, and takes down that the session took place. */
export function PlanTools({ session, title }: PlanToolsProps) {
  const [said, say] = useState('');
  const [text, setText] = useState<string>();
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return undefined;
    const end = () => setPrinting(false);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [isPrinting]);

  const copy = async () => {
    const written = toText(session, title);
    const isCopied = await copyText(written);
    setText(isCopied ? undefined : written);
    say(isCopied ? translate({ id: 'theme.trowel.session.copied', message: 'Copied.' }) : '');
  };
  const { held } = session;
  return (
    <div data-trowel-scripted>
      <div className={styles.planTools}>
        <button type="button" className={styles.main} onClick={copy}>
          {translate({ id: 'theme.trowel.session.copy', message: 'Copy as Markdown' })}
        </button>
        <button type="button" onClick={() => setPrinting(true)}>
          {translate({ id: 'theme.trowel.session.print', message: 'Print the plan' })}
        </button>
        {held ? (
          <button type="button" onClick={session.planNext}>
            {translate({ id: 'theme.trowel.session.planNext', message: 'Plan the next one' })}
          </button>
        ) : session.isPlan ? (
          <button type="button" onClick={session.drop}>
            {translate({ id: 'theme.trowel.session.drop', message: 'Propose anew' })}
          </button>
        ) : (
          <button type="button" onClick={session.keep}>
            {translate({ id: 'theme.trowel.session.keep', message: 'Keep as my plan' })}
          </button>
        )}
        {/* One button, so that it keeps the focus, and that a second press of a double click undoes the first. */}
        <button type="button" onClick={held ? session.undo : session.hold}>
          {held
            ? translate({ id: 'theme.trowel.session.undo', message: 'Undo' })
            : translate({ id: 'theme.trowel.session.hold', message: 'We held it' })}
        </button>
      </div>
      <p role="status" className={styles.said}>
        {held && <Held at={held.at} isKept={session.isKept} />} {said}
      </p>
      {text !== undefined && (
        <label className={styles.textLabel}>
          {translate({
            id: 'theme.trowel.session.notCopied',
            message: 'The browser does not copy. Select the text and copy it:',
          })}
          <textarea readOnly rows={10} value={text} onFocus={(event) => event.target.select()} />
        </label>
      )}
      {isPrinting && drawInBody(<PrintedPlan session={session} title={title} />)}
    </div>
  );
}

/** Says when the session was held, and what follows from that. */
function Held({ at, isKept }: { readonly at: string; readonly isKept: boolean }) {
  return (
    <>
      <Translate id="theme.trowel.session.heldOn" values={{ day: <CalendarDay date={toCalendarDate(new Date(at))} /> }}>
        {'Held on {day}.'}
      </Translate>{' '}
      {isKept
        ? translate({
            id: 'theme.trowel.session.heldSaid',
            message: 'What you used comes last from now on, and what you agreed opens the next session.',
          })
        : translate({
            id: 'theme.trowel.session.heldNotKept',
            message:
              'As long as this page is open, what you used comes last, and what you agreed opens the next session.',
          })}
    </>
  );
}

function toText({ agenda, last, notes, commitments }: PlannedSession, title: string): string {
  return toPlanMarkdown({
    agenda,
    agreedBefore: last?.commitments,
    notes,
    commitments,
    origin: window.location.origin,
    words: {
      title,
      minutes: minutesLabel,
      point: pointWords,
      use: labelOf,
      along: translate({ id: 'theme.trowel.session.along', message: 'Until next time' }),
      behind: translate({ id: 'theme.trowel.session.behind', message: 'Often misunderstood:' }),
      agreedBefore: translate({ id: 'theme.trowel.session.agreedBefore', message: 'You agreed:' }),
      notes: translate({ id: 'theme.trowel.session.notes', message: 'Notes' }),
      commitments: translate({ id: 'theme.trowel.session.commitments', message: 'What you agree' }),
    },
  });
}
