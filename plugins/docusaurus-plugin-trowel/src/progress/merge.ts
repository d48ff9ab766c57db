import { compareEvents } from './clock.ts';
import type { ProgressEvent } from './event.ts';

/**
 * Merges the events of two browsers: the union by id, sorted. The same in whatever order they are merged and how often. Returns the
 * first list itself when the second has nothing new.
 */
export function mergeEvents(
  ours: readonly ProgressEvent[],
  theirs: readonly ProgressEvent[],
): readonly ProgressEvent[] {
  const byId = new Map(ours.map((event) => [event.id, event]));
  let isNew = false;
  for (const event of theirs) {
    const same = byId.get(event.id);
    // Two events of one id are the work of an editor. Which one counts must not depend on the order.
    if (same && canonical(same) >= canonical(event)) continue;
    byId.set(event.id, event);
    isNew = true;
  }
  return isNew || byId.size < ours.length ? [...byId.values()].sort(compareEvents) : ours;
}

function canonical(event: ProgressEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
}
