import path from 'node:path';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { resolveFeedback } from '../hub/feedback.ts';
import type { HubEntry } from '../hub/hub.ts';
import { defaultOutcomeAfter, findReviews, type OutcomeAfter } from '../hub/reviews.ts';
import { isOpen, listActions } from '../programme/actions.ts';
import { findRewriteWeek, groupByPage } from '../programme/feedback.ts';
import { compareText } from '../shared/compareText.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import { parseDuration } from '../shared/duration.ts';
import { toNextSunday } from '../shared/feedback.ts';
import { pluralize } from '../shared/plural.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createPaint, exitCodes, findWidth, type Io, type Paint, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder } from './pageFinder.ts';
import type { DueJson, DueReview } from './shapes/due.ts';
import { layOutRows, type Row } from './table.ts';

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
        ? toText({ reviews, until }, content, io)
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

function readOutcomeAfter(written: string | undefined): OutcomeAfter {
  if (written === undefined) return defaultOutcomeAfter;
  if (written === 'never') return false;
  if (parseDuration(written)) return written;
  throw new UsageError(`\`--outcome-after\` is \`${toLine(written)}\`; expected a span like "6 months", or never.`);
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
  const { feedback } = resolveFeedback(readTeamData(root).feedback, hub);
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

/** What is listed although it is not due yet. */
const soon = '30 days';
const words = { confirm: 'confirm', outcome: 'judge outcome', action: 'change', rewrite: 'rewrite' } as const;

interface DueList {
  readonly reviews: readonly DueReview[];
  /** The last day that is listed; absent for all. */
  readonly until?: string;
}

function toText({ reviews, until }: DueList, { folder }: Content, io: Io): string {
  const paint = createPaint(io);
  const shown = reviews.filter(({ due }) => until === undefined || due <= until);
  const later = reviews.slice(shown.length);
  // All rows are laid out as one table, so that columns align.
  const lines = layOutRows(
    shown.map(({ due, overdue, what, title, owner, source }): Row => {
      const file = folder === '' ? source : path.posix.join(folder, source);
      return {
        cells: [
          { text: due, style: overdue ? ['bold', 'red'] : undefined },
          { text: words[what] },
          { text: toLine(title), style: overdue ? 'bold' : undefined },
        ],
        more: [{ text: toLine(owner ?? 'nobody') }, { text: toLine(file), style: 'cyan' }],
      };
    }),
    { width: findWidth(io), paint, wraps: 2, indent: '  ' },
  );
  const late = shown.filter(({ overdue }) => overdue).length;
  const block = (title: string, from: number, to: number) =>
    from === to ? [] : [[title, ...lines.slice(from, to).flat()].join('\n')];
  const blocks = [
    ...block(paint(['bold', 'red'], `Overdue (${late})`), 0, late),
    ...block(
      paint('bold', `Due${until === undefined ? '' : ` by ${until}`} (${shown.length - late})`),
      late,
      shown.length,
    ),
    describeSum({ late, shown: shown.length, later }, paint),
  ];
  return `${blocks.join('\n\n')}\n`;
}

interface DueSum {
  readonly late: number;
  readonly shown: number;
  readonly later: readonly DueReview[];
}

/** Says how much is due, what comes later, and how to confirm a page. */
function describeSum({ late, shown, later }: DueSum, paint: Paint): string {
  const [next] = later;
  return [
    shown === 0 ? paint('green', 'Nothing is due.') : `${pluralize(shown, 'date')}, ${late} overdue.`,
    ...(next ? [`${pluralize(later.length, 'more date')} from ${next.due} on: trowel due --all`] : []),
    ...(shown > 0 ? ['To confirm a page that is still right: trowel verify <page>'] : []),
  ].join('\n');
}
