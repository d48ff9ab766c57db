import type { PathHistory } from '../shared/pathHistory.ts';

/** What progress needs to know of a path; a path file has all of it. */
export interface WalkedPath<Step extends WalkedStep = WalkedStep> {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly { readonly id: string; readonly title: string; readonly within?: string }[];
  /** In their order. */
  readonly steps: readonly Step[];
  readonly history: PathHistory;
}

/** A step of a path. */
export interface WalkedStep {
  readonly id: string;
  readonly title: string;
  /** The id of its stage. */
  readonly stage: string;
  readonly minutes: number;
  /** Who acts: the hire unless given. */
  readonly who?: string;
  /** The ids of its prerequisites. */
  readonly after?: readonly string[];
  /** Of what is read. */
  readonly hash?: string;
}
