import { moveDay } from './moveDay.ts';

/** Returns the calendar date of a moment in the reader's time zone. */
export function toCalendarDate(moment: Date): string {
  // An ISO date is in UTC, so the moment is shifted by as much as the reader's clock differs from that.
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Returns the calendar date after another. */
export function dayAfter(date: string): string {
  return moveDay(date, 1);
}
