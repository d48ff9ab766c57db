import type { CalendarDate } from './date.ts';

/**
 * A date as exactly as it is known: a year (`2016`), a month (`2016-04`) or a day (`2016-04-12`). It has no time zone.
 * Two of them are compared as far as both are known, so neither a year nor a day in that year comes first.
 */
export type PartialDate = CalendarDate;

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The numbers of a date. `month` counts from 1. */
export interface PartialDateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Reads a date that is written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `undefined` for anything else. */
export function parsePartialDate(text: string): PartialDateParts | undefined {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Whether a text is a date that is written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(text: string): text is PartialDate {
  return pattern.test(text);
}

/** Writes a year, a month or a day in the form that `parsePartialDate` reads. */
export function formatPartialDate({ year, month, day }: PartialDateParts): PartialDate {
  const numbers = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), ...numbers].join('-');
}

/** Whether a date surely lies before another one. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** Whether a span may cover a date: open where it has no beginning or no end. The day on which it ends is not in it. */
export function mayCover({ since, until }: { since?: PartialDate; until?: PartialDate }, date: PartialDate): boolean {
  const begun = since === undefined || !isBefore(date, since);
  const over = until !== undefined && (until === date || isBefore(until, date));
  return begun && !over;
}
