import { useEffect, useMemo, useState } from 'react';
import type { AnswerEvent, Grade } from '../../progress/event.ts';
import type { CheckState, ReviewPlan } from '../../progress/schedule.ts';
import type { CheckProps, LoadChecks } from '../../site/pathPageProps.ts';
import { useToday } from '../useToday.ts';
import { isKept } from './store.ts';
import { useProgress } from './useProgress.ts';

/** What plans repetitions. It is loaded when somebody has graded a check: no page begins with it. */
const loadSchedule = () => import('../../progress/schedule.ts');
type Schedule = Awaited<ReturnType<typeof loadSchedule>>;

function useSchedule(isNeeded: boolean): Schedule | undefined {
  const [schedule, setSchedule] = useState<Schedule>();
  useEffect(() => {
    let isGone = false;
    // Without it the page shows no dates, and all that is written is kept.
    if (isNeeded && !schedule) loadSchedule().then((loaded) => !isGone && setSchedule(loaded), console.warn);
    return () => {
      isGone = true;
    };
  }, [isNeeded, schedule]);
  return schedule;
}

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
  /** The day by the reader's clock. */
  readonly today?: string;
  /** Keeps a text, and a grade if there is one. What is as before is not kept again. */
  readonly answer: (text: string, grade?: Grade) => void;
}

const none: readonly AnswerEvent[] = [];

/** Reads and changes the reader's answer to an explain-back check. */
export function useCheckAnswer(check: string): CheckAnswer {
  const { answers, phase, trouble, add } = useProgress();
  const today = useToday();
  const own = answers.get(check) ?? none;
  const schedule = useSchedule(own.some(({ grade }) => grade !== undefined));
  const text = own.findLast((event) => event.text !== undefined)?.text ?? '';
  return useMemo(
    () => ({
      isReady: phase === 'ready',
      isKept: isKept({ trouble }),
      text,
      today,
      state: today === undefined ? undefined : schedule?.scheduleChecks(new Map([[check, own]]), today).get(check),
      answer: (written: string, grade?: Grade) => {
        const changed = written.trim() === text ? undefined : written.trim();
        if (changed !== undefined || grade !== undefined)
          add({ type: 'answer', question: check, text: changed, grade });
      },
    }),
    [check, own, text, phase, trouble, add, today, schedule],
  );
}

/** What there is to explain back today. */
export interface Review extends ReviewPlan {
  /** `none`: the reader has graded no check yet. `failed`: the questions did not load. */
  readonly phase: 'loading' | 'failed' | 'none' | 'ready';
  readonly today?: string;
  /** The check to ask now, if any, and what is known of it. */
  readonly current?: { readonly check: CheckProps; readonly state: CheckState };
}

const nothing: ReviewPlan = { now: [], waiting: 0, asked: 0 };

interface ReviewOptions {
  /** How many checks more than fit in two minutes. */
  readonly more?: number;
  /** Whether to load the questions only when something may be due. `next` then counts questions that the hub has no more. */
  readonly onlyDue?: boolean;
}

/**
 * Plans today's explain-back checks. The questions are loaded only when the reader has graded a check.
 * @param loadChecks Must be the same function at every render.
 */
export function useReview(
  loadChecks: LoadChecks | undefined,
  { more = 0, onlyDue = false }: ReviewOptions = {},
): Review {
  const { answers, phase } = useProgress();
  const today = useToday();
  const hasGrades = useMemo(() => [...answers.values()].flat().some(({ grade }) => grade !== undefined), [answers]);
  const schedule = useSchedule(hasGrades);
  const states = useMemo(
    () => (today === undefined ? undefined : schedule?.scheduleChecks(answers, today)),
    [answers, schedule, today],
  );
  const isNeeded =
    states !== undefined && (!onlyDue || [...states.values()].some(({ due }) => today !== undefined && due <= today));
  const checks = useChecks(isNeeded ? loadChecks : undefined);
  return useMemo(() => {
    if (phase !== 'ready' || today === undefined) return { ...nothing, phase: 'loading' };
    if (!hasGrades || !loadChecks) return { ...nothing, phase: 'none', today };
    if (checks === 'failed') return { ...nothing, phase: 'failed', today };
    if (!schedule || !states || (isNeeded && !checks)) return { ...nothing, phase: 'loading', today };
    const exists = (id: string) => checks === undefined || checks.has(id);
    const plan = schedule.planReview(states.values(), { today, exists, limit: schedule.checksPerDay + more });
    const [state] = plan.now;
    const check = state && checks?.get(state.check);
    return { ...plan, phase: 'ready', today, current: state && check && { check, state } };
  }, [phase, today, hasGrades, loadChecks, checks, schedule, states, isNeeded, more]);
}

function useChecks(load: LoadChecks | undefined): ReadonlyMap<string, CheckProps> | 'failed' | undefined {
  const [checks, setChecks] = useState<ReadonlyMap<string, CheckProps> | 'failed'>();
  useEffect(() => {
    let isGone = false;
    load?.().then(
      (loaded) => !isGone && setChecks(new Map(loaded.map((check) => [check.id, check]))),
      () => !isGone && setChecks('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return checks;
}
