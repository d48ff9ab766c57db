/**
 * Points in time that are known as exactly as they are known: `2016`, `2016-04` or `2016-04-12`. Two of them are
 * compared as far as both are known, so that of a year and a day in it neither comes first.
 */
export type RoughDate = string;

/** Whether a point in time surely lies before another one. */
export function isBefore(a: RoughDate, b: RoughDate): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

/** Whether a span may cover a point in time: open where it has no beginning or no end. The day on which it ends is not in it. */
export function mayCover({ since, until }: { since?: RoughDate; until?: RoughDate }, date: RoughDate): boolean {
  const begun = since === undefined || !isBefore(date, since);
  const over = until !== undefined && (until === date || isBefore(until, date));
  return begun && !over;
}
