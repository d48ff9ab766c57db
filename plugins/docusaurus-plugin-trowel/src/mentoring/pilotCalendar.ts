import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarDate } from '../shared/date.ts';
import { type PilotStep, planPilot } from './pilotPlan.ts';
import { pilotStepWords } from './pilotWords.ts';

/** What people put into their calendars; the rest of the plan is on the pilot's page. */
const dated: ReadonlySet<PilotStep> = new Set([
  'training',
  'kick-off',
  'hours',
  'check-in',
  'half-time',
  'round',
  'last-sessions',
  'retrospective',
]);

/** What the calendar of a pilot is made of. */
export interface PilotDates {
  readonly id: string;
  readonly title: string;
  readonly start: CalendarDate;
  readonly weeks: number;
}

/**
 * Makes the calendar of a pilot (RFC 5545): an event of a week for each thing that several people have to find time for, shown as free time. Its
 * UID comes from the pilot, so that importing the calendar again moves events. The same pilot gives the same bytes.
 */
export function toPilotCalendar({ id, title, start, weeks }: PilotDates): string {
  const name = toLine(title);
  const calendar = new ICalCalendar({ prodId: { company: 'trowel', product: 'pilot', language: 'EN' }, name });
  for (const { week, from, steps } of planPilot(start, weeks))
    for (const step of steps.filter((one) => dated.has(one)))
      calendar.createEvent({
        id: `${id.split('/').map(encodeURIComponent).join('/')}/${week}/${step}@trowel`,
        stamp: toMoment(start),
        // Midnight UTC, which the library writes as that day in whatever time zone it runs. The end is not part of the event.
        start: toMoment(from),
        end: new Date(toMoment(from).getTime() + 5 * 86_400_000),
        allDay: true,
        summary: `${name}: ${pilotStepWords[step]}`,
        description: week > 0 ? `Week ${week} of ${Math.floor(weeks)}` : 'Two weeks before it begins',
        transparency: ICalEventTransparency.TRANSPARENT,
      });
  // The standard requires a line end after the last line; the library leaves it out.
  return `${calendar.toString()}\r\n`;
}

function toMoment(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** Makes one line of a text, without signs that control a terminal or a parser. */
function toLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
