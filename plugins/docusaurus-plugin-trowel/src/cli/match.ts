import path from 'node:path';
import { createCapacities } from '../mentoring/capacity/capacities.ts';
import { findOverfull } from '../mentoring/capacity/overfull.ts';
import { type Matching, matchWishes } from '../mentoring/pairing/match.ts';
import { createPairingWorld } from '../mentoring/pairing/pairingWorld.ts';
import type { Ranking } from '../mentoring/pairing/ranking.ts';
import { rankMentors } from '../mentoring/pairing/ranking.ts';
import { findOpenWishes } from '../mentoring/pairing/wishes.ts';
import { parseDate } from '../shared/date.ts';
import { engagementDefaults } from '../shared/engagementDefaults.ts';
import { nextMonday, type PairingSpan, toPairingSpan } from '../shared/pairingSpan.ts';
import { type FileChange, writeUndisturbed } from './fileChanges.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createLook, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { draftEngagements, toPlannedPair } from './match/drafts.ts';
import { toMatchJson } from './match/report.ts';
import { toText } from './match/text.ts';
import { createPageFinder } from './pageFinder.ts';

interface MatchOptions extends Pick<ContentOptions, 'content'> {
  /** The person as people write them. */
  readonly person?: string;
  readonly start?: string;
  readonly weeks?: number;
  readonly write: boolean;
  readonly json: boolean;
}

/** `trowel match`: proposes who mentors whom. */
export async function match({ content: folder, write, json, ...options }: MatchOptions, io: Io): Promise<number> {
  const span = readSpan(options, io.today);
  const content = await loadContent({ content: folder }, io);
  const person = options.person === undefined ? undefined : findPerson(options.person, { content, folder, io });
  const { entries } = content.hub;
  const world = createPairingWorld(entries, span);
  const whole = matchWishes(world);
  const matching = person === undefined ? whole : ofPerson(whole, person);
  const files = write ? toFiles(matching, content, span) : [];
  if (files.length > 0) await writeUndisturbed(io, content.root, files);
  const report = toMatchJson(matching, {
    span,
    files: files.map(({ file }) => file),
    overfull: findOverfull(createCapacities(entries, world.engagements, span).list),
    people: world.people,
    ranking: person === undefined ? undefined : rankFor(person, world),
  });
  const text = () => createLook(io).then((look) => toText(report, { ...content, ...look, write }));
  io.stdout.write(
    json
      ? `${JSON.stringify(report, undefined, 2)}\n`
      : entries.length === 0
        ? `${noPages({ pages: 0, folder: content.folder })}\n`
        : await text(),
  );
  return exitCodes.ok;
}

function readSpan({ start: written, weeks }: Pick<MatchOptions, 'start' | 'weeks'>, today: string): PairingSpan {
  const start = written === undefined ? nextMonday(today) : parseDate(written);
  if (start === undefined)
    throw new UsageError(`\`--start\` is \`${toLine(written ?? '')}\`; expected a date: --start 2026-01-31`);
  const longest = 104;
  if (weeks !== undefined && weeks > longest)
    throw new UsageError(`\`--weeks\` is \`${weeks}\`; an engagement ends: expected ${longest} or less.`);
  return toPairingSpan(start, weeks ?? engagementDefaults.weeks);
}

interface PersonInput {
  readonly content: Content;
  readonly folder?: string;
  readonly io: Io;
}

function findPerson(written: string, { content, folder, io }: PersonInput): string {
  const root = path.resolve(io.cwd, folder ?? '.');
  const found = createPageFinder(content, { cwd: io.cwd, root, kind: 'person' })(written);
  if ('fault' in found) throw new UsageError(found.fault);
  if (found.entry.kind !== 'person')
    throw new UsageError(`\`${toLine(written)}\` is no page of a person. To see all people: trowel list --kind person`);
  return found.entry.id;
}

/** Leaves what is about one person as a mentee. */
function ofPerson({ pairs, unmet }: Matching, person: string): Matching {
  return {
    pairs: pairs.filter(({ mentees }) => mentees.some(({ mentee }) => mentee.id === person)),
    unmet: unmet.filter((wish) => wish.person.id === person),
  };
}

function rankFor(id: string, world: ReturnType<typeof createPairingWorld>): Ranking | undefined {
  const person = world.people.find((one) => one.id === id);
  if (!person) return undefined;
  const [wishes] = findOpenWishes({ ...world, people: [person] });
  return rankMentors(wishes ?? { person, skills: [] }, world);
}

function toFiles({ pairs }: Matching, { hub: { entries } }: Content, span: PairingSpan): FileChange[] {
  return draftEngagements(pairs.map(toPlannedPair), { span, entries });
}
