import { type DayEvent, type TimeEvent, writeCalendar } from '../shared/calendarFile.ts';

/** What a calendar of a path has. */
export interface CalendarContent {
  readonly title: string;
  readonly language: string;
  readonly days: readonly DayEvent[];
  readonly times: readonly TimeEvent[];
}

/** Makes the calendar of a path, for import: it is stamped with the moment, so that importing it again moves its events. */
export function toCalendarFile(content: CalendarContent, now: Date): string {
  return writeCalendar({ ...content, product: 'path', stamp: now });
}
