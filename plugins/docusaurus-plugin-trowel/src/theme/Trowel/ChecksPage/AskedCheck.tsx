import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import GradeChoice from '@theme/Trowel/ui/GradeChoice';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { type Grade, grades, useCheckAnswer } from 'docusaurus-plugin-trowel/progress';
import type { CheckProps } from 'docusaurus-plugin-trowel/props';
import { useEffect, useId, useRef, useState } from 'react';
import styles from './styles.module.css';

interface AskedCheckProps {
  readonly check: CheckProps;
  readonly state: { readonly text: string; readonly graded: string };
  readonly place: number;
  readonly total: number;
}

/**
 * Asks one check: first for what the reader thinks, then shows it beside the history and what they wrote before. Ctrl or Cmd with Enter opens
 * the history; then 1, 2 and 3 grade.
 */
export function AskedCheck({ check, state, place, total }: AskedCheckProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const history = useRef<HTMLHeadingElement>(null);
  const { answer } = useCheckAnswer(check.id);
  // What was written before is shown with the history, not before it.
  const [before] = useState(state);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOpen) history.current?.focus();
    // The first question leaves the focus where it is. The next ones come by a key or a tap on the one before.
    else if (place > 1) field.current?.focus();
  }, [isOpen, place]);
  const open = () => {
    if (typed.trim() !== '') answer(typed);
    setOpen(true);
  };
  const grade = (given: Grade) => answer(typed.trim() === '' ? before.text : typed, given);
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const chosen = /^[1-9]$/.test(event.key) ? grades[Number(event.key) - 1] : undefined;
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input,textarea,select,[contenteditable]');
      if (chosen && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) grade(chosen);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  return (
    <article aria-labelledby={`${id}-question`}>
      <p className={styles.place}>
        {translate(
          { id: 'theme.trowel.checks.place', message: 'Question {place} of {total}' },
          { place: String(place), total: String(total) },
        )}
        {' · '}
        <PlainLink href={check.permalink}>{check.page}</PlainLink>
      </p>
      <Heading as="h2" id={`${id}-question`} className={styles.question}>
        {check.question}
      </Heading>
      {isOpen ? (
        <>
          <div className={styles.beside}>
            <Thought
              title={translate({ id: 'theme.trowel.checks.now', message: 'What you think now' })}
              text={typed}
            />
            <section className={styles.history}>
              <h3 ref={history} tabIndex={-1}>
                {translate({ id: 'theme.trowel.checks.history', message: 'The history' })}
              </h3>
              {check.text.split('\n').map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never change places.
                <p key={at}>{line}</p>
              ))}
              <p>
                <PlainLink href={check.permalink}>
                  {translate({ id: 'theme.trowel.checks.read', message: 'Read it on its page' })}
                </PlainLink>
              </p>
            </section>
            {before.text !== '' && before.text !== typed.trim() && (
              <Thought
                title={translate({ id: 'theme.trowel.checks.before', message: 'Your answer last time' })}
                day={before.graded}
                text={before.text}
              />
            )}
          </div>
          <GradeChoice disabled={false} choose={grade} />
          <p className={styles.soft}>
            {translate({ id: 'theme.trowel.checks.keys', message: 'By keyboard: 1, 2 or 3.' })}
          </p>
        </>
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            open();
          }}
        >
          <label htmlFor={id}>
            {translate({ id: 'theme.trowel.check.think', message: 'What you think, before you look' })}
          </label>
          <textarea
            ref={field}
            id={id}
            rows={3}
            maxLength={4000}
            aria-describedby={`${id}-question`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              open();
            }}
          />
          <button type="submit" className={styles.button}>
            {translate({ id: 'theme.trowel.check.open', message: 'Open the history' })}
          </button>
        </form>
      )}
    </article>
  );
}

function Thought({ title, day, text }: { readonly title: string; readonly day?: string; readonly text: string }) {
  return (
    <section className={styles.thought}>
      <h3>
        {title} {day !== undefined && <CalendarDay date={day} className={styles.day} />}
      </h3>
      <p>
        {text.trim() === ''
          ? translate({ id: 'theme.trowel.checks.noWords', message: 'You wrote nothing.' })
          : text}
      </p>
    </section>
  );
}
