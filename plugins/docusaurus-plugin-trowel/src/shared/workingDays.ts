import type { CalendarDate } from './date.ts';
import { type Duration, parseDuration } from './duration.ts';
import { dayAfter } from './readersDate.ts';

/** The days on which somebody works. */
export interface WorkingDays {
  /** Days off, as in `readHolidays`. */
  readonly holidays?: readonly CalendarDate[];
  /** The free days of every week, from 0 for Sunday. Saturday and Sunday unless given. */
  readonly weekend?: readonly number[];
}

/** A stage with the days from its first to its last. */
export interface StageDates {
  readonly id: string;
  /** The first working day on or after the start. */
  readonly from: CalendarDate;
  /** The last working day in which the stage is to be done. */
  readonly to: CalendarDate;
}

const workingDaysIn = { week: 5, month: (30.4375 * 5) / 7, year: (365.25 * 5) / 7 } as const;
/** More days off in a row than anybody has. A list that leaves no working day ends the search here. */
const longestBreak = 400;

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

/** Counts the working days of a duration: short ones are meant as working days, and longer ones as calendar time. */
export function countWorkingDays({ count, unit }: Duration): number {
  if (unit === 'day') return Math.max(1, Math.min(count, 5), Math.round((count * 5) / 7));
  return Math.max(1, Math.round(count * workingDaysIn[unit]));
}

/** The days off that somebody has written down, and the lines that are none. */
export interface Holidays {
  readonly days: readonly CalendarDate[];
  /** Lines without a day that exists. */
  readonly unread: readonly string[];
}

/**
 * Reads a list of days off: a date (`YYYY-MM-DD`) in each line, or two for a span (`2026-12-24 to 2027-01-02`), with or without words behind. What is no
 * date costs nothing but its line.
 */
export function readHolidays(text: string): Holidays {
  const days = new Set<CalendarDate>();
  const unread: string[] = [];
  for (const line of text.split(/[\n;]/).map((written) => written.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const span = toSpan(line);
    if (span) for (const day of span) days.add(day);
    else unread.push(line);
  }
  return { days: [...days].sort(), unread };
}

const isoDate = /\d{4}-\d{2}-\d{2}/g;

function toSpan(line: string): readonly CalendarDate[] | undefined {
  const [first, last = first] = line.match(isoDate) ?? [];
  if (first === undefined || last === undefined || !isDay(first) || !isDay(last) || last < first) return undefined;
  const days = [first];
  for (let day = dayAfter(first); day <= last && days.length < longestBreak; day = dayAfter(day)) days.push(day);
  return days.at(-1) === last ? days : undefined;
}

/** Says whether a text is a day that exists, as `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

type Test = (day: CalendarDate) => boolean;

function toTest({ holidays = [], weekend = [0, 6] }: WorkingDays): Test {
  const off = new Set(holidays);
  return (day) => !off.has(day) && !weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** Returns the first working day on or after a day; `undefined` when none comes for longer than anybody is away, or the day is no date. */
function findWorkingDay(day: CalendarDate, isWorking: Test): CalendarDate | undefined {
  if (!isDay(day)) return undefined;
  let found = day;
  for (let passed = 0; passed < longestBreak; passed++, found = dayAfter(found)) if (isWorking(found)) return found;
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
