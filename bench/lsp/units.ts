import { percentile } from '../statistics.ts';

/** Formats a size in MB (1,000,000 bytes). */
export function toMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** Formats times in milliseconds: the 95th percentile, the middle and the longest. */
export function toPercentiles(times: readonly number[]): string {
  const [most, middle, last] = [95, 50, 100].map((percent) => percentile(times, percent).toFixed(0));
  return `${most} ms (median ${middle}, longest ${last}, of ${times.length})`;
}
