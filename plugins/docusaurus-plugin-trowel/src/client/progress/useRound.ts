import { useEffect, useMemo, useState } from 'react';
import type { CheckState, RoundPlan } from '../../progress/schedule.ts';
import { toEntryId } from '../../shared/checkId.ts';
import type { CheckProps, LoadChecks } from '../../site/pathPageProps.ts';
import { useToday } from '../useToday.ts';
import { storeName } from './keptNames.ts';
import { openPageStore } from './pageStore.ts';
import { useProgress } from './useProgress.ts';
import { useSchedule } from './useSchedule.ts';

/** The reader's round of today: the checks that are due, and what comes then. */
export interface Round extends RoundPlan {
  /** `none`: the reader has graded no check yet. `failed`: the questions did not load. */
  readonly phase: 'loading' | 'failed' | 'none' | 'ready';
  readonly today?: string;
  /** The check to ask now, if any, and what is known of it. */
  readonly current?: { readonly check: CheckProps; readonly state: CheckState };
}

const nothing: RoundPlan = { now: [], waiting: 0, asked: 0 };

interface RoundOptions {
  /** How many checks more than fit in two minutes. */
  readonly more?: number;
  /** Whether to load the questions only when something may be due. `next` then counts questions that the hub has no more. */
  readonly onlyDue?: boolean;
}

/**
 * Plans the reader's round of today. The questions are loaded only when the reader has graded a check.
 * @param loadChecks Must be the same function at every render.
 */
export function useRound(loadChecks: LoadChecks | undefined, { more = 0, onlyDue = false }: RoundOptions = {}): Round {
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
    const plan = schedule.planRound(states.values(), { today, exists, limit: schedule.checksPerDay + more });
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
      (loaded) => {
        learnFormerIds(loaded);
        if (!isGone) setChecks(new Map(loaded.map((check) => [check.id, check])));
      },
      () => !isGone && setChecks('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return checks;
}

/** Lets the store know which pages had other ids. Those of steps it learns from their paths. */
function learnFormerIds(checks: readonly CheckProps[]): void {
  const pages = checks.map(({ id, former = [] }) => ({ id: toEntryId(id), former }));
  openPageStore(storeName).learn({
    renamed: Object.fromEntries(pages.flatMap(({ id, former }) => former.map((name) => [name, id]))),
    present: pages.map(({ id }) => id),
  });
}
