import type { Actor } from '../shared/actor.ts';
import type { PathHistory } from '../shared/pathHistory.ts';

export type { FormerText, PathHistory, RemovedStep } from '../shared/pathHistory.ts';

/**
 * A path as a file with a stable address, which pages load when they need it: the home page, the list of paths, what a mentor sees, calendars.
 * Pages that are no step carry nothing of it.
 */
export interface PathFile {
  /** The version of this format. */
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly permalink: string;
  /** In order. */
  readonly stages: readonly { readonly id: string; readonly title: string; readonly within?: string }[];
  /** In the order in which they are walked: each stage's steps, and each step behind its prerequisites. */
  readonly steps: readonly PathFileStep[];
  readonly history: PathHistory;
}

/** A step of a path's file. */
export interface PathFileStep {
  /** The key of a reader's progress: the id of its entry, or `<id of the path>#<id of the block>`. */
  readonly id: string;
  readonly title: string;
  /** Of its page, or of its block on the path's page. */
  readonly permalink: string;
  /** The id of its stage. */
  readonly stage: string;
  readonly minutes: number;
  readonly who: Actor;
  /** The ids of its prerequisites. */
  readonly after: readonly string[];
  readonly do?: string;
  readonly why?: string;
  readonly doneWhen?: string;
  /** Whether time to productivity is measured by it. */
  readonly milestone?: true;
  /** Questions of its page that a mentor can ask (`ask` blocks), as playbooks have them: at most three. Absent when there are none. */
  readonly asks?: readonly string[];
  /** The explain-back checks of its page, by whose ids answers are kept. Absent when there are none. */
  readonly checks?: readonly { readonly id: string; readonly question: string }[];
  /** A hash of what is read at the step. */
  readonly hash: string;
}
