/** Below so many records nothing is shown: a figure of fewer people would identify somebody. */
export const fewestRecords = 5;

/** Some lengths of time in days, together. */
export interface Spread {
  readonly median: number;
  /** A quarter of them are shorter than this, and a quarter longer than that. */
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/** Returns the median and the quartiles; `undefined` of too few. */
export function toSpread(days: readonly number[]): Spread | undefined {
  if (days.length < fewestRecords) return undefined;
  const sorted = [...days].sort((a, b) => a - b);
  return {
    lower: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upper: quantile(sorted, 0.75),
    count: days.length,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return Math.round((below + (above - below) * (at - Math.floor(at))) * 10) / 10;
}
