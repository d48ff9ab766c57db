/** A stretch of work that comes every week, by the clocks of the place. */
export interface WorkSpan {
  /** The day on which it begins: 0 is Monday. */
  readonly day: number;
  /** In minutes of that day. */
  readonly from: number;
  /** In minutes of the same day: more than 1,440 when it ends after midnight. */
  readonly to: number;
}

/** When somebody is at work. Spans may touch or overlap. */
export type WorkingHours = readonly WorkSpan[];

const minutesOfDay = 24 * 60;
const minutesOfWeek = 7 * minutesOfDay;

/** What is assumed of somebody who does not say when they work: Monday to Friday, 09:00 to 17:00. */
export const usualHours: WorkingHours = [0, 1, 2, 3, 4].map((day) => ({ day, from: 9 * 60, to: 17 * 60 }));

/** Returns how long somebody works in a week, in minutes. What two spans share counts once. */
export function countMinutes(hours: WorkingHours): number {
  return toMinutesOfWeek(hours).reduce((sum, [from, to]) => sum + to - from, 0);
}

/**
 * Returns the minutes of a week, from Monday 00:00 by the clocks of the place, in which somebody is at work: sorted stretches that do not
 * touch. Work over the night to Monday is split, so that each week is like the next.
 */
export function toMinutesOfWeek(hours: WorkingHours): readonly (readonly [from: number, to: number])[] {
  const stretches = hours
    .flatMap(({ day, from, to }) => {
      const [begin, end] = [day * minutesOfDay + from, day * minutesOfDay + to];
      return end <= minutesOfWeek
        ? [[begin, end] as const]
        : [[begin, minutesOfWeek] as const, [0, end - minutesOfWeek] as const];
    })
    .sort(([a], [b]) => a - b);
  const joined: [from: number, to: number][] = [];
  for (const [from, to] of stretches) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Returns the same hours by clocks that are ahead by some minutes. */
export function shiftHours(hours: WorkingHours, minutes: number): WorkingHours {
  return hours.map(({ day, from, to }) => {
    const begin = (((day * minutesOfDay + from + minutes) % minutesOfWeek) + minutesOfWeek) % minutesOfWeek;
    const shifted = begin % minutesOfDay;
    return { day: Math.floor(begin / minutesOfDay), from: shifted, to: shifted + to - from };
  });
}

/** Returns the hours that are in both. */
export function sharedSpans(one: WorkingHours, other: WorkingHours): WorkingHours {
  const common = toMinutesOfWeek(one).flatMap(([a, b]) =>
    toMinutesOfWeek(other).flatMap(([c, d]) => {
      const [from, to] = [Math.max(a, c), Math.min(b, d)];
      return from < to ? [[from, to] as const] : [];
    }),
  );
  return common.map(([from, to]) => {
    const begin = from % minutesOfDay;
    return { day: Math.floor(from / minutesOfDay), from: begin, to: begin + to - from };
  });
}

/** Days in a row with the same hours. */
export interface DayHours {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly spans: readonly { readonly from: number; readonly to: number }[];
}

/** Groups days in a row that have the same hours, Monday first, to show them in few lines. */
export function groupDays(hours: WorkingHours): DayHours[] {
  const groups: DayHours[] = [];
  for (let day = 0; day < 7; day++) {
    const spans = hours
      .filter((span) => span.day === day)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => a.from - b.from);
    if (spans.length === 0) continue;
    const last = groups.at(-1);
    if (last?.lastDay === day - 1 && JSON.stringify(last.spans) === JSON.stringify(spans))
      groups[groups.length - 1] = { ...last, lastDay: day };
    else groups.push({ firstDay: day, lastDay: day, spans });
  }
  return groups;
}
