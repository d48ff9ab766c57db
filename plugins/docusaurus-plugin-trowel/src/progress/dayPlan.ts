import type { CalendarDate } from '../shared/date.ts';
import { dayAfter, toCalendarDate } from '../shared/readersDate.ts';
import { isWorkingDay, type StageDates, stageDates, type WorkingDays } from '../shared/workingDays.ts';
import { findNextStep, isHires } from './nextStep.ts';
import type { WalkedStep } from './path.ts';
import type { ReaderProgress } from './progress.ts';
import { isOpen } from './totals.ts';

/** What is left of a path, today and later. Times are in minutes. */
export interface DayPlan {
  /** The stage of the next step. Undefined when no step is open. */
  readonly stage: string | undefined;
  /** The days of that stage, if it has a time. */
  readonly dates: StageDates | undefined;
  /** Whether today is a day off. Before the first day nothing is asked, so none is off. */
  readonly isOff: boolean;
  /** Whether the last day of that stage is past. */
  readonly isLate: boolean;
  /** What is left of today's share of the stage, for the hire alone. Undefined on a day off, before the first day, and for a stage without a time. */
  readonly leftToday: number | undefined;
  readonly leftInStage: number;
  readonly left: number;
}

interface DayInput extends WorkingDays {
  readonly path: {
    readonly stages: readonly { readonly id: string; readonly within?: string }[];
    readonly steps: readonly WalkedStep[];
  };
  readonly progress: Pick<ReaderProgress, 'steps'>;
  /** The first day of the walk. */
  readonly since: CalendarDate;
  readonly today: CalendarDate;
}

/**
 * Plans a day. Its share is what was open in the stage this morning, spread over the working days that the stage has left; a
 * late stage has none left but today. It is rounded up to five minutes. Only steps of the hire count in it: the others take somebody else's time.
 */
export function planDay({ path, progress, since, today, ...days }: DayInput): DayPlan {
  const open = path.steps.filter((step) => isOpen(step, progress));
  const stage = findNextStep(path.steps, progress)?.step.stage;
  const dates = stageDates(path.stages, { start: since, ...days }).find(({ id }) => id === stage);
  const doneToday = path.steps.filter((step) => {
    const event = progress.steps.get(step.id);
    return isHires(step) && event?.state === 'done' && toCalendarDate(new Date(event.at)) === today;
  });
  const leftInStage = sum(open.filter((step) => step.stage === stage));
  const leftOfOwn = sum(open.filter((step) => step.stage === stage && isHires(step)));
  const sharedOut = leftOfOwn + sum(doneToday.filter((step) => step.stage === stage));
  const hasBegun = since <= today;
  const isOff = hasBegun && !isWorkingDay(today, days);
  const isLate = dates !== undefined && dates.to < today;
  return {
    stage,
    dates,
    isOff,
    isLate,
    leftToday:
      dates && hasBegun && !isOff
        ? Math.min(leftOfOwn, Math.max(0, roundUp(sharedOut / countDays(today, dates.to, days)) - sum(doneToday)))
        : undefined,
    leftInStage,
    left: sum(open),
  };
}

/** Counts the working days from one day to another, both included; at least one. */
function countDays(from: CalendarDate, to: CalendarDate, days: WorkingDays): number {
  let count = 0;
  for (let day = from; day <= to; day = dayAfter(day)) if (isWorkingDay(day, days)) count++;
  return Math.max(1, count);
}

const roundUp = (minutes: number) => Math.ceil(minutes / 5) * 5;

function sum(steps: readonly WalkedStep[]): number {
  return steps.reduce((total, { minutes }) => total + minutes, 0);
}
