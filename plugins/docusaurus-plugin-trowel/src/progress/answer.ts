import type { CalendarDate } from '../shared/date.ts';

/** How well somebody explained, by their own judgement, worst first. */
export const marks = ['missed', 'partly', 'had'] as const;

/** One of `marks`. */
export type Mark = (typeof marks)[number];

/** What somebody answered to an explain-back check. */
export interface Answer {
  /** The id of the check. */
  readonly check: string;
  /** What they thought before they opened the history. May be empty. */
  readonly text: string;
  /** Absent until they have judged it. */
  readonly mark?: Mark;
  /** The day, by their clock. */
  readonly day: CalendarDate;
}
