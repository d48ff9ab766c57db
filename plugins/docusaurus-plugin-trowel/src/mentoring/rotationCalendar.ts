import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../shared/date.ts';
import { dayAfter } from '../shared/readersDate.ts';
import type { TurnEvent } from './rotationEvents.ts';

/** A calendar of turns, as plain data. */
export interface TurnCalendar {
  readonly title: string;
  readonly events: readonly TurnEvent[];
  /** The day in each event's `DTSTAMP`. The same day gives the same bytes. */
  readonly stamp: CalendarDate;
}

/** Writes a calendar of turns (RFC 5545): events of whole days, shown as free time. */
export function toTurnCalendar({ title, events, stamp }: TurnCalendar): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'trowel', product: 'rotation', language: 'EN' },
    name: toLine(title),
  });
  for (const { id, from, to, summary, description } of events)
    calendar.createEvent({
      id: `${id.split('/').map(encodeURIComponent).join('/')}@trowel`,
      stamp: toMoment(stamp),
      // Midnight UTC, which the library writes as that day in whatever time zone it runs. The end is the day after the last.
      start: toMoment(from),
      end: toMoment(dayAfter(to)),
      allDay: true,
      summary: toLine(summary),
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // The standard requires a line end after the last line; the library leaves it out.
  return `${calendar.toString()}\r\n`;
}

/** Titles and names come from content: on one line, and without characters that no text has. */
function toLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

function toMoment(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
