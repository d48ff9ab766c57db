/** A moment on the drawing's axis, in years: 2019.5 is the middle of 2019. */
export type Year = number;

const dayLength = 86_400_000;

/**
 * Reads `2019`, `2019-03` or `2019-03-14` as a moment. An imprecise date covers a while: `edge` says whether its
 * beginning or its end is asked for. `undefined` for anything else, so that a damaged date is left out, not drawn wrong.
 */
export function toYear(date: string | undefined, edge: 'start' | 'end'): Year | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  const first = Date.UTC(
    Number(year),
    month === undefined ? 0 : Number(month) - 1,
    day === undefined ? 1 : Number(day),
  );
  return fractionOf(edge === 'start' ? first : afterPeriod(Number(year), month, day));
}

function afterPeriod(year: number, month: string | undefined, day: string | undefined): number {
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  if (day === undefined) return Date.UTC(year, Number(month), 1);
  return Date.UTC(year, Number(month) - 1, Number(day)) + dayLength;
}

function fractionOf(instant: number): Year {
  const year = new Date(instant).getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return year + (instant - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** The axis of a drawing: whole years around everything that has a date, and which of them are named. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly year: number; readonly named: boolean }[];
}

/** Lays the axis around the given moments, naming as many years as fit with `room` years between two names. */
export function buildAxis(moments: readonly Year[], namesThatFit: number): Axis | undefined {
  if (moments.length === 0) return undefined;
  const from = Math.floor(Math.min(...moments));
  const to = Math.max(from + 1, Math.ceil(Math.max(...moments)));
  const step = niceStep((to - from) / Math.max(1, namesThatFit));
  // Thousands of years make no thousand lines: unnamed ticks only where they stay apart.
  const fine = step <= 10 ? 1 : step / 5;
  const first = Math.ceil(from / fine) * fine;
  const ticks = Array.from({ length: Math.floor((to - first) / fine) + 1 }, (_, index) => first + index * fine);
  return { from, to, ticks: ticks.map((year) => ({ year, named: year % step === 0 })) };
}

function niceStep(atLeast: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  return steps.find((step) => step >= atLeast) ?? 10_000;
}
