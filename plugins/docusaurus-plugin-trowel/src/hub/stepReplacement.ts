import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';
import type { PathView } from './pathView.ts';
import { wasNeverInForce } from './successors.ts';

/** What two pages must share at least for one to be proposed in the place of the other: a system counts two, a skill or tag one. */
const leastShared = 3;

/** Finds the page of a step's kind that is most like it, is no step of the path yet, and holds today. */
export function findReplacement(entry: HubEntry, { entries, steps }: PathView): HubEntry | undefined {
  const taken = new Set([...steps.flatMap((step) => step.entry ?? []), entry.id]);
  return entries
    .filter((other) => other.kind === entry.kind && !taken.has(other.id) && isCurrent(other))
    .map((other) => ({ other, shared: countShared(entry, other) }))
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared || compareText(a.other.id, b.other.id))[0]?.other;
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
  const count = (own: readonly string[], others: readonly string[]) => own.filter((one) => others.includes(one)).length;
  return 2 * count(a.systemIds, b.systemIds) + count(a.skills, b.skills) + count(a.tags, b.tags);
}
