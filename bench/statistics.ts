/** Returns the median: the mean of the two middle values when their number is even, NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Returns a percentile by the nearest-rank method. NaN without values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** Returns the slope of the least-squares line through the points. NaN for one point. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = middle(points.map(([value]) => value));
  const y = middle(points.map(([, value]) => value));
  const together = points.reduce((sum, [ofX, ofY]) => sum + (ofX - x) * (ofY - y), 0);
  return together / points.reduce((sum, [ofX]) => sum + (ofX - x) ** 2, 0);
}

/** Returns `count` indices, evenly spread over a list of `length`, or all of them when it is shorter. */
export function spread(length: number, count: number): number[] {
  const picked = Math.min(length, count);
  return Array.from({ length: picked }, (_, index) => Math.floor(((index + 0.5) * length) / picked));
}

/** Formats the median with the smallest and the largest value, which shows the noise: `41.2 s (40.1–43.0)`. */
export function toSummary(values: readonly number[], unit: string, digits = 1): string {
  const middle = `${median(values).toFixed(digits)} ${unit}`;
  if (values.length < 2) return middle;
  return `${middle} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

/** Formats the ratio of two medians: `1.04×`. */
export function toRatio(base: readonly number[], hub: readonly number[]): string {
  return `${(median(hub) / median(base)).toFixed(2)}×`;
}

/** Formats a difference with its sign, in kB (1000 bytes): `+3.1 kB`. */
export function toKilobytesMore(bytes: number): string {
  return `${bytes < 0 ? '−' : '+'}${toKilobytes(Math.abs(bytes))}`;
}

/** Formats a size in kB (1000 bytes). */
export function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
