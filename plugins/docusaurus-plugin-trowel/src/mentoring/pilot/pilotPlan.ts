import type { CalendarDate } from '../../shared/date.ts';
import { moveDay } from '../../shared/moveDay.ts';

/** The weeks that a pilot can have, and the pairs. The handbook's kit says why. */
export const pilotWeeks = { from: 8, to: 12 } as const;
export const pilotPairs = { from: 4, to: 6 } as const;

/** More weeks than this are a mistake, and dates far enough away are none. */
const mostWeeks = 520;

/** What happens in a week of a pilot: with the pairs, or with whoever leads it. */
export const pilotSteps = {
  baseline: 'lead',
  training: 'lead',
  'kick-off': 'lead',
  'first-session': 'pairs',
  goals: 'pairs',
  log: 'pairs',
  hours: 'lead',
  'check-in': 'pairs',
  pulse: 'lead',
  dig: 'pairs',
  'half-time': 'lead',
  shadowing: 'pairs',
  round: 'lead',
  'last-sessions': 'pairs',
  figures: 'lead',
  stories: 'pairs',
  retrospective: 'lead',
  decision: 'lead',
} as const satisfies Readonly<Record<string, 'pairs' | 'lead'>>;
export type PilotStep = keyof typeof pilotSteps;

/** A week of a pilot in which something is planned. */
export interface PilotWeek {
  /** Counted from 1; -2 is two weeks before. */
  readonly week: number;
  readonly from: CalendarDate;
  readonly steps: readonly PilotStep[];
}

/**
 * Plans a pilot from the day of its first sessions, as the handbook's kit does for ten weeks: shorter ones leave out the second check-in and
 * shadowing, longer ones have more ordinary weeks before the last two. A pilot of less than three weeks has no such plan, nor one of years.
 */
export function planPilot(start: CalendarDate, weeks: number): PilotWeek[] {
  const last = Math.floor(weeks);
  if (last < 3 || last > mostWeeks) return [];
  const all: readonly (readonly [week: number, ...steps: PilotStep[]])[] = [
    [-2, 'baseline', 'training'],
    [1, 'kick-off', 'first-session'],
    [2, 'goals', 'log', 'hours'],
    [4, 'check-in', 'pulse'],
    [5, 'dig', 'half-time'],
    ...(last >= 9 ? [[6, 'shadowing', 'round'] as const] : []),
    ...(last >= 10 ? [[8, 'check-in', 'pulse'] as const] : []),
  ];
  const ordinary = all.filter(([week]) => week < last - 1);
  const end = [
    [last - 1, 'last-sessions', 'figures'],
    [last, 'stories', 'retrospective', 'decision'],
  ] as const;
  return [...ordinary, ...end].map(([week, ...steps]) => ({
    week,
    // There is no week 0: the one before the first is -1.
    from: moveDay(start, (week > 0 ? week - 1 : week) * 7),
    steps,
  }));
}

/** Returns the last day of a pilot. */
export function findPilotEnd(start: CalendarDate, weeks: number): CalendarDate {
  return moveDay(start, Math.max(1, Math.round(Math.min(weeks, mostWeeks) * 7)) - 1);
}
