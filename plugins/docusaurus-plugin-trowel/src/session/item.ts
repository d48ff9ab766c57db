/**
 * What an item is for in a session. `own` is a pitfall of mentors themselves, `pitfall` one of the matter. A story is told; all others are
 * blocks.
 */
export type SessionUse = 'ask' | 'explain' | 'story' | 'exercise' | 'landmine' | 'pitfall' | 'own' | 'shadow' | 'lens';

/** Something that a session can be made of. */
export interface SessionItem {
  /** `<entry id>#<name of the block>`, or the id of a story. No two items have the same. */
  readonly id: string;
  readonly use: SessionUse;
  /** The id of the stage whose page has it. Empty for what fits any stage. */
  readonly stage: string;
  /** The id of its page. */
  readonly page: string;
  readonly minutes: number;
}

/** When an item was last used, in milliseconds. */
export interface LastUse {
  /** With the person whom this session is with. Absent when never. */
  readonly withThem?: number;
  readonly ever: number;
}

/** When items were last used, by id. What was never used is not in it. */
export type Uses = ReadonlyMap<string, LastUse>;
