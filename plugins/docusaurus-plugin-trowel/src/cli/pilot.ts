import path from 'node:path';
import { toPilotCalendar } from '../mentoring/pilotCalendar.ts';
import { findPilotEnd, pilotWeeks } from '../mentoring/pilotPlan.ts';
import { parseDate } from '../shared/date.ts';
import { nameOfId } from '../shared/name.ts';
import { nextMonday, toPairingSpan } from '../shared/pairingSpan.ts';
import { type FileChange, writeUndisturbed } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder, type FoundPage } from './pageFinder.ts';
import { draftPairs, draftPilot, type NewPilot } from './pilot/drafts.ts';
import { checkPairCount, type NewPair, proposePairs, readPairs } from './pilot/pairs.ts';
import type { PilotJson } from './shapes/pilot.ts';
import { openTerminal, type Terminal } from './terminal.ts';

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
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** How long a pilot is when nobody says otherwise. */
const usualWeeks = 10;

/** `trowel pilot new`: writes the page of a pilot, its calendar, and an engagement for each pair. All of them or none. */
export async function newPilot(options: PilotOptions, io: Io): Promise<number> {
  const weeks = readWeeks(options.weeks);
  const start = readStart(options.start, io.today);
  const content = await loadContent({ content: options.content }, io);
  const { entries } = content.hub;
  const find = findPeople(content, options.content, io);
  const span = toPairingSpan(start, weeks);
  const pairs = options.pair.length > 0 ? readPairs(options.pair, find) : proposePairs(entries, span);
  checkPairCount(pairs, options.pair.length === 0);
  const asked = await askMissing(options, io);
  const pilot: NewPilot = {
    ...asked,
    owner: findName(asked.owner, '--owner', find),
    sponsor: asked.sponsor === undefined ? undefined : findName(asked.sponsor, '--sponsor', find),
    span,
    weeks,
    pairs,
  };
  const page = draftPilot(pilot, entries);
  const id = `pilot/${page.name}`;
  const calendar = toPilotCalendar({ id, title: pilot.title, start, weeks });
  const files: FileChange[] = [
    { file: page.file, text: page.text },
    { file: page.file.replace(/\.md$/, '.ics'), text: calendar },
    ...draftPairs(pilot, page.name, entries),
  ];
  if (!options.dryRun) await writeUndisturbed(io, content.root, files);
  const report: PilotJson = {
    version: 1,
    dryRun: options.dryRun,
    pilot: id,
    start,
    end: findPilotEnd(start, weeks),
    pairs: pairs.map(toPairJson),
    files: files.map(({ file, text }) => ({ file, text: String(text) })),
  };
  io.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, pairs, content, io));
  return exitCodes.ok;
}

function readWeeks(weeks = usualWeeks): number {
  const { from, to } = pilotWeeks;
  if (weeks >= from && weeks <= to) return weeks;
  throw new UsageError(
    `\`--weeks\` is \`${weeks}\`; a pilot takes ${from} to ${to}. Shorter, the first enthusiasm decides; longer, nobody does. Nothing was written.`,
  );
}

function readStart(written: string | undefined, today: string): string {
  const start = written === undefined ? nextMonday(nextMonday(today)) : parseDate(written);
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

type Answers = Pick<PilotOptions, 'problem' | 'objective' | 'sponsor'> &
  Required<Pick<PilotOptions, 'title' | 'owner'>>;

/** Asks on a terminal for what is not given. Elsewhere title and owner have to be. */
async function askMissing(options: PilotOptions, io: Io): Promise<Answers> {
  const terminal = options.json ? undefined : openTerminal(io);
  try {
    const ask = async (given: string | undefined, question: string) => given ?? (await askOnce(terminal, question, io));
    const title = await ask(options.title, 'What is the pilot called?');
    const owner = await ask(options.owner, 'Who leads it?');
    if (title === undefined || owner === undefined)
      throw new UsageError(
        'A pilot needs a title and somebody who leads it: trowel pilot new --title "…" --owner <person>. Nothing was written.',
      );
    return {
      title,
      owner,
      sponsor: await ask(options.sponsor, 'Who protects the hours?'),
      problem: await ask(options.problem, 'Which problem, with the figure of today?'),
      objective: await ask(options.objective, 'What is it to show?'),
    };
  } finally {
    await terminal?.close();
  }
}

async function askOnce(terminal: Terminal | undefined, question: string, io: Io): Promise<string | undefined> {
  const answer = await terminal?.ask(`${createPaint(io)('bold', question)} `);
  return answer?.trim() || undefined;
}

function toPairJson({ mentor, mentees }: NewPair): PilotJson['pairs'][number] {
  return { mentor: mentor.name, mentees: mentees.map(({ name }) => name) };
}

function toText(
  { files, start, end, dryRun }: PilotJson,
  pairs: readonly NewPair[],
  { folder }: Content,
  io: Io,
): string {
  const paint = createPaint(io);
  const lines = [
    `${start} to ${end}`,
    ...pairs.map(({ mentor, mentees, skills }) =>
      toLine(
        `  ${mentor.title} → ${mentees.map(({ title }) => title).join(', ')}${skills.length > 0 ? `: ${skills.join(', ')}` : ''}`,
      ).padStart(0),
    ),
    '',
    ...files.map(({ file }) => paint('cyan', toLine(folder === '' ? file : path.posix.join(folder, file)))),
    dryRun
      ? paint('dim', 'Nothing is written: --dry-run.')
      : 'Next: set the thresholds, ask every pair, and take `draft` out of the pages of those who say yes.',
  ];
  return `${lines.join('\n')}\n`;
}
