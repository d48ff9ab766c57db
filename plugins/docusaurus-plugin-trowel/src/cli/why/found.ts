import type { WhyAnswer } from '../../why/why.ts';

/** What was found, with what should be said beside it. */
export interface WhyFound {
  readonly answer: WhyAnswer;
  /** What was not looked at, as sentences. */
  readonly notes: readonly string[];
  /** The content folder as one would type it; empty for the current one. */
  readonly folder: string;
  /** How many files were asked about. */
  readonly places: number;
}
