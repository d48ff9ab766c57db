import type { KindFields } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Ledger, LedgerPage } from '../hub/ledger.ts';
import { findOutcomeDue, type OutcomeAfter } from '../hub/reviews.ts';
import { isBefore, mayCover } from '../shared/partialDate.ts';
import type { Directory } from './directory.ts';
import type { EntryLink } from './links.ts';
import type { LiftedProps, OutcomeProps, ReconsiderProps } from './noteProps.ts';
import type { ConstraintPart } from './partProps.ts';
import type { EntryProps } from './props.ts';

/** What stands under a page whose reason, or one of them, is gone. */
export function toReconsider(
  { id }: HubEntry,
  ledger: Ledger,
  { links, pageOf }: Directory,
): ReconsiderProps | undefined {
  const page = ledger.pages.get(id);
  if (page?.reconsider === undefined) return undefined;
  return {
    which: page.reconsider,
    lifted: toLifted(page.lifted, ledger, { links }),
    held: links(page.held),
    unknown: links(page.unknown),
    page: pageOf('reconsider'),
  };
}

/** The constraints under a page that were not lifted: those that hold, then those of which it is not known. */
function leftOf({ held, unknown }: LedgerPage): string[] {
  return [...held, ...unknown];
}

/** Constraints with the day on which each was lifted. */
export function toLifted(
  ids: readonly string[],
  { constraints }: Ledger,
  { links }: Pick<Directory, 'links'>,
): LiftedProps[] {
  return ids.flatMap((id) => links([id]).map((constraint) => ({ constraint, until: constraints.get(id)?.until })));
}

/** Links to pages; what archaeology advises stands in the place of a status, which it has not. */
export function linksWithVerdict(ids: readonly string[], { find, link }: Directory): EntryLink[] {
  return ids
    .flatMap((id) => find(id) ?? [])
    .map((entry) => ({ ...link(entry), status: entry.status ?? (entry.fields as KindFields<'archaeology'>).verdict }));
}

/** What rests on a constraint, and what the constraint means for each such page today. */
export function toConstraintPart({ id }: HubEntry, ledger: Ledger, directory: Directory): ConstraintPart | undefined {
  const { links, pageOf } = directory;
  const constraint = ledger.constraints.get(id);
  if (!constraint || constraint.supports.length === 0) return undefined;
  const isLifted = constraint.state === 'lifted';
  const nameOf = ({ reconsider, isPast }: LedgerPage) => {
    if (isPast) return 'past';
    if (!isLifted) return 'resting';
    return reconsider === 'all' ? 'free' : 'bound';
  };
  const pages = constraint.supports.flatMap((page) => ledger.pages.get(page) ?? []);
  const groups = (['free', 'bound', 'resting', 'past'] as const).map((name) => ({
    name,
    pages: pages
      .filter((page) => nameOf(page) === name)
      .flatMap((page) =>
        linksWithVerdict([page.id], directory).map((entry) => ({
          entry,
          left: name === 'bound' ? links(leftOf(page)) : [],
        })),
      ),
  }));
  return {
    type: 'constraint',
    lifted: isLifted,
    until: constraint.until,
    groups: groups.filter((group) => group.pages.length > 0),
    page: pageOf('reconsider'),
  };
}

/** From when on a decision's page asks what came of it. */
export function toOutcomeQuestion(
  entry: HubEntry,
  outcomeAfter: OutcomeAfter,
  { pageOf }: Directory,
): EntryProps['outcomeQuestion'] {
  const due = findOutcomeDue(entry, outcomeAfter);
  return due === undefined ? undefined : { due, page: `${pageOf('reviews')}#outcome` };
}

/** What came of a decision, with what was known when it was taken and what is known now. */
export function toOutcome(entry: HubEntry, ledger: Ledger, { links }: Directory): OutcomeProps | undefined {
  const { outcome, reviewed, learned, choose_again } = entry.fields as KindFields<'decision'>;
  if ((entry.kind !== 'decision' && entry.kind !== 'log') || outcome === undefined || outcome === '') return undefined;
  const { date } = entry;
  const page = ledger.pages.get(entry.id);
  const rests = page ? [...page.lifted, ...leftOf(page)] : [];
  const spanOf = (id: string) => ledger.constraints.get(id) ?? {};
  return {
    value: outcome,
    reviewed,
    date,
    held: date === undefined ? [] : links(rests.filter((id) => mayCover(spanOf(id), date))),
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
