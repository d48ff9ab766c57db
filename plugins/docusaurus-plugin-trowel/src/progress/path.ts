/** What progress needs to know of a path; a path file has all of it. */
export interface WalkedPath<Step extends WalkedStep = WalkedStep> {
  readonly id: string;
  readonly title: string;
  readonly stages: readonly { readonly id: string; readonly title: string; readonly within?: string }[];
  /** In their order. */
  readonly steps: readonly Step[];
  readonly history: {
    /** The former texts of each step, newest first, by its id. */
    readonly changes: Readonly<Record<string, readonly ChangedText[]>>;
    readonly removed: readonly RemovedStep[];
    /** Today's ids, by former ones. */
    readonly renamed: Readonly<Record<string, string>>;
  };
}

/** A step of a path. */
export interface WalkedStep {
  readonly id: string;
  readonly title: string;
  /** The id of its stage. */
  readonly stage: string;
  readonly minutes: number;
  /** Of what is read. */
  readonly hash?: string;
}

/** A former text of a step, and what replaced it. */
export interface ChangedText {
  readonly hash: string;
  /** The day on which it was replaced. */
  readonly date: string;
  readonly summary: string;
}

/** A step that is no longer in a path. */
export interface RemovedStep {
  readonly id: string;
  readonly title: string;
  /** The day on which it left. */
  readonly date: string;
}
