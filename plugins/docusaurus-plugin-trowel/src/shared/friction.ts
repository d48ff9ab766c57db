/** What a reader can say of a step. */
export const frictionTypes = ['wrong', 'confusing', 'missing'] as const;

export type FrictionType = (typeof frictionTypes)[number];

/** What a reader says of a step: what is kept in the browser, posted, and a line of `data/friction.jsonl`. */
export interface FrictionNote {
  /** The id of the step. */
  readonly step: string;
  /** The name of the path on which they were. */
  readonly path?: string;
  readonly what: FrictionType;
  readonly says?: string;
  /** The hash of the step as they read it. */
  readonly hash?: string;
  /** Who said it. Absent when they do not want to be named. */
  readonly by?: string;
  /** The day on which they said it, `YYYY-MM-DD`. */
  readonly on?: string;
}
