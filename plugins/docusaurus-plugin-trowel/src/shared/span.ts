const written = /^(\d+)\s+(day|week|month|year)s?$/;
const daysIn = { day: 1, week: 7, month: 30.4375, year: 365.25 } as const;

/** Nobody plans further ahead than that, and dates in the calendar come to an end. */
export const maxYears = 100;

/** A span of time as people write it: `6 months`. */
export interface Span {
  readonly count: number;
  readonly unit: keyof typeof daysIn;
}

/** Reads a span of time; `undefined` for what is none, and for more than a hundred years. */
export function parseSpan(text: string): Span | undefined {
  const [, count, unit] = written.exec(text.trim()) ?? [];
  if (count === undefined) return undefined;
  const span: Span = { count: Number(count), unit: unit as Span['unit'] };
  return span.count * daysIn[span.unit] <= maxYears * 365.25 ? span : undefined;
}
