import { toMoment, writeCalendar } from '../../shared/calendarFile.ts';
import type { CalendarDate } from '../../shared/date.ts';
import type { TurnEvent } from './rotationEvents.ts';

/** A calendar of turns, as plain data. */
export interface TurnCalendar {
  readonly title: string;
  readonly events: readonly TurnEvent[];
  /** The day in each event's `DTSTAMP`. The same day gives the same bytes. */
  readonly stamp: CalendarDate;
}

/** Writes a calendar of turns, to subscribe to. */
export function toTurnCalendar({ title, events, stamp }: TurnCalendar): string {
  const days = events.map(({ from, ...event }) => ({ ...event, day: from }));
  return writeCalendar({ title, product: 'rotation', days, stamp: toMoment(stamp) });
}
