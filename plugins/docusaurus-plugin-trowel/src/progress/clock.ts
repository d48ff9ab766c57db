import type { ProgressEvent, Unstamped } from './event.ts';

/** Orders events: by time, and those of one time by id, so that every browser has the same order. */
export function compareEvents(a: ProgressEvent, b: ProgressEvent): number {
  return a.time - b.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The latest moment that a date can hold. */
export const latestTime = 8.64e15;

/**
 * Stamps an event that happens now. Its time is later than that of all events known: a clock that was set back changes no order.
 * `known` is sorted.
 */
export function stampEvent(event: Unstamped, { known, now, id }: StampInput): ProgressEvent {
  const latest = known.at(-1)?.time ?? 0;
  const time = Math.min(Math.max(now.getTime(), latest + 1), latestTime);
  return { ...event, id, time, at: now.toISOString() };
}

interface StampInput {
  readonly known: readonly ProgressEvent[];
  readonly now: Date;
  /** A random one. */
  readonly id: string;
}
