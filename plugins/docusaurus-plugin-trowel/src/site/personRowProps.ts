import type { WorkingHours } from '../shared/workingHours.ts';

/** The hours a week that a person has for mentoring, as others see them. Whether a day has come is for the reader's clock. */
export interface FreeHours {
  /** What they planned. Absent when they do not say. */
  readonly planned?: number;
  /** What is left of it; 0 when nothing is. */
  readonly free: number;
  /** They cannot be asked now; from the day, if there is one, they can. */
  readonly paused?: { readonly until?: string };
  /** Their last day. */
  readonly leaving?: string;
}

/** What the row of a person says, in the index of people. */
export interface PersonRow extends FreeHours {
  readonly teaches: readonly string[];
  readonly learns: readonly string[];
  /** The IANA name of their time zone. */
  readonly timeZone?: string;
  /** When they are at work. Absent when they do not say. */
  readonly hours?: WorkingHours;
}
