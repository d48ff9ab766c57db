import {
  type DayHours,
  findOffset,
  groupDays,
  sharedSpans,
  shiftHours,
  usualHours,
  type WorkingHours,
} from 'docusaurus-plugin-trowel/shared';

/** How a person's clock and the reader's compare at a moment. */
export interface Clocks {
  /** The moment as their clock shows it, in milliseconds of UTC. */
  readonly there: number;
  /** How far their clock is ahead of the reader's, in minutes. */
  readonly aheadMinutes: number;
  /** Their working hours by the reader's clock. */
  readonly yours: readonly DayHours[];
  /** The hours, by the reader's clock, in which both work, if the reader does from Monday to Friday, 09:00 to 17:00. */
  readonly shared: readonly DayHours[];
}

interface ClockInput {
  readonly timeZone: string;
  readonly hours: WorkingHours;
  /** How far the reader's clock is ahead of UTC, in minutes. */
  readonly offset: number;
  /** In milliseconds. */
  readonly now: number;
}

/** Compares a person's clock with the reader's, with the changes of clocks at that moment. `undefined` for an unknown zone. */
export function compareClocks({ timeZone, hours, offset, now }: ClockInput): Clocks | undefined {
  const theirs = findOffset(timeZone, new Date(now));
  if (theirs === undefined) return undefined;
  const yours = shiftHours(hours, offset - theirs);
  return {
    there: now + theirs * 60_000,
    aheadMinutes: theirs - offset,
    yours: groupDays(yours),
    shared: groupDays(sharedSpans(yours, usualHours)),
  };
}
