import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { Props } from '@theme/Trowel/Check';
import GradeChoice from '@theme/Trowel/ui/GradeChoice';
import { comesBackLabel, useLocale } from 'docusaurus-plugin-trowel/client';
import { useCheckAnswer } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useId, useRef, useState } from 'react';
import styles from './styles.module.css';

/**
 * Asks an explain-back check, below its question: a field for what the reader thinks, which the browser keeps, then the history, and how much of
 * it they had. Without JavaScript it is the folded history.
 */
export default function Check({ check, questionId, children }: Props): ReactNode {
  const id = useId();
  const locale = useLocale();
  const isHydrated = useIsBrowser();
  const history = useRef<HTMLDetailsElement>(null);
  const { text, state, today, isKept, answer } = useCheckAnswer(check);
  const [typed, setTyped] = useState<string>();
  const written = typed ?? text;
  return (
    <>
      <div className={styles.think} data-trowel-scripted data-written={written !== ''}>
        <label htmlFor={id}>
          {translate({ id: 'theme.trowel.check.think', message: 'What you think, before you look' })}
        </label>
        <textarea
          id={id}
          rows={2}
          maxLength={4000}
          aria-describedby={`${questionId} ${id}-note`}
          disabled={!isHydrated}
          value={written}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => answer(written)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (history.current) history.current.open = true;
            history.current?.querySelector('summary')?.focus();
          }}
        />
        <p id={`${id}-note`} className={styles.note}>
          {isKept
            ? translate({ id: 'theme.trowel.check.kept', message: 'Only this browser keeps it.' })
            : translate({
                id: 'theme.trowel.check.notKept',
                message: 'This browser keeps nothing: it lasts as long as the page.',
              })}
        </p>
      </div>
      <details ref={history} className={styles.answer}>
        <summary className={styles.question}>
          <span className={styles.open}>
            {translate({ id: 'theme.trowel.check.open', message: 'Open the history' })}
          </span>
          <span className={styles.close}>
            {translate({ id: 'theme.trowel.check.close', message: 'Close the history' })}
          </span>
        </summary>
        <div className={styles.body}>
          {children}
          <div className={styles.grade} data-trowel-scripted>
            <GradeChoice
              chosen={state?.graded === today ? state?.grade : undefined}
              disabled={!isHydrated}
              choose={(grade) => answer(written, grade)}
            />
            <p className={styles.back} role="status">
              {state && today !== undefined && comesBackLabel(state.due, { today, locale })}
            </p>
          </div>
        </div>
      </details>
    </>
  );
}
