import type { CalendarDate } from '../../shared/date.ts';
import { intersect, type Schedule, type Stretch, toWeek, toWorkTimes } from '../../shared/workWeek.ts';

/** Counts the minutes of two lists of work times (`toWorkTimes`): whoever compares one person with many makes each list once. */
export function countShared(one: readonly Stretch[], other: readonly Stretch[]): number {
  return intersect(one, other).reduce((sum, [from, to]) => sum + to - from, 0);
}

/** How the working hours of two people overlap. */
export interface Overlap {
  /** The minutes that they share in the week. */
  readonly minutes: number;
  /** The least and the most minutes of a week in the year that begins with it. Absent when all weeks are alike. */
  readonly overYear?: { readonly least: number; readonly most: number };
}

/**
 * Describes how the working hours of two people overlap in the week of a day, Monday to Sunday in UTC, and whether that changes with the clocks
 * over a year. Exact through every change of clocks: an hour that clocks leave out is nobody's, and one that they show twice counts twice. Nothing
 * is shared in an unknown zone.
 */
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
    ...(least < most && { overYear: { least, most } }),
  };
}
