import type { HubEntry } from './hub.ts';

type Find = (id: string) => HubEntry | undefined;

/** Statuses of a decision that never was in force. */
const neverInForce: ReadonlySet<string | undefined> = new Set(['proposed', 'rejected']);

/** Whether a decision was only proposed, or was turned down. */
export function wasNeverInForce({ status }: Pick<HubEntry, 'status'>): boolean {
  return neverInForce.has(status);
}

/** The pages that say they replace an entry, of which those that are still proposals, or were turned down, have not. */
export function findReplacing(entry: HubEntry, find: Find): HubEntry[] {
  return entry.relations
    .flatMap(({ type, target }) => (type === 'superseded-by' ? (find(target) ?? []) : []))
    .filter((successor) => successor.id !== entry.id && !wasNeverInForce(successor));
}

/**
 * The next ones in the line of an entry: what replaced it, or, where it says itself that it is superseded, also what nobody
 * has accepted yet.
 */
export function findNext(entry: HubEntry, find: Find): HubEntry[] {
  const replacing = findReplacing(entry, find);
  if (replacing.length > 0 || entry.status !== 'superseded') return replacing;
  return entry.relations.flatMap(({ type, target }) => (type === 'superseded-by' ? (find(target) ?? []) : []));
}

/**
 * What came after a superseded entry, one after the other; the last one holds. A chain that runs in a circle ends where it
 * would begin again.
 */
export function findSuccessors(entry: HubEntry, find: Find): HubEntry[] {
  const successors: HubEntry[] = [];
  const seen = new Set([entry.id]);
  let current: HubEntry | undefined = entry;
  while (current) {
    current = findNext(current, find).find(({ id }) => !seen.has(id));
    if (!current) break;
    seen.add(current.id);
    successors.push(current);
  }
  return successors;
}
