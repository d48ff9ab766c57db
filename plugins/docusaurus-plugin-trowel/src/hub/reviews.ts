import { compareText } from '../shared/compareText.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import type { HubEntry } from './hub.ts';

/** How long after a decision its outcome is to be judged, by default. */
export const defaultOutcomeAfter = '6 months';

/** How long after a decision its outcome is to be judged: a span such as `6 months`; `false` for never. */
export type OutcomeAfter = string | false;

/** Something due on a day: an entry to confirm again, or a decision whose outcome is to be judged. */
export interface Review {
  /** Id of the entry. */
  readonly entry: string;
  readonly what: 'confirm' | 'outcome';
  readonly due: string;
  /** Id of the owner's page. The owner of a person's page is that person. */
  readonly ownerId?: string;
  /** The owner as written. */
  readonly owner?: string;
}

/** Lists all reviews, earliest first. Drafts and log entries need none. */
export function findReviews(entries: readonly HubEntry[], outcomeAfter: OutcomeAfter): Review[] {
  return entries
    .filter((entry) => !entry.draft && entry.kind !== 'log')
    .flatMap((entry): Review[] => {
      const who = { ownerId: entry.kind === 'person' ? entry.id : entry.ownerId, owner: entry.owner };
      const outcome = findOutcomeDue(entry, outcomeAfter);
      return [
        ...(entry.due === undefined ? [] : [{ entry: entry.id, what: 'confirm', due: entry.due, ...who } as const]),
        ...(outcome === undefined ? [] : [{ entry: entry.id, what: 'outcome', due: outcome, ...who } as const]),
      ];
    })
    .sort((a, b) => compareText(a.due, b.due) || compareText(a.entry, b.entry) || compareText(a.what, b.what));
}

/** Returns the day on which a decision's outcome is to be judged; `undefined` when it was judged, or never took effect. */
export function findOutcomeDue(entry: HubEntry, outcomeAfter: OutcomeAfter): string | undefined {
  const { kind, status, date, fields } = entry;
  const taken = kind === 'decision' && (status === 'accepted' || status === 'deprecated');
  if (!taken || date === undefined || fields.outcome !== undefined || outcomeAfter === false) return undefined;
  return addDuration(date, outcomeAfter);
}
