import { scaleUtc } from 'd3-scale';
import { parsePartialDate } from '../../shared/partialDate.ts';

/** A time in milliseconds since 1970, as `Date` counts it. */
export type Instant = number;

/**
 * Parses `2019`, `2019-03` or `2019-03-14`. Returns `undefined` for anything else, so that an invalid date is not drawn.
 * @param edge Whether to return the beginning or the end of the day, month or year.
 */
export function toInstant(date: string | undefined, edge: 'start' | 'end'): Instant | undefined {
  const known = parsePartialDate(date ?? '');
  if (known === undefined) return undefined;
  const { year, month, day } = known;
  const later = edge === 'end' ? 1 : 0;
  if (month === undefined) return utc(year + later, 0, 1);
  if (day === undefined) return utc(year, month - 1 + later, 1);
  return utc(year, month - 1, day + later);
}

/** Like `Date.UTC`, which adds 1900 to years before 100. */
function utc(year: number, month: number, day: number): Instant {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The sheet of a drawing. */
export interface Sheet {
  readonly width: number;
  /** Half the width of a year, so that the first and the last year are centred on their ticks. */
  readonly margin: number;
}

/** A line across the drawing at the beginning of a year or, if there is room, of a month. */
export interface Tick {
  readonly x: number;
  /** `2019` or `2019-04`. */
  readonly date: string;
  /** Whether there is room for its label. */
  readonly named: boolean;
}

/** The time axis of a drawing, in whole years. */
export interface Axis {
  readonly from: Instant;
  readonly to: Instant;
  readonly ticks: readonly Tick[];
  /** Returns the x of a time on the sheet, rounded to a tenth. */
  readonly toX: (moment: Instant) => number;
}

/** The width that a tick's label needs. */
const nameRoom = 42;

/** Makes an axis that covers the given times, with as many labels as fit. `undefined` without any time. */
export function buildAxis(moments: readonly Instant[], { width, margin }: Sheet): Axis | undefined {
  if (moments.length === 0) return undefined;
  const [first, last] = moments.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const year = (moment: Instant) => new Date(moment).getUTCFullYear();
  const from = utc(year(first), 0, 1);
  // A time at the very end of a year does not need the next year.
  const to = utc(Math.max(year(first), year(last - 1)) + 1, 0, 1);
  const scale = scaleUtc([from, to], [margin, width - margin]);
  // At most one tick a month.
  const most = Math.min(Math.floor((width - 2 * margin) / nameRoom), (year(to - 1) - year(from) + 1) * 12);
  const named = new Set(
    findNamed(
      (count) => scale.ticks(count).map(Number),
      most,
      (at) => scale(at),
    ),
  );
  const years = yearsOf(from, to);
  const fine = years.length <= 3 * most ? years : [];
  const all = [...new Set([...named, ...fine])].sort((a, b) => a - b);
  const toX = (moment: Instant) => round(scale(moment));
  return {
    from,
    to,
    toX,
    ticks: all.map((at) => ({ x: toX(at), date: toDate(at), named: named.has(at) })),
  };
}

/** Finds the most ticks whose labels do not touch. `ticks` may return more or fewer than asked for. */
function findNamed(ticks: (count: number) => readonly Instant[], most: number, toX: (moment: Instant) => number) {
  for (let count = most; count > 1; count--) {
    const found = ticks(count);
    if (found.every((at, index) => index === 0 || toX(at) - toX(found[index - 1] as Instant) >= nameRoom)) return found;
  }
  return ticks(1).slice(0, 1);
}

function yearsOf(from: Instant, to: Instant): Instant[] {
  const first = new Date(from).getUTCFullYear();
  const count = new Date(to).getUTCFullYear() - first + 1;
  return Array.from({ length: count }, (_, index) => utc(first + index, 0, 1));
}

function toDate(moment: Instant): string {
  const date = new Date(moment).toISOString();
  return date.slice(5, 7) === '01' ? date.slice(0, 4) : date.slice(0, 7);
}

/** Rounds to a tenth, since more digits only make the page larger. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
