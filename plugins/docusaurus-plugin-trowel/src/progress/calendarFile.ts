import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../shared/date.ts';

/** An event of a whole day, shown as free time. */
interface DayEvent {
  /** Part of the event's UID: the same for the same thing, so that importing the calendar again moves it instead of adding it. */
  readonly id: string;
  readonly day: CalendarDate;
  readonly summary: string;
  readonly description: string;
  readonly url?: string;
}

/** An event with a time. */
interface TimeEvent extends Omit<DayEvent, 'day'> {
  readonly start: Date;
  readonly end: Date;
}

/** What a calendar of a path has. */
export interface CalendarContent {
  readonly title: string;
  readonly language: string;
  readonly days: readonly DayEvent[];
  readonly times: readonly TimeEvent[];
}

/**
 * Makes a calendar (RFC 5545). Times are in UTC, which every calendar shows in its own zone, so that it needs no definition of zones; what they
 * are in the two zones is said in the description.
 */
export function toCalendarFile({ title, language, days, times }: CalendarContent, now: Date): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'trowel', product: 'path', language: language.toUpperCase() },
    name: toLine(title),
  });
  const common = ({ id, summary, description, url }: Omit<DayEvent, 'day'>) => ({
    id: `${id.split('/').map(encodeURIComponent).join('/')}@trowel`,
    stamp: now,
    summary: toLine(summary),
    description: description.split('\n').map(toLine).join('\n'),
    ...(url === undefined ? {} : { url }),
  });
  for (const event of days)
    calendar.createEvent({
      ...common(event),
      // Midnight UTC, which the library writes as that day in whatever time zone it runs.
      start: new Date(`${event.day}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  for (const event of times) calendar.createEvent({ ...common(event), start: event.start, end: event.end });
  // The standard requires a line end after the last line; the library leaves it out.
  return `${calendar.toString()}\r\n`;
}

/** Makes one line of a text, without signs that control a terminal or a parser. */
function toLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
