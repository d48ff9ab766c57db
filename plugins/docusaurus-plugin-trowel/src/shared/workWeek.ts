import type { CalendarDate } from './date.ts';
import { findOffset } from './timeZone.ts';
import { toMinutesOfWeek, type WorkingHours } from './workingHours.ts';

/** Where somebody works, and when. */
export interface Schedule {
  /** The IANA name of a time zone. */
  readonly zone: string;
  readonly hours: WorkingHours;
}

/** A stretch of time, in minutes since 1970 (UTC). */
export type Stretch = readonly [from: number, to: number];

const minutesOfDay = 24 * 60;
const minutesOfWeek = 7 * minutesOfDay;
/** 1970-01-01 was a Thursday, so the first Monday came four days later. */
const firstMonday = 4 * minutesOfDay;

/** Returns the week that a day is in, from Monday 00:00 UTC to the next. All weeks together are all of time, in every zone. */
export function toWeek(day: CalendarDate): Stretch {
  const minutes = Date.parse(`${day}T00:00:00Z`) / 60_000;
  const monday = minutes - modulo(minutes - firstMonday, minutesOfWeek);
  return [monday, monday + minutesOfWeek];
}

/**
 * Lists when somebody is at work within a stretch of time: each minute at which the clocks of their zone show a time of their hours. An hour
 * that clocks leave out is not worked, and one that they show twice is worked twice. Empty for an unknown zone.
 */
export function toWorkTimes({ zone, hours }: Schedule, within: Stretch): Stretch[] {
  const weekly = toMinutesOfWeek(hours);
  const times = findConstantOffsets(zone, within).flatMap(({ from, to, offset }) => {
    // By the clocks there, time is a line as long as their offset from UTC stays.
    const [first, last] = [from + offset, to + offset];
    const times: Stretch[] = [];
    for (let monday = first - modulo(first - firstMonday, minutesOfWeek); monday < last; monday += minutesOfWeek)
      for (const [begin, end] of weekly) {
        const [start, stop] = [Math.max(first, monday + begin), Math.min(last, monday + end)];
        if (start < stop) times.push([start - offset, stop - offset]);
      }
    return times;
  });
  return joinTouching(times);
}

/** Returns what two sorted lists of stretches have in common. */
export function intersect(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const common: Stretch[] = [];
  for (let [i, j] = [0, 0]; i < one.length && j < other.length; ) {
    const [a, b] = [one[i] as Stretch, other[j] as Stretch];
    const [from, to] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
    if (from < to) common.push([from, to]);
    if (a[1] < b[1]) i++;
    else j++;
  }
  return common;
}

/** Cuts a stretch of time where the clocks of a zone are changed. */
function findConstantOffsets(zone: string, [start, end]: Stretch) {
  const parts: { from: number; to: number; offset: number }[] = [];
  const offsetAt = (minute: number) => findOffset(zone, new Date(minute * 60_000));
  for (let from = start; from < end; ) {
    const offset = offsetAt(from);
    if (offset === undefined) return [];
    let to = from;
    // No zone changes its clocks twice within a day.
    while (to < end && offsetAt(Math.min(end, to + minutesOfDay)) === offset) to = Math.min(end, to + minutesOfDay);
    if (to < end) {
      let [same, other] = [to, Math.min(end, to + minutesOfDay)];
      while (other - same > 1) {
        const middle = Math.floor((same + other) / 2);
        if (offsetAt(middle) === offset) same = middle;
        else other = middle;
      }
      to = other;
    }
    parts.push({ from, to, offset });
    from = to;
  }
  return parts;
}

function joinTouching(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [from, to] of stretches) {
    const last = joined.at(-1);
    if (last?.[1] === from) joined[joined.length - 1] = [last[0], to];
    else joined.push([from, to]);
  }
  return joined;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
