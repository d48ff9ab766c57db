import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';
import { countMinutes, usualHours } from '../../shared/workingHours.ts';
import { findPause, leavesEarly, readAvailability } from './availability.ts';
import { findLastFullDay, findMostTaken, type Take } from './takenHours.ts';

/** The shares of a week that mentoring takes: what is aimed at, and what is not exceeded. */
export const shares = { from: 0.1, to: 0.15, limit: 0.2 } as const;

/** The hours that a person has for mentoring in a week, and what takes them in the fullest week of a span. */
export interface Capacity {
  /** The id of their page. */
  readonly person: string;
  /** The hours that they work, and whether they say so: by `week`, by their working hours, or not at all. */
  readonly week: number;
  readonly weekBy: 'week' | 'working_hours' | 'assumed';
  /** What they have planned for mentoring. Absent when they do not say; then nobody is sent to them. */
  readonly planned?: number;
  /** What engagements cost that run, or go on after a pause. */
  readonly used: number;
  /** What proposed engagements would cost beside them. */
  readonly proposed: number;
  /** What is left of the plan, up to the limit, when all of it takes place; 0 when nothing is. */
  readonly free: number;
  /** What is aimed at, and what is not exceeded, in hours of their own week. */
  readonly target: { readonly from: number; readonly to: number };
  readonly limit: number;
  /** They cannot be asked for the span; from the day, if there is one, they can. */
  readonly paused?: { readonly until?: CalendarDate };
  /** Their last day, when it comes before the end of the span. */
  readonly leaving?: CalendarDate;
}

/** Computes the hours that a person has in a span, from their page and from what is taken of them. */
export function findCapacity(entry: HubEntry, takes: readonly Take[], span: PairingSpan): Capacity {
  const fields = entry.fields as KindFields<'person'>;
  const { week, weekBy } = findWeek(fields);
  const limit = week * shares.limit;
  const used = findMostTaken(
    takes.filter(({ isAgreed }) => isAgreed),
    span,
  );
  const taken = findMostTaken(takes, span);
  const availability = readAvailability(fields);
  return {
    person: entry.id,
    week,
    weekBy,
    planned: fields.capacity,
    used,
    proposed: taken - used,
    free: Math.max(0, Math.min(fields.capacity ?? 0, limit) - taken),
    target: { from: week * shares.from, to: week * shares.to },
    limit,
    paused: findPause(availability, span),
    leaving: leavesEarly(availability, span),
  };
}

/** Returns the last day on which somebody has fewer hours free than are needed; `undefined` when none is known, or they say no hours. */
export function findFullUntil(
  { planned, limit }: Capacity,
  takes: readonly Take[],
  { needed, start }: { readonly needed: number; readonly start: CalendarDate },
): CalendarDate | undefined {
  return planned === undefined ? undefined : findLastFullDay(takes, { most: Math.min(planned, limit) - needed, start });
}

/** Returns the hours that a person works in a week, and by which of their fields. */
export function findWeek({ week, working_hours: hours }: KindFields<'person'>): Pick<Capacity, 'week' | 'weekBy'> {
  if (week !== undefined && week > 0) return { week, weekBy: 'week' };
  return { week: countMinutes(hours ?? usualHours) / 60, weekBy: hours === undefined ? 'assumed' : 'working_hours' };
}
