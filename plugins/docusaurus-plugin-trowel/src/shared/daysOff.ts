import type { CalendarDate } from './date.ts';
import { dayAfter } from './readersDate.ts';

/** Days off in a row, both ends included. Of a single day both are the same. */
export interface DaysOff {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** More days off in a row than anybody has. */
export const longestBreak = 400;

/**
 * Why something is not read as days off. `no-date`: it has no date; `no-day`: a date that does not exist; `backwards`: it ends before it
 * begins; `too-long`: it has more days than anybody is away.
 */
export type DaysOffFault = 'no-date' | 'no-day' | 'backwards' | 'too-long';

/** Finds what is wrong with days off. */
export function checkDaysOff({ from, to }: DaysOff): DaysOffFault | undefined {
  if (from === '' && to === '') return 'no-date';
  if (!isDay(from) || !isDay(to)) return 'no-day';
  if (to < from) return 'backwards';
  return countDaysOff({ from, to }) > longestBreak ? 'too-long' : undefined;
}

/** Counts the days of days off, both ends included. */
export function countDaysOff({ from, to }: DaysOff): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** Says whether a text is a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The days off that somebody has written down, and the lines that are none. */
export interface DaysOffList {
  readonly off: readonly DaysOff[];
  readonly faults: readonly { readonly line: string; readonly why: DaysOffFault }[];
}

/**
 * Reads a list of days off: a date (`YYYY-MM-DD`) in each line, or two for a span (`2026-12-24 to 2027-01-02`), with or without words behind.
 * What is no date costs nothing but its line.
 */
export function readDaysOff(text: string): DaysOffList {
  const off: DaysOff[] = [];
  const faults: { line: string; why: DaysOffFault }[] = [];
  for (const line of text.split(/[\n;]/).map((written) => written.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const [from = '', to = from] = line.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    const why = checkDaysOff({ from, to });
    if (why) faults.push({ line, why });
    else off.push({ from, to });
  }
  return { off: joinDaysOff(off), faults };
}

/** Sorts days off, and joins those that overlap or follow each other. */
export function joinDaysOff(off: readonly DaysOff[]): readonly DaysOff[] {
  const joined: DaysOff[] = [];
  for (const next of off.toSorted(compareDaysOff)) {
    const last = joined.at(-1);
    if (!last || next.from > dayAfter(last.to)) joined.push(next);
    else if (next.to > last.to) joined[joined.length - 1] = { from: last.from, to: next.to };
  }
  return joined;
}

/** Orders days off by their first day, then by their last. */
export function compareDaysOff(a: DaysOff, b: DaysOff): number {
  return a.from === b.from ? Number(a.to > b.to) - Number(a.to < b.to) : a.from < b.from ? -1 : 1;
}
