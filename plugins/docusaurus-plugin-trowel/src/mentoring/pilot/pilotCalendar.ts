import { toMoment, writeCalendar } from '../../shared/calendarFile.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { moveDay } from '../../shared/moveDay.ts';
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
 * Makes the calendar of a pilot, to subscribe to: an event of a week for each thing that several people have to find time for. The same pilot
 * gives the same bytes.
 */
export function toPilotCalendar({ id, title, start, weeks }: PilotDates): string {
  const days = planPilot(start, weeks).flatMap(({ week, from, steps }) =>
    steps
      .filter((one) => dated.has(one))
      .map((step) => ({
        id: `${id}/${week}/${step}`,
        day: from,
        to: moveDay(from, 4),
        summary: `${title}: ${pilotStepWords[step]}`,
        description: week > 0 ? `Week ${week} of ${Math.floor(weeks)}` : 'Two weeks before it begins',
      })),
  );
  return writeCalendar({ title, product: 'pilot', days, stamp: toMoment(start) });
}
