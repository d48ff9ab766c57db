const pattern = /^(\d+)\s+(day|week|month|year)s?$/;
const daysIn = { day: 1, week: 7, month: 30.4375, year: 365.25 } as const;

/** The longest duration, in years. Nobody plans further ahead, and longer ones leave the range of dates. */
export const maxYears = 100;

/** A length of time, as in `6 months`. */
export interface Duration {
  readonly count: number;
  readonly unit: keyof typeof daysIn;
}

/** Parses a duration such as `6 months`; returns `undefined` for any other text, and for more than `maxYears`. */
export function parseDuration(text: string): Duration | undefined {
  const [, count, unit] = pattern.exec(text.trim()) ?? [];
  if (count === undefined) return undefined;
  const duration: Duration = { count: Number(count), unit: unit as Duration['unit'] };
  return duration.count * daysIn[duration.unit] <= maxYears * 365.25 ? duration : undefined;
}

/** Returns the days of a duration such as `2 weeks`, rounded; `undefined` for any other text. */
export function toDays(text: string): number | undefined {
  const duration = parseDuration(text);
  return duration && Math.round(duration.count * daysIn[duration.unit]);
}
