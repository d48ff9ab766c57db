import type { Capacity } from './capacity.ts';

/** A mentor whose running engagements take more hours than they have. */
export interface Overfull {
  readonly person: string;
  readonly used: number;
  /** What they planned, and a fifth of their week at most. */
  readonly has: number;
}

/** Lists the mentors who have too much, in the order of the capacities. Whoever does not say what they have is not one. */
export function findOverfull(capacities: readonly Capacity[]): Overfull[] {
  return capacities.flatMap(({ person, planned, limit, used }) => {
    const has = Math.min(planned ?? Infinity, limit);
    return planned !== undefined && used > has ? [{ person, used, has }] : [];
  });
}
