import { useMemo } from 'react';
import { lastText } from '../../progress/answers.ts';
import type { AnswerEvent, Grade } from '../../progress/event.ts';
import type { CheckState } from '../../progress/schedule.ts';
import { useToday } from '../useToday.ts';
import { isKept } from './store.ts';
import { useProgress } from './useProgress.ts';
import { useSchedule } from './useSchedule.ts';

/** What a reader has answered to a check. */
export interface CheckAnswer {
  /** Whether what the browser keeps is known. */
  readonly isReady: boolean;
  /** Whether the browser keeps what is written. */
  readonly isKept: boolean;
  /** What they wrote last. */
  readonly text: string;
  /** When it comes back, once it was graded. */
  readonly state?: CheckState;
  /** When it would come back after each grade, once it was graded before. */
  readonly foreseen?: Readonly<Record<Grade, string>>;
  /** The day by the reader's clock. */
  readonly today?: string;
  /** Keeps a text, and a grade if there is one. What is as before is not kept again. */
  readonly answer: (text: string, grade?: Grade) => void;
}

const none: readonly AnswerEvent[] = [];

/** Reads and changes the reader's answer to an explain-back check. `hash`: of what the page says. */
export function useCheckAnswer(check: string, hash?: string): CheckAnswer {
  const { answers, phase, trouble, add } = useProgress();
  const today = useToday();
  const own = answers.get(check) ?? none;
  const schedule = useSchedule(own.some(({ grade }) => grade !== undefined));
  const text = lastText(own) ?? '';
  return useMemo(
    () => ({
      isReady: phase === 'ready',
      isKept: isKept({ trouble }),
      text,
      today,
      state: today === undefined ? undefined : schedule?.scheduleChecks(new Map([[check, own]]), today).get(check),
      foreseen: today === undefined ? undefined : schedule?.foreseeGrades(own, today),
      answer: (written: string, grade?: Grade) => {
        const changed = written.trim() === text ? undefined : written.trim();
        if (changed === undefined && grade === undefined) return;
        add({ type: 'answer', check, text: changed, grade, hash: grade === undefined ? undefined : hash });
      },
    }),
    [check, hash, own, text, phase, trouble, add, today, schedule],
  );
}
