import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import GradeChoice from '@theme/Trowel/ui/GradeChoice';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import ThoughtField from '@theme/Trowel/ui/ThoughtField';
import { backLabel, useLocale } from 'docusaurus-plugin-trowel/client';
import { type Grade, grades, useCheckAnswer } from 'docusaurus-plugin-trowel/progress';
import type { CheckProps } from 'docusaurus-plugin-trowel/props';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Comparison } from './Comparison.tsx';
import styles from './styles.module.css';

interface AskedCheckProps {
  readonly check: CheckProps;
  readonly state: { readonly text: string; readonly graded: string; readonly hash?: string };
  readonly today: string;
  readonly place: number;
  readonly total: number;
  /** Whether the reader comes from another check by a key or a tap: then the field gets the focus. */
  readonly isNext: boolean;
  readonly onGraded: () => void;
}

/**
 * Asks one check: first for what the reader thinks, then shows it beside the history and what they wrote before. Ctrl or Cmd with Enter opens
 * the history; then 1, 2 and 3 grade, and Escape goes back to what was written.
 */
export function AskedCheck({ check, state, today, place, total, isNext, onGraded }: AskedCheckProps) {
  const id = useId();
  const locale = useLocale();
  const field = useRef<HTMLTextAreaElement>(null);
  const { answer, foreseen } = useCheckAnswer(check.id, check.hash);
  // What was written before is shown with the history, not before it.
  const [before] = useState(state);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [isFocused, setFocused] = useState(isNext);
  useEffect(() => {
    if (isFocused && !isOpen) field.current?.focus();
  }, [isFocused, isOpen]);
  const open = () => {
    if (typed.trim() !== '') answer(typed);
    setOpen(true);
    setFocused(true);
  };
  const grade = (given: Grade) => {
    answer(typed.trim() === '' ? before.text : typed, given);
    onGraded();
  };
  return (
    <article
      className={styles.asked}
      aria-labelledby={`${id}-question`}
      // A click into its text leaves the keys here.
      tabIndex={-1}
      onKeyDown={(event) => {
        if (!isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
        const given = gradeOf(event);
        if (given === undefined && event.key !== 'Escape') return;
        // The next field has the focus at once: the key is not for it.
        event.preventDefault();
        if (given) grade(given);
        else setOpen(false);
      }}
    >
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
          <Comparison check={check} text={typed} before={before} />
          <GradeChoice
            disabled={false}
            choose={grade}
            hint={foreseen && ((given) => backLabel(foreseen[given], { today, locale }))}
          />
          <p className={styles.keys}>
            {translate({
              id: 'theme.trowel.checks.keys',
              message: 'By keyboard: 1, 2 or 3. Escape goes back to what you wrote.',
            })}
          </p>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            open();
          }}
        >
          <ThoughtField field={field} value={typed} change={setTyped} done={open} describedBy={`${id}-question`} />
          <button type="submit" className={styles.button}>
            {translate({ id: 'theme.trowel.check.open', message: 'Open the history' })}
          </button>
        </form>
      )}
    </article>
  );
}

/** Returns the grade that a digit means. A key that is held gives none. */
function gradeOf({ key, repeat }: KeyboardEvent): Grade | undefined {
  return /^[1-9]$/.test(key) && !repeat ? grades[Number(key) - 1] : undefined;
}
