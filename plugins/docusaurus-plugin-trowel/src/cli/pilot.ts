import path from 'node:path';
import { createPairingWorld } from '../mentoring/pairing/pairingWorld.ts';
import type { PilotDates } from '../mentoring/pilot/pilotCalendar.ts';
import { findPilotEnd, pilotWeeks } from '../mentoring/pilot/pilotPlan.ts';
import { toCalendarName } from '../shared/calendarName.ts';
import { parseDate } from '../shared/date.ts';
import { nameOfId } from '../shared/name.ts';
import { nextMonday, toPairingSpan } from '../shared/pairingSpan.ts';
import { writeUndisturbed } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { draftEngagements, type PlannedPair } from './match/drafts.ts';
import { createPageFinder, type FoundPage } from './pageFinder.ts';
import { draftPilot } from './pilot/drafts.ts';
import { checkPairCount, checkRepeated, findDoubts, proposePairs, readPair } from './pilot/pairs.ts';
import { askMissing, askPairs, withQuestions } from './pilot/questions.ts';
import type { PilotJson } from './shapes/pilot.ts';

interface PilotOptions extends Pick<ContentOptions, 'content'> {
  readonly title?: string;
  readonly owner?: string;
  readonly sponsor?: string;
  readonly problem?: string;
  readonly objective?: string;
  readonly start?: string;
  readonly weeks?: number;
  /** Pairs as `mentor:mentee`. */
  readonly pair: readonly string[];
  /** Whether to print the calendar. */
  readonly ics: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** How long a pilot is when nobody says otherwise. */
const usualWeeks = 10;

/** `trowel pilot new`: writes the page of a pilot, and an engagement for each pair. All of them or none. */
export async function newPilot(options: PilotOptions, io: Io): Promise<number> {
  const { json, ics, dryRun } = options;
  if (json && ics) throw new UsageError('`--ics` and `--json` cannot be used together; leave one out.');
  const weeks = readWeeks(options.weeks);
  const start = readStart(options.start, io.today);
  const content = await loadContent({ content: options.content }, io);
  const { entries } = content.hub;
  const find = findPeople(content, options.content, io);
  const span = toPairingSpan(start, weeks);
  const world = createPairingWorld(entries, span);
  const named = options.pair.map((written) => readPair(written, find));
  const [pairs, asked] = await withQuestions(io, !json && !ics, async (ask) => {
    const all = await askPairs(
      named.length > 0 ? named : proposePairs(world),
      (written) => readPair(written, find),
      ask,
    );
    checkPairCount(all, named.length === 0);
    checkRepeated(all);
    return [all, await askMissing(options, ask)] as const;
  });
  const page = draftPilot(
    {
      ...asked,
      owner: findName(asked.owner, '--owner', find),
      sponsor: asked.sponsor === undefined ? undefined : findName(asked.sponsor, '--sponsor', find),
      span,
      weeks,
    },
    entries,
  );
  const files = [{ file: page.file, text: page.text }, ...draftEngagements(pairs, { span, pilot: page.name, entries })];
  if (!dryRun) await writeUndisturbed(io, content.root, files);
  for (const doubt of findDoubts(pairs, world)) io.stderr.write(`Talk about it first: ${toLine(doubt)}.\n`);
  const id = `pilot/${page.name}`;
  const end = findPilotEnd(start, weeks);
  const report: PilotJson = { version: 1, dryRun, pilot: id, start, end, pairs: pairs.map(toPairJson), files };
  if (json) io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else if (ics) io.stdout.write(await toIcs({ id, title: asked.title, start, weeks }));
  else io.stdout.write(toText(report, pairs, content, io));
  return exitCodes.ok;
}

/** The calendar library is loaded only for `--ics`. */
async function toIcs(pilot: PilotDates): Promise<string> {
  return (await import('../mentoring/pilot/pilotCalendar.ts')).toPilotCalendar(pilot);
}

function readWeeks(weeks = usualWeeks): number {
  const { from, to } = pilotWeeks;
  if (weeks >= from && weeks <= to) return weeks;
  throw new UsageError(
    `\`--weeks\` is \`${weeks}\`; a pilot takes ${from} to ${to}. Shorter, the first enthusiasm decides; longer, nobody does. Nothing was written.`,
  );
}

function readStart(written: string | undefined, today: string): string {
  const start = written === undefined ? nextMonday(nextMonday(nextMonday(today))) : parseDate(written);
  if (start !== undefined) return start;
  throw new UsageError(`\`--start\` is \`${toLine(written ?? '')}\`; expected a date: --start 2027-01-11`);
}

function findPeople(content: Content, folder: string | undefined, io: Io): (name: string) => FoundPage {
  const find = createPageFinder(content, { cwd: io.cwd, root: path.resolve(io.cwd, folder ?? '.'), kind: 'person' });
  return (name) => {
    const found = find(name);
    return 'fault' in found || found.entry.kind === 'person' ? found : { fault: `\`${toLine(name)}\` is no person.` };
  };
}

function findName(written: string, flag: string, find: (name: string) => FoundPage): string {
  const found = find(written);
  if ('fault' in found) throw new UsageError(`\`${flag}\`: ${found.fault} Nothing was written.`);
  return nameOfId(found.entry.id);
}

function toPairJson({ mentor, mentees }: PlannedPair): PilotJson['pairs'][number] {
  return { mentor: mentor.name, mentees: mentees.map(({ name }) => name) };
}

function toText(
  { pilot, files, start, end, dryRun }: PilotJson,
  pairs: readonly PlannedPair[],
  { folder }: Content,
  io: Io,
): string {
  const paint = createPaint(io);
  const lines = [
    `${start} to ${end}`,
    ...pairs.map(({ mentor, mentees, skills }) =>
      toLine(
        `  ${mentor.title} → ${mentees.map(({ title }) => title).join(', ')}${skills.length > 0 ? `: ${skills.join(', ')}` : ''}`,
      ),
    ),
    '',
    ...files.map(({ file }) => paint('cyan', toLine(folder === '' ? file : path.posix.join(folder, file)))),
    `Once its page is no draft, its calendar is at /${toCalendarName(pilot)} of the site.`,
    dryRun
      ? paint('dim', 'Nothing is written: --dry-run.')
      : 'Next: set the thresholds, ask every pair, and take `draft` out of the pages of those who say yes.',
  ];
  return `${lines.join('\n')}\n`;
}
