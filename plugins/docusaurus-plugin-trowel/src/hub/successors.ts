import type { FindEntry, HubEntry } from './hub.ts';

/** Statuses of a decision that never was in force. */
const neverInForce: ReadonlySet<string | undefined> = new Set(['proposed', 'rejected']);

/** Returns whether a decision was only proposed, or was rejected. */
export function wasNeverInForce({ status }: Pick<HubEntry, 'status'>): boolean {
  return neverInForce.has(status);
}

/** Finds the entries that replaced an entry. Proposed and rejected ones have not. */
export function findEffectiveSuccessors(entry: HubEntry, find: FindEntry): HubEntry[] {
  return entry.relations
    .flatMap(({ type, target }) => (type === 'superseded-by' ? (find(target) ?? []) : []))
    .filter((successor) => successor.id !== entry.id && !wasNeverInForce(successor));
}

/** Finds the direct successors of an entry. Falls back to proposed ones when the entry itself says `superseded`. */
export function findDirectSuccessors(entry: HubEntry, find: FindEntry): HubEntry[] {
  const replacing = findEffectiveSuccessors(entry, find);
  if (replacing.length > 0 || entry.status !== 'superseded') return replacing;
  return entry.relations.flatMap(({ type, target }) => (type === 'superseded-by' ? (find(target) ?? []) : []));
}

/** Follows the chain of successors of an entry; the last one holds today. Stops where a circle would begin again. */
export function findSuccessors(entry: HubEntry, find: FindEntry): HubEntry[] {
  const successors: HubEntry[] = [];
  const seen = new Set([entry.id]);
  let current: HubEntry | undefined = entry;
  while (current) {
    current = findDirectSuccessors(current, find).find(({ id }) => !seen.has(id));
    if (!current) break;
    seen.add(current.id);
    successors.push(current);
  }
  return successors;
}
