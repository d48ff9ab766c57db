import path from 'node:path';
import type { HubEntry } from '../hub/hub.ts';
import { defaultOutcomeAfter, findReviews, type OutcomeAfter } from '../hub/reviews.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import { parseDuration } from '../shared/duration.ts';
import { pluralize } from '../shared/plural.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder } from './pageFinder.ts';
import type { DueJson, DueReview } from './shapes/due.ts';
import { joinRow, layOutTable } from './table.ts';

interface DueOptions extends ContentOptions {
  readonly json: boolean;
  /** Whether to print a calendar. */
  readonly ics: boolean;
  /** Whether something overdue gives exit code 1. */
  readonly strict: boolean;
  readonly owner?: string;
  readonly within?: string;
  readonly outcomeAfter?: string;
}

/** `trowel due`: prints what is to be confirmed again and which outcomes are to be judged. */
export async function due({ json, ics, strict, ...options }: DueOptions, io: Io): Promise<number> {
  if (json && ics) throw new UsageError('`--ics` and `--json` exclude each other.');
  const by = readWithin(options.within, io.today);
  const outcomeAfter = readOutcomeAfter(options.outcomeAfter);
  const content = await loadContent(options, io);
  const isWanted = readOwner(options, content, io);
  const reviews = toReviews(content, outcomeAfter, io.today).filter(
    (review) => (by === undefined || review.due <= by) && isWanted(review),
  );
  if (ics) {
    // The calendar library is loaded only for `--ics`.
    const { toCalendar } = await import('./calendar.ts');
    io.stdout.write(toCalendar(reviews, io.today));
  } else if (json) {
    const report: DueJson = { version: 1, today: io.today, reviews };
    io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } else io.stdout.write(toText(reviews, content, io));
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
  // An owner may have no page.
  const isMeant = (owner: string | null | undefined) => owner?.toLowerCase() === written.toLowerCase();
  if (!content.hub.entries.some(({ owner }) => isMeant(owner))) throw new UsageError(found.fault);
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

const columns = [
  { title: 'DUE' },
  { title: '' },
  { title: 'WHAT' },
  { title: 'PAGE', shrinksTo: 20 },
  { title: 'SOURCE', shrinksTo: 16 },
];
const words = { confirm: 'confirm', outcome: 'judge outcome' } as const;

function toText(reviews: readonly DueReview[], { folder }: Content, io: Io): string {
  const paint = createPaint(io);
  if (reviews.length === 0) return `${paint('green', 'Nothing is due.')}\n`;
  const late = reviews.filter(({ overdue }) => overdue).length;
  // All rows are laid out as one table, so that columns align across owners.
  const [, ...table] = layOutTable(
    columns,
    reviews.map(({ due, overdue, what, title, source }) =>
      [
        due,
        overdue ? 'overdue' : ' ',
        words[what],
        title,
        folder === '' ? source : path.posix.join(folder, source),
      ].map(toLine),
    ),
    io.stdout.isTTY ? io.stdout.columns : undefined,
  );
  const lines = reviews.map(({ overdue }, at) => {
    const line = joinRow(table[at] ?? []);
    return overdue ? line.replace('overdue', () => paint('yellow', 'overdue')) : line;
  });
  const names = [...new Set(reviews.map(({ owner }) => owner))].sort((a, b) => compareOwners(a, b));
  const blocks = names.map((name) => {
    const own = reviews.flatMap(({ owner }, at) => (owner === name ? (lines[at] ?? []) : []));
    return [`${paint('bold', toLine(name ?? 'Nobody'))}  ${paint('dim', pluralize(own.length, 'date'))}`, ...own].join(
      '\n',
    );
  });
  return `${blocks.join('\n\n')}\n\n${pluralize(reviews.length, 'date')}, ${late} overdue\n`;
}

/** Compares by name; what nobody owns comes last. */
function compareOwners(a: string | null, b: string | null): number {
  return a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
}
