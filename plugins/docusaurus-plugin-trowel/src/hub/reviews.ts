import { addSpan } from '../shared/addSpan.ts';
import { compareText } from '../shared/compareText.ts';
import type { HubEntry } from './hub.ts';

/** When the outcome of a decision is asked for unless somebody says otherwise. */
export const defaultOutcomeAfter = '6 months';

/** How long after a decision its outcome is to be judged: a span such as `6 months`; `false` for never. */
export type OutcomeAfter = string | false;

/** Something that is due on a day: a page to be confirmed again, or a decision whose outcome is to be judged. */
export interface Review {
  /** Id of the entry. */
  readonly entry: string;
  readonly what: 'confirm' | 'outcome';
  readonly due: string;
  /** Who has to see to it: id of the person's page; a person keeps their own. */
  readonly ownerId?: string;
  /** The same as written, of one who has no page. */
  readonly owner?: string;
}

/** Everything that falls due one day, earliest first. Drafts and what stands in a mentee's log are nobody's to confirm. */
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

/** The day from which one can say what came of a decision that was taken and whose outcome nobody has judged yet. */
export function findOutcomeDue(entry: HubEntry, outcomeAfter: OutcomeAfter): string | undefined {
  const { kind, status, date, fields } = entry;
  const taken = kind === 'decision' && (status === 'accepted' || status === 'deprecated');
  if (!taken || date === undefined || fields.outcome !== undefined || outcomeAfter === false) return undefined;
  return addSpan(date, outcomeAfter);
}
