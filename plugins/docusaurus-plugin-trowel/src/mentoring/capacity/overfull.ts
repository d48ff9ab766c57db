import type { Capacity } from './capacity.ts';

/** A mentor whose engagements take more hours than they have. It is told to themselves and to the lead, on no public list. */
export interface Overfull {
  readonly person: string;
  readonly used: number;
  /** What they planned, up to a fifth of their week. */
  readonly has: number;
}

/** Lists the mentors who have too much, in the order of the capacities. Whoever says no hours is not listed. */
export function findOverfull(capacities: readonly Capacity[]): Overfull[] {
  return capacities.flatMap(({ person, planned, limit, used }) => {
    if (planned === undefined) return [];
    const has = Math.min(planned, limit);
    return used > has ? [{ person, used, has }] : [];
  });
}
