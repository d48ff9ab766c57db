import type { CalendarDate } from '../../shared/date.ts';
import { engagementDefaults } from '../../shared/engagementDefaults.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';
import type { Engagement } from '../engagement/engagement.ts';

/** Hours a week that an engagement takes of somebody, from its first day to its last. */
export interface Take {
  readonly hours: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whether it is agreed on, not only proposed. */
  readonly isAgreed: boolean;
}

const [always, never] = ['0000-01-01', '9999-12-31'] as const;

/** Returns the hours a week that an engagement takes from each whose time it costs: its mentor, and in a pair of peers both. */
function findCost({ mentor, mentees, form, hours }: Engagement): ReadonlyMap<string, number> {
  const people = [...(mentor === undefined ? [] : [mentor]), ...(form === 'peer' ? mentees : [])];
  return new Map(people.map((person) => [person, hours ?? engagementDefaults.hours[form]]));
}

/** Lists by person what engagements take of them. One that pauses takes hours again from the day on which it goes on, if that is known. */
export function listTakes(engagements: readonly Engagement[]): ReadonlyMap<string, readonly Take[]> {
  const takes = new Map<string, Take[]>();
  for (const engagement of engagements) {
    const from = findFirstDay(engagement);
    if (from === undefined) continue;
    const days = { from, to: engagement.end ?? never, isAgreed: engagement.status !== 'proposed' };
    for (const [person, hours] of findCost(engagement)) {
      const own = takes.get(person) ?? [];
      own.push({ hours, ...days });
      takes.set(person, own);
    }
  }
  return takes;
}

function findFirstDay({ status, start = always, pausedUntil }: Engagement): CalendarDate | undefined {
  if (status === 'running' || status === 'proposed') return start;
  if (status !== 'paused' || pausedUntil === undefined) return undefined;
  return pausedUntil > start ? pausedUntil : start;
}

/** Returns the hours that are taken in the fullest week of a span. */
export function findMostTaken(takes: readonly Take[], { start, end }: PairingSpan): number {
  // The most is taken on the day on which something begins.
  const days = [start, ...takes.map(({ from }) => from).filter((day) => day > start && day <= end)];
  return Math.max(...days.map((day) => sumHours(takes.filter(({ from, to }) => from <= day && day <= to))));
}

/** Returns the last day on which more than some hours are taken, of a span and later; `undefined` when no end is known. */
export function findLastFullDay(
  takes: readonly Take[],
  { most, start }: { readonly most: number; readonly start: CalendarDate },
): CalendarDate | undefined {
  return takes
    .map(({ to }) => to)
    .filter((day) => day >= start && day < never)
    .sort()
    .find((day) => sumHours(takes.filter(({ to }) => to > day)) <= most);
}

function sumHours(takes: readonly Take[]): number {
  return takes.reduce((sum, { hours }) => sum + hours, 0);
}
