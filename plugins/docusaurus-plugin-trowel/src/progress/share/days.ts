const day = 86_400_000;
/** The day from which days are counted in share links. */
const first = Date.UTC(2000, 0, 1);

/** Counts the days to an ISO date or moment. */
export function toDayNumber(date: string): number {
  return Math.round((Date.parse(date.slice(0, 10)) - first) / day);
}

/** Returns the ISO date of a counted day. Throws a `RangeError` for one that no calendar has. */
export function fromDayNumber(number: number): string {
  const text = new Date(first + number * day).toISOString();
  if (!/^\d{4}-/.test(text)) throw new RangeError('The date is out of range.');
  return text.slice(0, 10);
}
