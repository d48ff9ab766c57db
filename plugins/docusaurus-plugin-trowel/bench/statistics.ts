/** The middle of the values; between the two middle ones when their number is even. NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
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
