import type { HubEntry } from './hub.ts';

/**
 * What came after a superseded entry, one after the other; the last one holds. A chain that runs in a circle ends where it
 * would begin again.
 */
export function findSuccessors(entry: HubEntry, find: (id: string) => HubEntry | undefined): HubEntry[] {
  const successors: HubEntry[] = [];
  const seen = new Set([entry.id]);
  let current: HubEntry | undefined = entry;
  while (current) {
    const next: string | undefined = current.relations.find(
      ({ type, target }) => type === 'superseded-by' && !seen.has(target),
    )?.target;
    if (next === undefined) break;
    seen.add(next);
    current = find(next);
    if (current) successors.push(current);
  }
  return successors;
}
