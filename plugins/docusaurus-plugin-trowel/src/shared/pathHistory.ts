/** How the steps of a path have changed, as far as git knows at the build. All is empty where it does not. */
export interface PathHistory {
  /** The former texts of each step, newest first, by the step's id. */
  readonly changes: Readonly<Record<string, readonly FormerText[]>>;
  /** Steps that are no longer in the path, the latest first. */
  readonly removed: readonly RemovedStep[];
  /** Today's ids of steps, and of the path itself, that had others, by the former ids. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** A former text of a step, and what replaced it. */
export interface FormerText {
  /** The hash of the former text. */
  readonly hash: string;
  /** The day on which it was replaced. */
  readonly date: string;
  /** What was changed, in one line, by whoever changed it. */
  readonly summary: string;
  /** The headings of the sections that were changed: at most three. */
  readonly sections?: readonly string[];
}

/** A step that is no longer in a path. */
export interface RemovedStep {
  readonly id: string;
  readonly title: string;
  /** The day on which it left the path. */
  readonly date: string;
  /** Why it left, in one line, by whoever removed it. */
  readonly summary: string;
}

/** The history of a path of which nothing is known. */
export const noHistory: PathHistory = { changes: {}, removed: [], renamed: {} };
