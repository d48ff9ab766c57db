/** The middle of the values; between the two middle ones when their number is even. NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest value that is not exceeded by so many per cent of the values. NaN without values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** How steeply the second of each pair grows with the first: the slope of the line of least squares. NaN for one point. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = middle(points.map(([value]) => value));
  const y = middle(points.map(([, value]) => value));
  const together = points.reduce((sum, [ofX, ofY]) => sum + (ofX - x) * (ofY - y), 0);
  return together / points.reduce((sum, [ofX]) => sum + (ofX - x) ** 2, 0);
}

/** `count` indices of a list of `length`, evenly spread over it; all of them when it has no more. */
export function spread(length: number, count: number): number[] {
  const picked = Math.min(length, count);
  return Array.from({ length: picked }, (_, index) => Math.floor(((index + 0.5) * length) / picked));
}

/** The median with the smallest and the largest value, so that a reader sees the noise: `41.2 s (40.1–43.0)`. */
export function toSummary(values: readonly number[], unit: string, digits = 1): string {
  const middle = `${median(values).toFixed(digits)} ${unit}`;
  if (values.length < 2) return middle;
  return `${middle} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

/** How many times the second median is the first: `1.04×`. */
export function toRatio(bare: readonly number[], hub: readonly number[]): string {
  return `${(median(hub) / median(bare)).toFixed(2)}×`;
}

/** A difference with its sign, in kB (1000 bytes): `+3.1 kB`. */
export function toKilobytesMore(bytes: number): string {
  return `${bytes < 0 ? '−' : '+'}${toKilobytes(Math.abs(bytes))}`;
}

/** A size in kB (1000 bytes). */
export function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
