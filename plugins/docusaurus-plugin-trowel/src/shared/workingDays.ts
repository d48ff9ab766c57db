import type { CalendarDate } from './date.ts';
import { type DaysOff, isDay, longestBreak } from './daysOff.ts';
import { type Duration, parseDuration } from './duration.ts';
import { dayAfter } from './readersDate.ts';

/** The days on which somebody works. */
export interface WorkingDays {
  /** Holidays and leave. */
  readonly off?: readonly DaysOff[];
  /** The free days of every week, from 0 for Sunday. Saturday and Sunday unless given. */
  readonly weekend?: readonly number[];
}

/** The free days of every week, unless somebody says other ones. */
export const usualWeekend: readonly number[] = [0, 6];

/** A stage with the days from its first to its last. */
export interface StageDates {
  readonly id: string;
  /** The first working day on or after the start. */
  readonly from: CalendarDate;
  /** The last working day in which the stage is to be done. */
  readonly to: CalendarDate;
}

const workingDaysIn = { week: 5, month: (30.4375 * 5) / 7, year: (365.25 * 5) / 7 } as const;

/**
 * Returns the target dates of a path's stages for somebody who starts on a day. Every stage counts from that start, as in "day one,
 * week one, day ninety". A week is five working days and 90 days are 64, so that a day off moves a date out. A stage without `within`, or
 * with another text than a duration, has no dates.
 */
export function stageDates(
  stages: readonly { readonly id: string; readonly within?: string }[],
  { start, ...days }: WorkingDays & { readonly start: CalendarDate },
): readonly StageDates[] {
  const isWorking = toTest(days);
  const from = findWorkingDay(start, isWorking);
  return stages.flatMap(({ id, within }) => {
    const duration = parseDuration(within ?? '');
    return duration && from ? [{ id, from, to: addWorkingDays(from, countWorkingDays(duration) - 1, isWorking) }] : [];
  });
}

/** Says whether somebody works on a day. */
export function isWorkingDay(day: CalendarDate, days: WorkingDays = {}): boolean {
  return toTest(days)(day);
}

/** Returns the working day after a day; `undefined` when none comes for longer than anybody is away. */
export function nextWorkingDay(day: CalendarDate, days: WorkingDays = {}): CalendarDate | undefined {
  return findWorkingDay(dayAfter(day), toTest(days));
}

/** Counts the working days of a duration: short ones are meant as working days, and longer ones as calendar time. */
export function countWorkingDays({ count, unit }: Duration): number {
  if (unit === 'day') return Math.max(1, Math.min(count, 5), Math.round((count * 5) / 7));
  return Math.max(1, Math.round(count * workingDaysIn[unit]));
}

type Test = (day: CalendarDate) => boolean;

function toTest({ off = [], weekend = usualWeekend }: WorkingDays): Test {
  return (day) =>
    !weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay()) &&
    !off.some(({ from, to }) => from <= day && day <= to);
}

/**
 * Returns the first working day on or after a day; `undefined` when none comes for longer than anybody is away, or the day is no date. A list
 * that leaves no working day ends the search there.
 */
function findWorkingDay(day: CalendarDate, isWorking: Test): CalendarDate | undefined {
  if (!isDay(day)) return undefined;
  let found = day;
  // Days off that are as long as can be, with a weekend behind them.
  for (let passed = 0; passed < longestBreak + 7; passed++, found = dayAfter(found)) if (isWorking(found)) return found;
  return undefined;
}

function addWorkingDays(from: CalendarDate, count: number, isWorking: Test): CalendarDate {
  let last = from;
  for (let added = 0; added < count; added++) {
    const next = findWorkingDay(dayAfter(last), isWorking);
    if (next === undefined) return last;
    last = next;
  }
  return last;
}
