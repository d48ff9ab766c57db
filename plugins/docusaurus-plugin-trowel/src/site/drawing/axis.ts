import { scaleUtc } from 'd3-scale';
import { parsePartialDate } from '../../shared/partialDate.ts';

/** A moment, in milliseconds since 1970, as `Date` counts. */
export type Moment = number;

/**
 * Reads `2019`, `2019-03` or `2019-03-14` as a moment. An imprecise date covers a while: `edge` says whether its
 * beginning or its end is asked for. `undefined` for anything else, so that a damaged date is left out, not drawn wrong.
 */
export function toMoment(date: string | undefined, edge: 'start' | 'end'): Moment | undefined {
  const known = parsePartialDate(date ?? '');
  if (known === undefined) return undefined;
  const { year, month, day } = known;
  const later = edge === 'end' ? 1 : 0;
  if (month === undefined) return utc(year + later, 0, 1);
  if (day === undefined) return utc(year, month - 1 + later, 1);
  return utc(year, month - 1, day + later);
}

/** `Date.UTC` takes the years before 100 for those of the last century. */
function utc(year: number, month: number, day: number): Moment {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** Where a drawing stands on its sheet. */
export interface Sheet {
  readonly width: number;
  /** Half the width of a year's number, so that the first and the last stand centred on their ticks. */
  readonly margin: number;
}

/** A line across the drawing: the beginning of a year or, where there is room, of a month. */
export interface Tick {
  readonly x: number;
  /** `2019` or `2019-04`. */
  readonly date: string;
  /** Whether there is room for its name. */
  readonly named: boolean;
}

/** The axis of a drawing: whole years around everything that has a date. */
export interface Axis {
  readonly from: Moment;
  readonly to: Moment;
  readonly ticks: readonly Tick[];
  /** The place of a moment on the sheet, to a tenth. */
  readonly place: (moment: Moment) => number;
}

/** What a tick's name takes of the sheet. */
const nameRoom = 42;

/** Lays the axis around the given moments, naming as many years as fit; `undefined` without a moment. */
export function buildAxis(moments: readonly Moment[], { width, margin }: Sheet): Axis | undefined {
  if (moments.length === 0) return undefined;
  const [first, last] = moments.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const year = (moment: Moment) => new Date(moment).getUTCFullYear();
  const from = utc(year(first), 0, 1);
  // What ends with a year needs none of the next.
  const to = utc(Math.max(year(first), year(last - 1)) + 1, 0, 1);
  const scale = scaleUtc([from, to], [margin, width - margin]);
  // Steps of weeks or days say nothing here: nothing shorter than a month.
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
  const place = (moment: Moment) => round(scale(moment));
  return {
    from,
    to,
    place,
    ticks: all.map((at) => ({ x: place(at), date: toName(at), named: named.has(at) })),
  };
}

/** `ticks` takes a number of them as a wish; the most that keep apart are taken. */
function findNamed(ticks: (count: number) => readonly Moment[], most: number, place: (moment: Moment) => number) {
  for (let count = most; count > 1; count--) {
    const found = ticks(count);
    if (found.every((at, index) => index === 0 || place(at) - place(found[index - 1] as Moment) >= nameRoom))
      return found;
  }
  return ticks(1).slice(0, 1);
}

function yearsOf(from: Moment, to: Moment): Moment[] {
  const first = new Date(from).getUTCFullYear();
  const count = new Date(to).getUTCFullYear() - first + 1;
  return Array.from({ length: count }, (_, index) => utc(first + index, 0, 1));
}

function toName(moment: Moment): string {
  const date = new Date(moment).toISOString();
  return date.slice(5, 7) === '01' ? date.slice(0, 4) : date.slice(0, 7);
}

/** To a tenth: what is finer only makes the page longer. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
