import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { usualHours } from '../shared/workingHours.ts';
import { intersect, type Stretch, toWeek, toWorkTimes } from '../shared/workWeek.ts';
import { type Capacity, findCost, listCapacities } from './capacity.ts';
import { type Engagement, listEngagements } from './engagement.ts';
import { listPairingPeople } from './pairingPerson.ts';
import { pairingRules } from './pairingRules.ts';
import type { FreeTime, PairingSpan, PairingWorld } from './ranking.ts';

/** Makes of a hub's entries what pairing asks, in a span of time. */
export function createPairingWorld(entries: readonly HubEntry[], span: PairingSpan): PairingWorld {
  const engagements = listEngagements(entries);
  const capacities = new Map(listCapacities(entries, engagements).map((one) => [one.person, one]));
  const active = engagements.filter(({ status }) => status === 'running' || status === 'proposed');
  const free = new Map([...capacities].map(([id, capacity]) => [id, findFreeTime(capacity, active, span)]));
  return {
    people: listPairingPeople(entries),
    engagements,
    span,
    freeTimeOf: (person) => free.get(person) ?? { hours: undefined },
    sharedHours: createSharedHours(entries, span),
  };
}

/** Finds what is left of somebody's hours while all that is planned with them in the span goes on, and when there is enough again. */
function findFreeTime(
  { person, planned, limit }: Pick<Capacity, 'person' | 'planned' | 'limit'>,
  active: readonly Engagement[],
  { start, end }: PairingSpan,
): FreeTime {
  if (planned === undefined) return { hours: undefined };
  const own = active.flatMap((engagement) => {
    const hours = findCost(engagement).get(person);
    return hours === undefined ? [] : [{ hours, from: engagement.start ?? '', to: engagement.end ?? '9999-12-31' }];
  });
  const has = Math.min(planned, limit);
  // The most is taken on the day on which something begins.
  const days = [start, ...own.map(({ from }) => from).filter((day) => day > start && day <= end)];
  const takenFrom = (day: string) => own.filter(({ from, to }) => from <= day && day <= to);
  const mostTaken = Math.max(...days.map((day) => takenFrom(day).reduce((sum, { hours }) => sum + hours, 0)));
  const hours = Math.max(0, has - mostTaken);
  if (hours >= pairingRules.needs.freeHours) return { hours };
  const ends = own
    .map(({ to }) => to)
    .filter((day) => day >= start && day < '9999')
    .sort();
  const until = ends.find((day) => {
    const later = own.filter(({ to }) => to > day).reduce((sum, one) => sum + one.hours, 0);
    return has - later >= pairingRules.needs.freeHours;
  });
  return { hours, until };
}

/**
 * Makes the function that returns the working hours that people share in the worst week of a span. People with the same zone and hours are
 * compared once.
 */
function createSharedHours(entries: readonly HubEntry[], { start, end }: PairingSpan): PairingWorld['sharedHours'] {
  const [first, length] = [toWeek(start)[0], toWeek(start)[1] - toWeek(start)[0]];
  const last = toWeek(end)[1];
  const schedules = new Map<string, { readonly key: string; readonly times: readonly Stretch[] }>();
  const times = new Map<string, readonly Stretch[]>();
  for (const entry of entries) {
    const { timezone: zone, working_hours: hours = usualHours } = entry.fields as KindFields<'person'>;
    if (entry.kind !== 'person' || zone === undefined) continue;
    const key = `${zone} ${JSON.stringify(hours)}`;
    const own = times.get(key) ?? toWorkTimes({ zone, hours }, [first, last]);
    times.set(key, own);
    schedules.set(entry.id, { key, times: own });
  }
  const known = new Map<string, number>();
  return (people) => {
    const own = people.flatMap((person) => schedules.get(person) ?? []);
    if (own.length < people.length || own.length === 0) return undefined;
    const key = own
      .map((one) => one.key)
      .sort()
      .join('\n');
    const found =
      known.get(key) ?? countWorstWeek(own.map((one) => one.times).reduce(intersect), { first, length, last });
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
