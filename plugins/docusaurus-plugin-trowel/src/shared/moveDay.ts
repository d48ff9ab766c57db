import type { CalendarDate } from './date.ts';

/** Returns the calendar date some days later, or earlier. Counted in UTC, where every day has 24 hours. */
export function moveDay(day: CalendarDate, by: number): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
