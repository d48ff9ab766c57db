import { realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { toState } from '../assistant/entryItem.ts';
import { RepositoryError } from '../code/git.ts';
import { isWithin } from '../code/isWithin.ts';
import { findPathPlaces } from '../code/pathPlaces.ts';
import { findOrigin, openRepository, type Repository } from '../code/repository.ts';
import { type Audience, usualAudience } from '../content/audience.ts';
import type { Hub } from '../hub/hub.ts';
import { isShared, isShown } from '../hub/isShown.ts';
import { groupBy } from '../shared/collections.ts';
import { pluralize } from '../shared/plural.ts';
import { answerWhy } from '../why/answer.ts';
import { findGoverningPages } from '../why/governingPages.ts';
import type { Answer } from '../why/types.ts';
import { describeDifference } from './agents/difference.ts';
import { type AskedHub, findHowToAsk } from './agents/howToAsk.ts';
import { findLandmines } from './agents/landmines.ts';
import { findPart, isEmpty, putPart, removePart } from './agents/marks.ts';
import { writePart } from './agents/part.ts';
import { findTargets, type LeftAlone, type Target } from './agents/targets.ts';
import { type FileChange, writeUndisturbed } from './fileChanges.ts';
import { hasHub } from './folder.ts';
import { findHome } from './home.ts';
import { createLook, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { loadContent } from './load.ts';
import { readPublishedHub } from './publishedHub.ts';

const usualTokens = 1500;

interface AgentsOptions {
  readonly content?: string;
  readonly hub?: string;
  readonly folder: readonly string[];
  readonly file: readonly string[];
  readonly maxTokens?: number;
  readonly audience?: Audience;
  readonly site?: string;
  readonly repository?: string;
  readonly check: boolean;
  readonly remove: boolean;
  readonly dryRun: boolean;
}

/** What becomes of a file. */
interface Outcome {
  readonly file: string;
  readonly before?: string;
  /** What it is to hold; absent when it is to be deleted, as nothing but our part was in it. */
  readonly after?: string;
  readonly says: string;
}

/** `trowel agents`: writes, renews or removes our part of AGENTS.md and of the like files. */
export async function agents(options: AgentsOptions, io: Io): Promise<number> {
  try {
    const repository = await openRepository(io);
    if (!repository) throw new UsageError('The current folder is in no git repository; run it in that of the code.');
    return await renew(options, repository, io);
  } catch (error) {
    if (error instanceof RepositoryError) throw new UsageError(error.message);
    throw error;
  }
}

async function renew(options: AgentsOptions, repository: Repository, io: Io): Promise<number> {
  const { targets, leftAlone } = await findTargets({
    repository,
    folders: await Promise.all(options.folder.map((folder) => toFolder(folder, repository, io))),
    files: options.file.map((file) => toInside(file, '--file', repository, io)),
  });
  refuseBroken(targets);
  const { outcomes, notes } = options.remove
    ? { outcomes: targets.flatMap(takeOut), notes: [] }
    : await findOutcomes(targets, options, repository, io);
  const changed = outcomes.filter(({ before, after }) => before !== after);
  const changes = changed.map(({ file, before, after }): FileChange => ({ file, before, text: after }));
  const writes = !options.check && !options.dryRun;
  if (writes) await writeUndisturbed(io, repository.root, changes);
  const { wrap } = await createLook(io);
  const lines = [
    ...(options.dryRun
      ? changed.flatMap(({ file, before = '', after = '' }) => describeDifference(file, before, after))
      : []),
    ...outcomes.map((one) => describeOutcome(one, writes)),
    ...leftAlone.map(({ file, reason }: LeftAlone) => `${file}: left alone; it ${reason}`),
    ...notes,
    ...(options.check && changed.length > 0
      ? ['Not up to date. Run it without `--check`, and commit what it writes.']
      : []),
    ...(outcomes.length === 0 ? ['No file has a part to remove.'] : []),
  ];
  io.stdout.write(`${lines.map((line) => wrap(toLine(line), '  ')).join('\n')}\n`);
  return options.check && changed.length > 0 ? exitCodes.problems : exitCodes.ok;
}

/** Reads the hub and the code, and lays out our part of each file. */
async function findOutcomes(
  targets: readonly Target[],
  options: AgentsOptions,
  repository: Repository,
  io: Io,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly notes: readonly string[] }> {
  const { root } = repository;
  const { hub, about, notes: ofHub } = await readHub(options, repository, io);
  const [{ places, notes }, address, how] = await Promise.all([
    findPathPlaces({ words: ['.'], cwd: root, repository }),
    options.repository ?? findOrigin(repository),
    findHowToAsk({ root, hub: about, site: options.site }),
  ]);
  const { answers } = answerWhy(findGoverningPages(hub), places, { repository: address });
  const { told, withheld } = chooseAnswers(answers, hub, options.audience ?? usualAudience, io.today);
  const families = groupBy(targets, ({ family }) => family);
  const outcomes = [...families.values()].flatMap((family) => {
    const landmines = findLandmines(
      told,
      family.map(({ folder }) => folder),
    );
    return family.flatMap((target): Outcome[] => {
      const here = landmines.get(target.folder) ?? [];
      if (target.folder !== '' && here.length === 0)
        return target.before === undefined ? [toNothing(target)] : takeOut(target);
      const part = writePart({
        folder: target.folder,
        landmines: here,
        how,
        maxTokens: options.maxTokens ?? usualTokens,
      });
      const left = part.leftOut > 0 ? `, ${part.leftOut} left out` : '';
      const says = `${pluralize(part.shown, 'landmine')}${left}`;
      return [{ ...target, after: putPart(target.before ?? '', part.lines), says }];
    });
  });
  const left =
    withheld > 0 ? [`${pluralize(withheld, 'page')} not published to this audience left out; see \`--audience\`.`] : [];
  return { outcomes, notes: [...left, ...ofHub, ...notes] };
}

/** Keeps the pages with landmines that hold today, and that the readers of the code may read. */
function chooseAnswers(answers: readonly Answer[], hub: Hub, audience: Audience, today: string) {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id);
  const holding = answers.filter(({ page }) => {
    const entry = find(page.id);
    if (!entry || page.landmines.length === 0 || !isShown(entry)) return false;
    return ['in-force', 'due', 'unknown'].includes(toState(entry, { find, today }).type);
  });
  const told = holding.filter(({ page }) => {
    const entry = find(page.id);
    return entry !== undefined && isShared(entry, audience);
  });
  return { told, withheld: holding.length - told.length };
}

/** Reads the hub: that in a folder, or that at an address. */
async function readHub(
  { content, hub: from }: AgentsOptions,
  repository: Repository,
  io: Io,
): Promise<{ readonly hub: Hub; readonly about: AskedHub; readonly notes: readonly string[] }> {
  if (from === undefined) {
    const home = await findHome({ content }, io, repository);
    if (content === undefined && !(await hasHub(home)))
      throw new UsageError(
        'There is no hub here: no docs/ and no blog/. If it is elsewhere, name it: --content ../hub',
      );
    const { hub, root } = await loadContent({ content }, { ...io, cwd: home });
    return { hub, about: { folder: root }, notes: [] };
  }
  if (content !== undefined) throw new UsageError('`--hub` and `--content` name two hubs; leave one of them out.');
  const published = await readPublishedHub(from, io);
  return { hub: published.hub, about: { ...published, from }, notes: published.notes };
}

/** Throws with every file whose marks are broken, before anything is read or written. */
function refuseBroken(targets: readonly Target[]): void {
  const faults = targets.flatMap(({ file, before = '' }) => {
    const found = findPart(before);
    return found.type === 'broken' ? [`${file}:${found.line}: ${file} ${found.message}.`] : [];
  });
  if (faults.length > 0) throw new UsageError([...faults, 'Nothing was written.'].join('\n'));
}

function takeOut({ file, before }: Target): Outcome[] {
  if (before === undefined || findPart(before).type === 'none') return [];
  const after = removePart(before);
  return [{ file, before, ...(isEmpty(after) ? {} : { after }), says: 'without our part' }];
}

function toNothing({ file }: Target): Outcome {
  return { file, says: 'not needed: no landmine is known below its folder' };
}

function describeOutcome({ file, before, after, says }: Outcome, writes: boolean): string {
  if (before === after) return `${file}: ${before === undefined ? says : `up to date (${says})`}`;
  const verb = after === undefined ? 'deleted' : before === undefined ? 'made' : 'changed';
  return `${file}: ${writes ? verb : `to be ${verb}`} (${says})`;
}

async function toFolder(written: string, repository: Repository, io: Io): Promise<string> {
  const folder = toInside(written, '--folder', repository, io);
  const found = await stat(path.join(repository.root, folder)).catch(() => undefined);
  if (found?.isDirectory()) return folder;
  throw new UsageError(
    `\`--folder ${toLine(written)}\` is no folder; name one of the code, such as --folder services/checkout`,
  );
}

/** Returns a path from the repository's root. Throws when it leads out of it. */
function toInside(written: string, option: string, { root }: Repository, { cwd }: Io): string {
  const place = path.resolve(realpathSync(cwd), written);
  if (!isWithin(root, place))
    throw new UsageError(`\`${option} ${toLine(written)}\` is outside the repository (${root}).`);
  return path.relative(root, place).split(path.sep).join('/');
}
