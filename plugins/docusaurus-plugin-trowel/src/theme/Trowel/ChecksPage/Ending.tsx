import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import { toComingDay, useLocale } from 'docusaurus-plugin-trowel/client';
import type { Round } from 'docusaurus-plugin-trowel/progress';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import { useEffect, useRef } from 'react';
import styles from './styles.module.css';

/** Says that nothing is left to ask today, and when something is. */
export function Ending({ round, goOn }: { readonly round: Round; readonly goOn: () => void }) {
  const end = useRef<HTMLParagraphElement>(null);
  const locale = useLocale();
  const { selectMessage } = usePluralForm();
  const { phase, today, next, waiting, asked } = round;
  const isOver = phase === 'ready' && asked > 0;
  useEffect(() => {
    // What had the focus is gone with the last question.
    if (isOver && document.activeElement === document.body) end.current?.focus();
  }, [isOver]);
  return (
    <>
      <p ref={end} className={styles.end} tabIndex={-1} role="status">
        {phase === 'ready' ? sayEnd({ isOver, next, today, locale }) : sayPhase(phase)}
      </p>
      {phase === 'ready' && waiting > 0 && (
        <button type="button" className={styles.button} onClick={goOn}>
          {selectMessage(
            waiting,
            translate(
              { id: 'theme.trowel.checks.goOn', message: 'Go on: {count} more check|Go on: {count} more checks' },
              { count: String(waiting) },
            ),
          )}
        </button>
      )}
    </>
  );
}

function sayPhase(phase: Exclude<Round['phase'], 'ready'>): string {
  switch (phase) {
    case 'loading':
      return translate({ id: 'theme.trowel.checks.loading', message: 'Looking for what is due …' });
    case 'failed':
      return translate({
        id: 'theme.trowel.checks.failed',
        message: 'The questions cannot be loaded. Load this page again; your answers are kept.',
      });
    case 'none':
      return translate({
        id: 'theme.trowel.checks.none',
        message:
          'Nothing comes back yet. Answer one of the questions below on its page, and say how much of it you had.',
      });
  }
}

interface End extends Pick<Round, 'next' | 'today'> {
  /** Whether something was asked today. */
  readonly isOver: boolean;
  readonly locale: string;
}

function sayEnd({ isOver, next, today, locale }: End): string {
  if (next === undefined || today === undefined)
    return translate({ id: 'theme.trowel.checks.nothing', message: 'Nothing is due, and nothing comes back.' });
  const day = toComingDay(next, { today, locale });
  if (next === dayAfter(today))
    return isOver
      ? translate({ id: 'theme.trowel.checks.doneTomorrow', message: 'Done for today; next tomorrow.' })
      : translate({ id: 'theme.trowel.checks.notDueTomorrow', message: 'Nothing is due today; next tomorrow.' });
  return isOver
    ? translate({ id: 'theme.trowel.checks.done', message: 'Done for today; next on {day}.' }, { day })
    : translate({ id: 'theme.trowel.checks.notDue', message: 'Nothing is due today; next on {day}.' }, { day });
}
