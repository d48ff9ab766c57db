import { translate } from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type { Props } from '@theme/Trowel/Check';
import AnswerFold from '@theme/Trowel/ui/AnswerFold';
import GradeChoice from '@theme/Trowel/ui/GradeChoice';
import ThoughtField from '@theme/Trowel/ui/ThoughtField';
import { announce, comesBackLabel, useEntry, useLocale } from 'docusaurus-plugin-trowel/client';
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
  const { text, state, today, isKept, answer } = useCheckAnswer(check, useEntry()?.checks?.[check]);
  const [typed, setTyped] = useState<string>();
  const written = typed ?? text;
  const keep = () => {
    if (isKept && written.trim() !== text)
      announce(translate({ id: 'theme.trowel.check.keptSaid', message: 'Your answer is kept.' }));
    answer(written);
  };
  return (
    <>
      <div className={styles.think} data-trowel-scripted data-written={written !== ''}>
        <ThoughtField
          value={written}
          change={setTyped}
          leave={keep}
          done={() => {
            if (history.current) history.current.open = true;
            history.current?.querySelector('summary')?.focus();
          }}
          describedBy={`${questionId} ${id}-note`}
          disabled={!isHydrated}
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
      <AnswerFold
        fold={history}
        open={translate({ id: 'theme.trowel.check.open', message: 'Open the history' })}
        close={translate({ id: 'theme.trowel.check.close', message: 'Close the history' })}
      >
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
      </AnswerFold>
    </>
  );
}
