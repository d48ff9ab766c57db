import type { HubEntry } from './hub.ts';
import type { PathView } from './pathView.ts';
import { wasNeverInForce } from './successors.ts';

/** What two pages must share at least for one to be proposed in the place of the other: a system counts two, a skill or tag one. */
const leastShared = 3;

/** Finds the page of a step's kind that is most like it, is no step of the path yet, and holds today. */
export function findReplacement(entry: HubEntry, { currentOf, steps }: PathView): HubEntry | undefined {
  const taken = new Set([...steps.flatMap((step) => step.entry ?? []), entry.id]);
  let best: HubEntry | undefined;
  let most = leastShared - 1;
  // Sorted by id: of several the first stays.
  for (const other of currentOf(entry.kind)) {
    const shared = countShared(entry, other);
    if (shared <= most || taken.has(other.id)) continue;
    best = other;
    most = shared;
  }
  return best;
}

/** Says whether a page can be read as something that holds today. */
export function isCurrent({ kind, draft, unlisted, status, relations, fields }: HubEntry): boolean {
  const isPast = ['superseded', 'deprecated', 'retired', 'lifted'].includes(status ?? '') || fields.verdict === 'gone';
  const isReplaced = relations.some(({ type }) => type === 'superseded-by');
  return (
    !draft && !unlisted && !isPast && !isReplaced && !wasNeverInForce({ status }) && kind !== 'person' && kind !== 'log'
  );
}

function countShared(a: HubEntry, b: HubEntry): number {
  return 2 * countIn(a.systemIds, b.systemIds) + countIn(a.skills, b.skills) + countIn(a.tags, b.tags);
}

/** Counts names that are in both lists. Called for each page of a kind and each step, so it makes no list. */
function countIn(own: readonly string[], others: readonly string[]): number {
  let count = 0;
  for (const one of own) if (others.includes(one)) count++;
  return count;
}
