import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { CalendarDate } from '../shared/date.ts';
import { countMinutes, usualHours } from '../shared/workingHours.ts';
import type { Engagement, MentoringForm } from './engagement.ts';

/** The hours a week that an engagement costs its mentor when it says none, by form. The handbook has the same table. */
export const usualCost: Readonly<Record<MentoringForm, number>> = {
  'one-to-one': 2.5,
  peer: 1,
  group: 2,
  'cross-department': 1,
  reverse: 1,
};

/** The shares of a week that mentoring takes: what is aimed at, and what is not exceeded. */
export const shares = { from: 0.1, to: 0.15, limit: 0.2 } as const;

/** The hours that a person has for mentoring in a week, and what has taken them. Nothing here depends on the day. */
export interface Capacity {
  /** The id of their page. */
  readonly person: string;
  /** The hours that they work, and whether they say so: by `week`, by their working hours, or not at all. */
  readonly week: number;
  readonly weekBy: 'week' | 'working_hours' | 'assumed';
  /** What they have planned for mentoring. Absent when they do not say; then nobody is sent to them. */
  readonly planned?: number;
  /** What running engagements cost. */
  readonly used: number;
  /** What proposed engagements would cost. */
  readonly proposed: number;
  /** What is left of the plan, up to the limit; 0 when nothing is. */
  readonly free: number;
  /** What is aimed at, and what is not exceeded, in hours of their own week. */
  readonly target: { readonly from: number; readonly to: number };
  readonly limit: number;
  /** They cannot be asked now; from the day, if there is one, they can. */
  readonly paused?: { readonly until?: CalendarDate };
  /** Their last day. */
  readonly leaving?: CalendarDate;
}

/** Computes the capacity of each person of the hub, in the order of its entries. */
export function listCapacities(entries: readonly HubEntry[], engagements: readonly Engagement[]): Capacity[] {
  const running = costByPerson(engagements.filter(({ status }) => status === 'running'));
  const proposed = costByPerson(engagements.filter(({ status }) => status === 'proposed'));
  return entries
    .filter(({ kind }) => kind === 'person')
    .map((entry) => toCapacity(entry, { used: running.get(entry.id) ?? 0, proposed: proposed.get(entry.id) ?? 0 }));
}

/** Returns the hours a week that an engagement takes from each whose time it costs: its mentor, and in a pair of peers both. */
export function findCost({ mentor, mentees, form, hours }: Engagement): ReadonlyMap<string, number> {
  const people = [...(mentor === undefined ? [] : [mentor]), ...(form === 'peer' ? mentees : [])];
  return new Map(people.map((person) => [person, hours ?? usualCost[form]]));
}

/** Returns the hours that a person works in a week, and by which of their fields. */
export function findWeek({ week, working_hours: hours }: KindFields<'person'>): Pick<Capacity, 'week' | 'weekBy'> {
  if (week !== undefined && week > 0) return { week, weekBy: 'week' };
  return { week: countMinutes(hours ?? usualHours) / 60, weekBy: hours === undefined ? 'assumed' : 'working_hours' };
}

function toCapacity(entry: HubEntry, { used, proposed }: Pick<Capacity, 'used' | 'proposed'>): Capacity {
  const fields = entry.fields as KindFields<'person'>;
  const { week, weekBy } = findWeek(fields);
  const { capacity: planned, mentoring, paused_until: until, leaving } = fields;
  const limit = week * shares.limit;
  return {
    person: entry.id,
    week,
    weekBy,
    planned,
    used,
    proposed,
    free: Math.max(0, Math.min(planned ?? 0, limit) - used),
    target: { from: week * shares.from, to: week * shares.to },
    limit,
    paused: mentoring === 'paused' || until !== undefined ? { until } : undefined,
    leaving,
  };
}

function costByPerson(engagements: readonly Engagement[]): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const [person, hours] of engagements.flatMap((engagement) => [...findCost(engagement)]))
    costs.set(person, (costs.get(person) ?? 0) + hours);
  return costs;
}
