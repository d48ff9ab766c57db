import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { CalendarDate } from './date.ts';
import { engagementDefaults } from './engagementDefaults.ts';

/** The days of an engagement, both included. */
export interface PairingSpan {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

const move = (day: CalendarDate, by: number) => format(addDays(parseISO(day), by), 'yyyy-MM-dd');

/** Returns the first Monday after a day. */
export function nextMonday(day: CalendarDate): CalendarDate {
  return move(day, (8 - parseISO(day).getDay()) % 7 || 7);
}

/** Returns the days of an engagement of some weeks. One that begins on a Monday ends on a Friday. */
export function toPairingSpan(start: CalendarDate, weeks: number): PairingSpan {
  return { start, end: move(start, weeks * 7 - 3) };
}

/** Returns the days of an engagement that is agreed on now. */
export function nextPairingSpan(today: CalendarDate): PairingSpan {
  return toPairingSpan(nextMonday(today), engagementDefaults.weeks);
}
