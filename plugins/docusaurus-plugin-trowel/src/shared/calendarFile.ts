import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from './date.ts';
import { moveDay } from './moveDay.ts';

interface CalendarEvent {
  /** Part of the event's UID: the same for the same thing, so that who subscribes sees it move instead of seeing it twice. */
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly url?: string;
}

/** An event of whole days in no time zone, shown as free time. */
export interface DayEvent extends CalendarEvent {
  readonly day: CalendarDate;
  /** The last day, if there are several. */
  readonly to?: CalendarDate;
}

/** An event with a time. */
export interface TimeEvent extends CalendarEvent {
  readonly start: Date;
  readonly end: Date;
}

/** What a calendar has. */
export interface Calendar {
  readonly title: string;
  /** What made it: `path`, `rotation`. */
  readonly product: string;
  readonly language?: string;
  readonly days: readonly DayEvent[];
  readonly times?: readonly TimeEvent[];
  /** When the events were written. The same moment gives the same bytes; calendar programs keep what they imported unless it is later. */
  readonly stamp: Date;
}

/**
 * Writes a calendar (RFC 5545). Times are in UTC, which every calendar shows in its own zone, so that it needs no definition of zones. Titles and
 * names come from content: each is on one line, without signs that control a parser.
 */
export function writeCalendar({ title, product, language = 'en', days, times = [], stamp }: Calendar): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'trowel', product, language: language.toUpperCase() },
    name: toLine(title),
  });
  const common = ({ id, summary, description, url }: CalendarEvent) => ({
    id: `${id.split('/').map(encodeURIComponent).join('/')}@trowel`,
    stamp,
    summary: toLine(summary),
    description: description.split('\n').map(toLine).join('\n'),
    ...(url === undefined ? {} : { url }),
  });
  for (const event of days)
    calendar.createEvent({
      ...common(event),
      // Midnight UTC, which the library writes as that day in whatever time zone it runs. The end is the day after the last.
      start: toMoment(event.day),
      ...(event.to !== undefined && { end: toMoment(moveDay(event.to, 1)) }),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  for (const event of times) calendar.createEvent({ ...common(event), start: event.start, end: event.end });
  // The standard requires a line end after the last line; the library leaves it out.
  return `${calendar.toString()}\r\n`;
}

/** Returns the midnight of a day in UTC. */
export function toMoment(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Makes one line of a text, without signs that control a terminal or a parser. */
function toLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
