import { kinds } from '../content/kinds/index.ts';
import type { CompiledSession } from '../hub/compiledSessions.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { isShown } from '../hub/isShown.ts';
import type { Question } from '../hub/questions.ts';
import { listEngagements } from '../mentoring/engagement/engagement.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { type Contribution, type Contributions, contributionTypes, type PageRole } from './contribution.ts';
import { isFoundation } from './foundation.ts';
import { type Credited, creditEngagements, creditLogs, creditPassingOn, creditStories } from './guiding.ts';
import { findPageUses, type PageUse } from './pageUses.ts';
import { dayOf, findStanding } from './standing.ts';

interface CreditInput {
  readonly hub: Pick<Hub, 'entries' | 'paths' | 'playbooks'>;
  /** What newcomers asked. */
  readonly questions?: readonly Question[];
  /** The sessions that nobody wrote a playbook for. */
  readonly sessions?: readonly CompiledSession[];
}

/** Says whether a page is writing that others build on. Stories are credited on their own. */
function isWriting({ kind }: HubEntry): boolean {
  return !kinds[kind].isAboutPeople && kind !== 'story';
}

/**
 * Lists what each person did for others and what others build on, from pages alone. Everybody is in it who has a page: whoever
 * publishes it asks `isPublic` first.
 */
export function listContributions({ hub, questions = [], sessions = [] }: CreditInput): Contributions {
  const entries = hub.entries.filter(isShown);
  const shown = new Set(entries.map(({ id }) => id));
  const engagements = listEngagements(entries);
  const uses = findPageUses({ entries, hub, questions, sessions });
  const all = [
    ...entries.flatMap((entry) => creditPage(entry, uses.get(entry.id) ?? [])),
    ...creditStories(entries),
    ...creditLogs(entries),
    ...creditEngagements(engagements, entries),
    ...creditPassingOn(engagements, entries),
  ].filter(({ person }) => shown.has(person));
  const byPerson = indexBy(all, ({ person }) => [person]);
  return new Map(
    entries
      .filter(({ kind }) => kind === 'person')
      .map(({ id }) => [id, (byPerson.get(id) ?? []).map(({ contribution }) => contribution).sort(compare)]),
  );
}

/** Credits a page, and what builds on it, to everybody who has to do with it. */
function creditPage(entry: HubEntry, uses: readonly PageUse[]): Credited[] {
  return [...findStanding(entry)].flatMap(([person, as]) => {
    const contributions: Contribution[] = [
      ...(isWriting(entry) ? toPageFacts(entry, as) : []),
      ...uses.flatMap((use) => toUseBy(use, person)),
    ];
    return contributions.map((contribution) => ({ person, contribution }));
  });
}

function toPageFacts(entry: HubEntry, as: readonly PageRole[]): Contribution[] {
  const { id, verified, due } = entry;
  const isKept = as.includes('keeps') && verified !== undefined && due !== undefined;
  return [
    { type: 'page', entry: id, date: dayOf(entry), as, others: [] },
    ...(isKept ? [{ type: 'review', entry: id, date: verified, until: due, others: [] } as const] : []),
  ];
}

/** Returns a use of a person's page as their contribution. On what only they stand behind, or nobody, nobody else builds. */
function toUseBy(use: PageUse, person: string): PageUse[] {
  const own = { ...use, others: use.others.filter((other) => other !== person) };
  // Of sessions and of questions nobody is known.
  return own.type === 'session' || own.type === 'answer' || isFoundation(own) ? [own] : [];
}

/** Compares by type, then the newest first, those without a day last. */
function compare(a: Contribution, b: Contribution): number {
  return (
    contributionTypes.indexOf(a.type) - contributionTypes.indexOf(b.type) ||
    compareText(b.date ?? '', a.date ?? '') ||
    compareText(a.entry, b.entry) ||
    compareText('by' in a ? a.by : '', 'by' in b ? b.by : '')
  );
}
