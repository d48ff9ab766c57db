import type { WhyAnswer } from '../../why/types.ts';
import type { Break } from './breaks.ts';
import type { Searched } from './searched.ts';

/** The answer to `trowel why`, with what is printed beside it. */
export interface WhyReport {
  readonly answer: WhyAnswer;
  /** The pages that guard what the change breaks, when it was to be judged. */
  readonly breaks: readonly Break[];
  /** What was not examined, as sentences. */
  readonly notes: readonly string[];
  /** What is near, as sentences, when nothing governs the files. For people only. */
  readonly near: readonly string[];
  /** What the hub's search finds, when what was asked about has no path. For people only. */
  readonly searched?: Searched;
  /** The content folder as one would type it; empty for the current one. */
  readonly folder: string;
  /** How many files were asked about. */
  readonly places: number;
}
