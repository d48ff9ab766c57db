import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';
import { createWorkTimes, keyOf, scheduleOf } from '../../shared/schedule.ts';
import { intersect, type Schedule, type Stretch, toWeek } from '../../shared/workWeek.ts';
import { createCapacities } from '../capacity/capacities.ts';
import { type Engagement, listEngagements } from '../engagement/engagement.ts';
import { listPairingPeople, type PairingPerson } from './pairingPerson.ts';

/** The hub as pairing sees it, in a span of time. */
export interface PairingWorld {
  readonly people: readonly PairingPerson[];
  readonly engagements: readonly Engagement[];
  readonly span: PairingSpan;
  /** Returns the hours a week that somebody has free all the time; `undefined` when they do not say how many they have. */
  readonly freeHoursOf: (person: string) => number | undefined;
  /** Returns the last day on which somebody has fewer hours free than are needed, if one is known. */
  readonly fullUntil: (person: string, needed: number) => CalendarDate | undefined;
  /** Returns the working hours that all of them share in the worst week of the span; `undefined` when one does not say their zone. */
  readonly sharedHours: (people: readonly string[]) => number | undefined;
}

/** Makes of a hub's entries what pairing asks, in a span of time. */
export function createPairingWorld(entries: readonly HubEntry[], span: PairingSpan): PairingWorld {
  const engagements = listEngagements(entries);
  const capacities = createCapacities(entries, engagements, span);
  return {
    people: listPairingPeople(entries),
    engagements,
    span,
    freeHoursOf: (person) => {
      const { planned, free } = capacities.of(person) ?? {};
      return planned === undefined ? undefined : free;
    },
    fullUntil: capacities.fullUntil,
    sharedHours: createSharedHours(entries, span),
  };
}

/**
 * Makes the function that returns the working hours that people share in the worst week of a span. People with the same zone and hours are
 * compared once.
 */
function createSharedHours(entries: readonly HubEntry[], { start, end }: PairingSpan): PairingWorld['sharedHours'] {
  const [first, length] = [toWeek(start)[0], toWeek(start)[1] - toWeek(start)[0]];
  const last = toWeek(end)[1];
  const schedules = new Map<string, Schedule & { readonly key: string }>();
  for (const { id, kind, fields } of entries) {
    const schedule = kind === 'person' ? scheduleOf(fields as KindFields<'person'>) : undefined;
    if (schedule) schedules.set(id, { ...schedule, key: keyOf(schedule) });
  }
  const timesOf = createWorkTimes();
  const known = new Map<string, number>();
  return (people) => {
    const own = people.flatMap((person) => schedules.get(person) ?? []);
    if (own.length < people.length || own.length === 0) return undefined;
    const key = own
      .map((one) => one.key)
      .sort()
      .join('\n');
    const found =
      known.get(key) ??
      countWorstWeek(own.map((schedule): readonly Stretch[] => timesOf(schedule, [first, last])).reduce(intersect), {
        first,
        length,
        last,
      });
    known.set(key, found);
    return found;
  };
}

interface Weeks {
  readonly first: number;
  readonly length: number;
  readonly last: number;
}

/** Returns the hours of the week that has fewest. */
function countWorstWeek(times: readonly Stretch[], { first, length, last }: Weeks): number {
  const weeks = Array.from({ length: (last - first) / length }, () => 0);
  for (const [from, to] of times)
    for (let week = Math.floor((from - first) / length); first + week * length < to; week++) {
      const begins = first + week * length;
      weeks[week] = (weeks[week] ?? 0) + Math.min(to, begins + length) - Math.max(from, begins);
    }
  return Math.min(...weeks) / 60;
}
