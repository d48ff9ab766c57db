/** Cuts hours down to tenths: what is free or shared is never said to be more than it is. */
export function toTenths(hours: number): number {
  // What adds up to 2.3 may be a little less in the computer.
  return Math.floor(hours * 10 + 1e-6) / 10;
}

/** Writes planned hours, to hundredths: `2.25`. */
export function hoursText(hours: number): string {
  return String(Math.round(hours * 100) / 100);
}
