/** What progress needs to know of a path; a path file has all of it. */
export interface WalkedPath {
  readonly id: string;
  readonly stages: readonly { readonly id: string; readonly title: string }[];
  /** In their order. */
  readonly steps: readonly WalkedStep[];
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
