/** The first word of a completion record's file, by which a reader knows it. */
export const recordFormat = 'trowel-completion-record';

/** How many of the steps at which somebody stalled a record holds at most. */
export const maxStalls = 5;

/**
 * How somebody walked a path, without saying who: lengths of time in days, and the quarter in which they began. The type of a file
 * that a browser writes and a team commits; `content/team/completionRecords.ts` reads it.
 */
export interface CompletionRecord {
  readonly format: typeof recordFormat;
  readonly version: 1;
  /** The name of the path. */
  readonly path: string;
  /** The quarter in which they began, `2026-Q3`. A small team can leave it out. */
  readonly quarter?: string;
  /** Whether every step of the path is done or skipped. */
  readonly finished: boolean;
  /** Of each stage that is complete: the days from the end of the stage before it to its last step. */
  readonly stages: Readonly<Record<string, number>>;
  /** Of each milestone that is reached: the days from the first day on the path. */
  readonly milestones: Readonly<Record<string, number>>;
  /** The steps before which the most days passed without another step, the longest first. */
  readonly stalls: readonly { readonly step: string; readonly days: number }[];
}
