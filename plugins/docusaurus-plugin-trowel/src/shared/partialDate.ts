import type { CalendarDate } from './date.ts';

/**
 * A date as exactly as it is known: a year (`2016`), a month (`2016-04`) or a day (`2016-04-12`). It has no time zone.
 * Dates are compared as far as both are known, so neither a year nor a day in that year comes first.
 */
export type PartialDate = CalendarDate;

const pattern = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The parts of a date. `month` counts from 1. */
export interface PartialDateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Parses a date written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; returns `undefined` for anything else. */
export function parsePartialDate(text: string): PartialDateParts | undefined {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Says whether a text is a date written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(text: string): text is PartialDate {
  return pattern.test(text);
}

/** Writes a date in the form that `parsePartialDate` parses. */
export function formatPartialDate({ year, month, day }: PartialDateParts): PartialDate {
  const numbers = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), ...numbers].join('-');
}

/** Says whether a date is certainly before another one. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** Says whether an interval may contain a date. It is open where `since` or `until` is missing, and ends before `until`. */
export function mayCover({ since, until }: { since?: PartialDate; until?: PartialDate }, date: PartialDate): boolean {
  const hasBegun = since === undefined || !isBefore(date, since);
  const isOver = until !== undefined && (until === date || isBefore(until, date));
  return hasBegun && !isOver;
}
