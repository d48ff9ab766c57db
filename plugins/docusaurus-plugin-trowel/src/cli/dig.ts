import path from 'node:path';
import { type Survey, survey } from '../code/dig/survey.ts';
import { RepositoryError } from '../code/git.ts';
import { findOrigin, openRepository, type Repository } from '../code/repository.ts';
import { parseDate } from '../shared/date.ts';
import { toDraft } from './dig/draft.ts';
import { toDigJson, toDigText } from './dig/report.ts';
import { writeUndisturbed } from './fileChanges.ts';
import { createLook, createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { loadContent } from './load.ts';
import { missingFolder } from './missingFolder.ts';
import { type CopyPlan, makeCopy, planCopy } from './stampedCopy.ts';

/** The folder that drafts are written to. */
const folder = 'docs/archaeology';

interface DigOptions {
  /** A folder of the repository, as written. */
  readonly repository: string;
  /** At most so many proposals; 20 unless given. */
  readonly limit?: number;
  readonly since?: string;
  readonly path?: string;
  /** Whether to write drafts. */
  readonly write: boolean;
  readonly only?: string;
  readonly json: boolean;
}

/** `trowel dig`: proposes pages from the history of a repository. Returns 1 when a draft was left. */
export async function dig(
  { repository: written, limit = 20, write, json, ...options }: DigOptions,
  io: Io,
): Promise<number> {
  const since = readSince(options.since);
  const only = readOnly({ only: options.only, write });
  const { repository, found } = await surveyRepository(written, { since, path: options.path }, io);
  const shown = found.candidates.slice(0, limit);
  const chosen = only?.map((number) => {
    if (shown[number - 1]) return number - 1;
    throw new UsageError(
      `There is no proposal ${number}: the list has ${shown.length}, and --limit sets how many it may have.`,
    );
  });
  const drafts = write
    ? await writeDrafts({ repository, shown, chosen }, io)
    : new Map<number, CopyPlan & { file: string }>();
  const name = path.basename(repository.root);
  const report = toDigJson({ name, found, shown, drafts, isShallow: repository.isShallow });
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toDigText(report, await createLook(io)));
  return [...drafts.values()].some(({ state }) => state === 'left') ? exitCodes.problems : exitCodes.ok;
}

function readSince(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const date = parseDate(written);
  if (date === undefined) throw new UsageError(`\`--since\` is \`${toLine(written)}\`; expected a date as YYYY-MM-DD.`);
  return date;
}

function readOnly({ only, write }: Pick<DigOptions, 'only' | 'write'>): readonly number[] | undefined {
  if (only === undefined) return undefined;
  if (!write) throw new UsageError('`--only` chooses which drafts are written; add --write.');
  const numbers = only.split(',').map((one) => Number(one.trim()));
  if (numbers.every((one) => Number.isInteger(one) && one > 0)) return numbers;
  throw new UsageError(`\`--only\` is \`${toLine(only)}\`; expected numbers of the list, as in 1,3.`);
}

async function surveyRepository(
  written: string,
  { since, path: below }: { readonly since?: string; readonly path?: string },
  io: Io,
): Promise<{ readonly repository: Repository; readonly found: Survey }> {
  // Progress is shown on a terminal only.
  const shown = io.stderr.isTTY === true;
  const onProgress = (step: string) => shown && io.stderr.write(`\r\u001b[2K${createPaint(io)('dim', `${step} …`)}`);
  try {
    const repository = await openRepository({ cwd: path.resolve(io.cwd, written), env: io.env }).catch(
      async (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
          throw await missingFolder(written, io.cwd);
        throw error;
      },
    );
    if (!repository)
      throw new UsageError(`\`${toLine(written)}\` is in no git repository; name a folder of one: trowel dig ../shop`);
    const paths = below === undefined ? [] : [toPath(below)];
    const found = await survey({ git: repository.git, today: io.today, since, paths, onProgress });
    return { repository, found };
  } catch (error) {
    if (error instanceof RepositoryError) throw new UsageError(error.message);
    throw error;
  } finally {
    if (shown) io.stderr.write('\r\u001b[2K');
  }
}

/** Normalizes a path below the repository's root. Throws a `UsageError` for one that leads out of it. */
function toPath(written: string): string {
  const below = path.posix.normalize(written.replaceAll('\\', '/')).replace(/\/$/, '');
  if (below === '..' || below.startsWith('../') || path.isAbsolute(written))
    throw new UsageError(`\`--path\` is \`${toLine(written)}\`; expected a path from the repository’s root.`);
  return below === '' ? '.' : below;
}

interface WriteInput {
  readonly repository: Repository;
  readonly shown: Survey['candidates'];
  /** Positions in the list; all when absent. */
  readonly chosen?: readonly number[];
}

async function writeDrafts({ repository, shown, chosen }: WriteInput, io: Io) {
  const { hub } = await loadContent({}, io);
  const people = hub.entries.filter(({ kind }) => kind === 'person');
  const isOwn = io.cwd === repository.root || io.cwd.startsWith(`${repository.root}${path.sep}`);
  const address = isOwn ? undefined : await findAddress(repository);
  const name = path.basename(repository.root);
  const drafts = new Map<number, CopyPlan & { readonly file: string }>();
  for (const index of new Set(chosen ?? shown.keys())) {
    const candidate = shown[index];
    if (!candidate) continue;
    const { file, text } = toDraft(candidate, { people, repository: address });
    const source = Buffer.from(text);
    const from = `${name}: ${candidate.key}`;
    const bytes = makeCopy(source, { stamp: 'x-dug', from, fields: [] });
    const place = `${folder}/${file}`;
    drafts.set(index, {
      file: place,
      ...(await planCopy({ root: io.cwd, file: place, bytes, stamp: 'x-dug', from, source, command: 'dig' })),
    });
  }
  const changes = [...drafts.values()].flatMap(({ change }) => change ?? []);
  await writeUndisturbed(io, io.cwd, changes);
  return drafts;
}

/** Returns the repository's address without a name and password. */
async function findAddress(repository: Repository): Promise<string | undefined> {
  const origin = await findOrigin(repository);
  if (origin === undefined || !/^(?:https?|ssh|git):\/\/|^[\w.-]+@[\w.-]+:/.test(origin)) return undefined;
  return origin.replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');
}
