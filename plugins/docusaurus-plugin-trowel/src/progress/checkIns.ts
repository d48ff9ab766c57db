import type { CalendarDate } from '../shared/date.ts';
import { dayAfter } from '../shared/readersDate.ts';
import { type ClockTime, isTimeZone, suggestTimeZone, toMoment } from '../shared/timeZone.ts';
import { isWorkingDay, type WorkingDays } from '../shared/workingDays.ts';

/** What a hire and a mentor have agreed: a weekday and a time in the zone of the one, and the zone of the other. */
export interface Agreement extends WorkingDays {
  /** The first day on which there can be a check-in, and the last. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** From 0 for Sunday. */
  readonly weekday: number;
  readonly time: ClockTime;
  readonly zone: string;
  readonly otherZone: string;
  /** 1: every week. 2: every second one. */
  readonly everyWeeks: number;
  readonly minutes: number;
}

/** An agreed check-in. */
export interface CheckIn {
  /** Counts from 1. */
  readonly number: number;
  readonly start: Date;
  readonly end: Date;
}

/** What is wrong with an agreement: a zone that does not exist, with the one that was meant, or a time that is none. */
export type AgreementFault =
  | { readonly field: 'zone' | 'otherZone'; readonly zone: string; readonly meant?: string }
  | { readonly field: 'time' };

/** Finds what is wrong with an agreement. */
export function checkAgreement(agreement: Pick<Agreement, 'zone' | 'otherZone' | 'time'>): readonly AgreementFault[] {
  const zones = (['zone', 'otherZone'] as const).flatMap((field): AgreementFault[] => {
    const zone = agreement[field];
    return isTimeZone(zone) ? [] : [{ field, zone, meant: suggestTimeZone(zone) }];
  });
  const isTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(agreement.time);
  return isTime ? zones : [...zones, { field: 'time' }];
}

/** The most check-ins of a calendar: two years of weeks. */
const most = 104;

/**
 * Lists the check-ins of an agreement. Each keeps its time in the first zone when clocks change. One that falls on a day off moves to the next
 * working day, as the handbook asks: freely, but within the week; else it is left out.
 */
export function listCheckIns(agreement: Agreement): readonly CheckIn[] {
  if (checkAgreement(agreement).length > 0) return [];
  const { from, to, weekday, everyWeeks, time, zone, minutes } = agreement;
  const found: CheckIn[] = [];
  const step = Math.max(1, Math.floor(everyWeeks)) * 7;
  for (let day = addDays(from, (weekday - weekdayOf(from) + 7) % 7); day <= to && found.length < most; ) {
    const held = findDay(day, agreement);
    const start = held !== undefined && held <= to ? toMoment(held, time, zone) : undefined;
    if (start) found.push({ number: found.length + 1, start, end: new Date(start.getTime() + minutes * 60_000) });
    day = addDays(day, step);
  }
  return found;
}

/** Returns the first working day from a day on, within its week; the week ends on Sunday. */
function findDay(day: CalendarDate, days: WorkingDays): CalendarDate | undefined {
  if (isWorkingDay(day, days)) return day;
  for (let next = dayAfter(day); weekdayOf(next) !== 1; next = dayAfter(next))
    if (isWorkingDay(next, days)) return next;
  return undefined;
}

function weekdayOf(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function addDays(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
