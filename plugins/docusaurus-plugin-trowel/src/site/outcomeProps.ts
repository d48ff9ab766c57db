import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Ledger } from '../hub/ledger.ts';
import { findOutcomeDue, type OutcomeAfter } from '../hub/reviews.ts';
import { isBefore, mayCover } from '../shared/partialDate.ts';
import type { Directory } from './directory.ts';
import { listUnlifted, toLifted } from './ledgerProps.ts';
import type { OutcomeProps } from './noteProps.ts';
import type { EntryProps } from './props.ts';

/** Returns the day from which a decision's page asks for its outcome, and where to answer. `undefined` when it does not ask. */
export function toOutcomeQuestion(
  entry: HubEntry,
  outcomeAfter: OutcomeAfter,
  { pageOf }: Directory,
): EntryProps['outcomeQuestion'] {
  const due = findOutcomeDue(entry, outcomeAfter);
  return due === undefined ? undefined : { due, page: `${pageOf('reviews')}#outcome` };
}

/** Makes the note about a decision's outcome: what was known when it was taken, and what is known now. */
export function toOutcome(entry: HubEntry, ledger: Ledger, { links }: Directory): OutcomeProps | undefined {
  const { outcome, reviewed, learned, choose_again } = entry.fields as KindFields<'decision'>;
  if ((entry.kind !== 'decision' && entry.kind !== 'log') || outcome === undefined || outcome === '') return undefined;
  const { date } = entry;
  const page = ledger.pages.get(entry.id);
  const restsOn = page ? [...page.lifted, ...listUnlifted(page)] : [];
  const spanOf = (id: string) => ledger.constraints.get(id) ?? {};
  return {
    value: outcome,
    reviewed,
    date,
    held: date === undefined ? [] : links(restsOn.filter((id) => mayCover(spanOf(id), date))),
    context: entry.sections.find(({ heading }) => /^context\b/i.test(heading ?? ''))?.anchor,
    learned,
    lifted: toLifted(
      (page?.lifted ?? []).filter((id) => !wasLiftedBefore(spanOf(id), date)),
      ledger,
      { links },
    ),
    chooseAgain: choose_again,
  };
}

function wasLiftedBefore({ until }: { readonly until?: string }, date: string | undefined): boolean {
  return until !== undefined && date !== undefined && isBefore(until, date);
}
