import path from 'node:path';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { resolveFeedback } from '../hub/feedback.ts';
import type { HubEntry } from '../hub/hub.ts';
import { findReviews, type OutcomeAfter } from '../hub/reviews.ts';
import { isOpen, listActions } from '../programme/actions.ts';
import { findRewriteWeek, groupByPage } from '../programme/feedback.ts';
import { compareText } from '../shared/compareText.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import { toNextSunday } from '../shared/feedback.ts';
import { toDueText } from './dueText.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { readOutcomeAfter } from './outcomeAfter.ts';
import { createPageFinder } from './pageFinder.ts';
import type { DueJson, DueReview } from './shapes/due.ts';

/** What is listed although it is not due yet. */
const soon = '30 days';

interface DueOptions extends ContentOptions {
  readonly json: boolean;
  /** Whether to print a calendar. */
  readonly ics: boolean;
  /** Whether something overdue gives exit code 1. */
  readonly strict: boolean;
  /** Whether to print every date, however far off. */
  readonly all: boolean;
  readonly owner?: string;
  readonly within?: string;
  readonly outcomeAfter?: string;
}

/** `trowel due`: prints what is to be confirmed again, which outcomes are to be judged, and what retrospectives agreed to change. */
export async function due({ json, ics, strict, all, ...options }: DueOptions, io: Io): Promise<number> {
  if (json && ics) throw new UsageError('`--ics` and `--json` cannot be used together; leave one out.');
  if (all && options.within !== undefined)
    throw new UsageError('`--all` and `--within` cannot be used together; leave one out.');
  const by = readWithin(options.within, io.today);
  const outcomeAfter = readOutcomeAfter(options.outcomeAfter);
  const content = await loadContent(options, io);
  const isWanted = readOwner(options, content, io);
  const reviews = [
    ...toReviews(content, outcomeAfter, io.today),
    ...toActions(content, io.today),
    ...toRewrites(content, io.today),
  ]
    .sort((a, b) => compareText(a.due, b.due))
    .filter((review) => (by === undefined || review.due <= by) && isWanted(review));
  if (ics) {
    // The calendar library is loaded only for `--ics`.
    const { toCalendar } = await import('./calendar.ts');
    io.stdout.write(toCalendar(reviews, io.today));
  } else if (json) {
    const report: DueJson = { version: 1, today: io.today, reviews };
    io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } else {
    const until = all || by !== undefined ? undefined : addDuration(io.today, soon);
    io.stdout.write(
      content.hub.entries.length > 0
        ? toDueText({ reviews, until }, content, io)
        : `${noPages({ pages: 0, folder: content.folder })}\n`,
    );
  }
  return strict && reviews.some(({ overdue }) => overdue) ? exitCodes.problems : exitCodes.ok;
}

function readWithin(written: string | undefined, today: string): string | undefined {
  if (written === undefined) return undefined;
  const by = addDuration(today, written);
  if (by === undefined) throw new UsageError(`\`--within\` is \`${toLine(written)}\`; expected a span like "30 days".`);
  return by;
}

function readOwner(
  { owner: written, content: folder }: Pick<DueOptions, 'owner' | 'content'>,
  content: Content,
  io: Io,
): (review: DueReview) => boolean {
  if (written === undefined) return () => true;
  if (written === 'nobody') return ({ owner }) => owner === null;
  const root = path.resolve(io.cwd, folder ?? '.');
  const found = createPageFinder(content, { cwd: io.cwd, root, kind: 'person' })(written);
  if ('entry' in found) return ({ ownerId }) => ownerId === found.entry.id;
  const isNobody = didYouMean(written, ['nobody']) !== '';
  // An owner may have no page.
  const isMeant = (owner: string | null | undefined) => owner?.toLowerCase() === written.toLowerCase();
  if (!content.hub.entries.some(({ owner }) => isMeant(owner)))
    throw new UsageError(isNobody ? `\`--owner\` is \`${toLine(written)}\`. Did you mean \`nobody\`?` : found.fault);
  return ({ owner, ownerId }) => ownerId === null && isMeant(owner);
}

function toReviews({ hub, entries }: Content, outcomeAfter: OutcomeAfter, today: string): DueReview[] {
  const byId = new Map<string, HubEntry>(hub.entries.map((entry) => [entry.id, entry]));
  return findReviews(entries, outcomeAfter).flatMap(({ entry: id, what, due, owner, ownerId }) => {
    const entry = byId.get(id);
    if (!entry) return [];
    const { kind, title, number, source, verified } = entry;
    return {
      id,
      kind,
      number: number ?? null,
      title,
      source,
      what,
      due,
      overdue: due < today,
      owner: (ownerId === undefined ? owner : byId.get(ownerId)?.title) ?? null,
      ownerId: ownerId ?? null,
      verified: verified ?? null,
    };
  });
}

/** Lists the open actions of retrospectives that have a date. Whoever sees to one is its owner. */
function toActions({ hub, entries }: Content, today: string): DueReview[] {
  const byId = new Map<string, HubEntry>(hub.entries.map((entry) => [entry.id, entry]));
  const listed = new Set(entries.map(({ id }) => id));
  return listActions(hub, today)
    .filter(isOpen)
    .flatMap(({ retrospective, change, who, whoId, by }): DueReview[] => {
      const entry = byId.get(retrospective);
      if (!entry || !listed.has(retrospective) || by === undefined) return [];
      return [
        {
          id: retrospective,
          kind: entry.kind,
          number: entry.number ?? null,
          title: change,
          source: entry.source,
          what: 'action',
          due: by,
          overdue: by < today,
          owner: (whoId === undefined ? who : byId.get(whoId)?.title) ?? null,
          ownerId: whoId ?? null,
          verified: entry.verified ?? null,
        },
      ];
    });
}

/** Lists the pages that need a rewrite, for their owners. How many said so is nowhere in it. */
function toRewrites({ hub, entries, root }: Content, today: string): DueReview[] {
  const byId = new Map<string, HubEntry>(hub.entries.map((entry) => [entry.id, entry]));
  const listed = new Map(entries.map((entry) => [entry.id, entry]));
  const { feedback } = resolveFeedback(readTeamData(root), hub);
  return groupByPage(feedback, listActions(hub, today)).flatMap(({ page, answers }): DueReview[] => {
    const entry = listed.get(page);
    const week = findRewriteWeek(answers);
    if (!entry || week === undefined) return [];
    const { id, kind, number, title, source, owner, ownerId, verified } = entry;
    const due = toNextSunday(week);
    return [
      {
        id,
        kind,
        number: number ?? null,
        title,
        source,
        what: 'rewrite',
        due,
        overdue: due < today,
        owner: (ownerId === undefined ? owner : byId.get(ownerId)?.title) ?? null,
        ownerId: ownerId ?? null,
        verified: verified ?? null,
      },
    ];
  });
}
