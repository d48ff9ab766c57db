import type { CalendarDate } from '../shared/date.ts';
import type { WorkSpan } from '../shared/workingHours.ts';
import { intersect, type Schedule, type Stretch, toLocalSpan, toWeek, toWorkTimes } from '../shared/workWeek.ts';

/**
 * Returns the minutes that two people are both at work in the week of a day, Monday to Sunday in UTC. Exact through every change of clocks:
 * an hour that clocks leave out is nobody's, and one that they show twice counts twice. Nothing is shared in an unknown zone.
 *
 * @example sharedMinutes({ zone: 'Europe/Oslo', hours: usualHours }, { zone: 'Asia/Kolkata', hours: usualHours }, '2026-11-30') // 1050
 */
export function sharedMinutes(one: Schedule, other: Schedule, on: CalendarDate): number {
  return sharedWithin(one, other, toWeek(on));
}

/** Counts the minutes of two lists of work times (`toWorkTimes`): whoever compares one person with many makes each list once. */
export function countShared(one: readonly Stretch[], other: readonly Stretch[]): number {
  return intersect(one, other).reduce((sum, [from, to]) => sum + to - from, 0);
}

const day = 24 * 60;

/** A span of shared hours, by the clocks of both. */
export interface SharedSpan {
  readonly one: WorkSpan;
  readonly other: WorkSpan;
}

/** How the working hours of two people overlap. */
export interface Overlap {
  /** The minutes that they share in the week. */
  readonly minutes: number;
  /** The spans of the week of the first, Monday to Sunday by their clocks. */
  readonly spans: readonly SharedSpan[];
  /** The least and the most minutes of a week in the year that begins with it. Absent when all weeks are alike. */
  readonly overYear?: { readonly least: number; readonly most: number };
}

/** Describes how the working hours of two people overlap in the week of a day, and whether that changes with the clocks over a year. */
export function describeOverlap(one: Schedule, other: Schedule, on: CalendarDate): Overlap {
  const [monday, sunday] = toWeek(on);
  const length = sunday - monday;
  const year: Stretch = [monday, monday + 52 * length];
  const common = intersect(toWorkTimes(one, year), toWorkTimes(other, year));
  const minutes = Array.from({ length: 52 }, (_, week) =>
    countShared(common, [[monday + week * length, sunday + week * length]]),
  );
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)];
  return {
    minutes: minutes[0] as number,
    spans: listSpans(one, other, on),
    ...(least < most && { overYear: { least, most } }),
  };
}

function sharedWithin(one: Schedule, other: Schedule, within: Stretch): number {
  return countShared(toWorkTimes(one, within), toWorkTimes(other, within));
}

function listSpans(one: Schedule, other: Schedule, on: CalendarDate): SharedSpan[] {
  const [monday, sunday] = toWeek(on);
  // By their clocks the week begins and ends up to 14 hours sooner or later than in UTC.
  const wide: Stretch = [monday - day, sunday + day];
  return intersect(toWorkTimes(one, wide), toWorkTimes(other, wide)).flatMap((stretch) => {
    const [mine, theirs] = [toLocalSpan(stretch, one.zone), toLocalSpan(stretch, other.zone)];
    const isOfWeek = mine && Math.abs(stretch[0] - monday - mine.day * day) < 3 * day;
    return isOfWeek && theirs ? [{ one: mine, other: theirs }] : [];
  });
}
