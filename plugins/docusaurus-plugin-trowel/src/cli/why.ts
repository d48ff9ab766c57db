import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { ChangeQuestion } from '../assistant/change/judge.ts';
import { findBracketNames } from '../code/bracketNames.ts';
import { findChangePlaces } from '../code/changePlaces.ts';
import { RepositoryError } from '../code/git.ts';
import { type FoundPlaces, findPathPlaces } from '../code/pathPlaces.ts';
import { findOrigin, openRepository, type Repository } from '../code/repository.ts';
import { readStagedDiff } from '../code/stagedDiff.ts';
import { pluralize } from '../shared/plural.ts';
import type { GoverningPage, WhyAnswer } from '../why/types.ts';
import type { ContentOptions } from './folder.ts';
import { findHome } from './home.ts';
import { createLook, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { type FoundContent, loadContent, openContent, showProgress } from './load.ts';
import type { PublishedHub } from './publishedHub.ts';
import { readAll } from './stdin.ts';
import type { Break } from './why/breaks.ts';
import { type FailOn, isFailing } from './why/failOn.ts';
import { toWhyJson } from './why/json.ts';
import { toComment, toMarkdown } from './why/markdown.ts';
import { readWhy, toWhyHub } from './why/pages.ts';
import type { WhyReport } from './why/report.ts';
import type { Searched } from './why/searched.ts';
import { toWhyText } from './why/text.ts';

/** Longest diff on standard input, in bytes. */
const maxDiff = 16_000_000;

interface WhyOptions extends ContentOptions {
  /** The paths as written. */
  readonly paths: readonly string[];
  readonly diff?: string;
  readonly staged: boolean;
  readonly hub?: string;
  readonly judge: boolean;
  readonly failOn?: FailOn;
  readonly quiet: boolean;
  readonly repository?: string;
  readonly markdown: boolean;
  readonly comment: boolean;
  readonly site?: string;
  readonly json: boolean;
}

/** `trowel why`: prints what governs files. */
export async function why(options: WhyOptions, io: Io): Promise<number> {
  try {
    return await printAnswer(options, io);
  } catch (error) {
    if (error instanceof RepositoryError) throw new UsageError(error.message);
    throw error;
  }
}

async function printAnswer(options: WhyOptions, io: Io): Promise<number> {
  checkQuestion(options);
  const { paths } = options;
  const repository = await openRepository(io);
  const home = await findHome(options, io, repository);
  const published =
    options.hub === undefined ? undefined : await (await import('./publishedHub.ts')).readPublishedHub(options.hub, io);
  const content = published ? undefined : await openContent(options, { ...io, cwd: home });
  const folder = !content || options.content !== undefined ? (content?.folder ?? '') : toShown(io.cwd, home);
  // git and the hub are read at the same time.
  const [{ asked, address }, { ask, restore, hasGlobs, brackets }] = await Promise.all([
    findCode(options, io, repository),
    published ? toWhyHub(published) : readWhy(content as FoundContent, { progress: showProgress(io) }),
  ]);
  // `--repository` counts for every path.
  const places =
    options.repository === undefined ? asked.places : asked.places.map((place) => ({ ...place, elsewhere: false }));
  const names = repository && (await findBracketNames(repository, brackets));
  const answer = ask(places, { repository: address, names });
  const breaks = isJudged(options)
    ? await judge({ ...asked, places, repository: address, names }, { ...options, home, published }, io)
    : [];
  const isNothing = answer.answers.length === 0 && asked.places.length > 0;
  const searched =
    isNothing && content ? await searchHub({ paths, asked, repository, content }, options, io) : undefined;
  const near =
    isNothing && hasGlobs && !searched?.isPlain
      ? await findNear({ answer, asked, pages: restore(), repository, isSearched: searched !== undefined })
      : [];
  const notes = [
    // A question is no file that is not here.
    ...(searched?.isPlain ? [] : asked.notes),
    ...(published?.notes ?? []),
    ...findForeign(ask(places, { names }), answer, address),
    ...(hasGlobs ? [] : [noHub]),
  ];
  const isQuiet = options.quiet && [answer.answers, answer.unknown, breaks].every(({ length }) => length === 0);
  if (!isQuiet)
    io.stdout.write(
      await print({ answer, breaks, notes, near, searched, folder, places: asked.places.length }, options, io),
    );
  return isFailing({ answer, breaks }, options.failOn) ? exitCodes.problems : exitCodes.ok;
}

/** Whether the change itself is to be judged, and not only what governs it named. */
function isJudged({ judge, failOn }: WhyOptions): boolean {
  return judge || failOn === 'break';
}

/** Finds what a change breaks. That takes the whole hub, with the texts of its pages. */
async function judge(
  { diff, ...question }: FoundPlaces & ChangeQuestion,
  { content, home, published }: WhyOptions & { readonly home: string; readonly published?: PublishedHub },
  io: Io,
): Promise<readonly Break[]> {
  if (diff === undefined) return [];
  const [{ hub }, { findBreaks }] = await Promise.all([
    published ?? loadContent({ content }, { ...io, cwd: home }),
    import('./why/breaks.ts'),
  ]);
  const found = findBreaks(hub, { ...question, diff }, io.today);
  return published ? found.map((one) => ({ ...one, source: published.whereOf(one) })) : found;
}

/** Throws when it is not clear what is asked about. */
function checkQuestion(options: WhyOptions): void {
  const { paths, diff, staged } = options;
  if (options.hub !== undefined && options.content !== undefined)
    throw new UsageError('`--hub` and `--content` name two hubs; leave one of them out.');
  if (diff !== undefined && staged)
    throw new UsageError('`--diff` and `--staged` ask about two changes; leave one of them out.');
  const change = diff !== undefined ? '--diff' : staged ? '--staged' : undefined;
  if (change === undefined && isJudged(options))
    throw new UsageError('Only a change can be judged; name one: `trowel why --diff main --judge`, or `--staged`.');
  if (paths.length === 0 && change === undefined)
    throw new UsageError('Name a path, as in `trowel why src/ledger.ts`, or a change: `trowel why --diff main`.');
  if (paths.length > 0 && change !== undefined)
    throw new UsageError(`\`${change}\` takes the files from the change; leave the paths out.`);
}

/** Returns the path from the current folder to another one; empty for the same one. */
function toShown(cwd: string, folder: string): string {
  return cwd === folder ? '' : toLine(path.relative(realpathSync(cwd), realpathSync(folder)).split(path.sep).join('/'));
}

/** Finds the places that are asked about, and the address of their repository. */
async function findCode(
  options: WhyOptions,
  io: Io,
  repository: Repository | undefined,
): Promise<{ readonly asked: FoundPlaces; readonly address?: string }> {
  const given = options.repository;
  const [asked, address] = await Promise.all([
    findPlaces(options, io, repository),
    given ?? (repository && findOrigin(repository)),
  ]);
  return { asked, address };
}

async function findPlaces(
  { paths, diff, staged }: WhyOptions,
  io: Io,
  repository: Repository | undefined,
): Promise<FoundPlaces> {
  if (staged) {
    if (!repository)
      throw new UsageError('`--staged` asks about a commit, but the current folder is in no git repository.');
    return findChangePlaces({ diff: await readStagedDiff(repository, io.env), repository });
  }
  if (diff === undefined) return findPathPlaces({ words: paths, cwd: io.cwd, repository });
  if (diff === '-') return findChangePlaces({ diff: await readAll(io.stdin, maxDiff), repository });
  if (!repository)
    throw new UsageError(
      `\`--diff ${diff}\` compares revisions, but the current folder is in no git repository; run it in one, or pass a diff: git diff main | trowel why --diff -`,
    );
  return findChangePlaces({ revision: diff, repository });
}

interface SearchInput extends Pick<NearInput, 'asked' | 'repository'> {
  readonly paths: readonly string[];
  readonly content: FoundContent;
}

/** Searches the hub for a question, or for the bare name of a file that is not here. */
async function searchHub(
  { paths, asked, repository, content }: SearchInput,
  { kind, diff, staged, json, comment, markdown }: WhyOptions,
  io: Io,
): Promise<Searched | undefined> {
  const isHere = repository !== undefined && !asked.places.every(({ elsewhere }) => elsewhere);
  if (isHere || diff !== undefined || staged || json || comment || markdown) return undefined;
  const [{ findQuestion, mostSearched }, { askIndex }] = await Promise.all([
    import('./why/searched.ts'),
    import('./search/ask.ts'),
  ]);
  const question = findQuestion(paths);
  if (question === undefined) return undefined;
  const options = { text: question.text, limit: mostSearched, kind, progress: showProgress(io) };
  return { ...question, results: (await askIndex(content, options)).results };
}

interface NearInput {
  readonly isSearched: boolean;
  readonly answer: WhyAnswer;
  readonly asked: FoundPlaces;
  readonly pages: readonly GoverningPage[];
  readonly repository?: Repository;
}

/** Says what is near files that nothing governs. Files that do not exist are looked for by name. */
async function findNear({ answer, asked, pages, repository, isSearched }: NearInput): Promise<readonly string[]> {
  const [{ describeNear }, { listTrackedFiles }] = await Promise.all([
    import('./why/near.ts'),
    import('../code/trackedFiles.ts'),
  ]);
  const isMissing = asked.places.some(({ elsewhere }) => elsewhere);
  const tracked = repository && isMissing ? (await listTrackedFiles(repository)).map(({ path }) => path) : undefined;
  return describeNear({ paths: answer.ungoverned, pages, tracked, isSearched });
}

/** Notes that patterns of another repository were ignored; a fork has another address than the original. */
function findForeign(all: WhyAnswer, answer: WhyAnswer, address: string | undefined): string[] {
  const shown = new Set(answer.answers.map(({ page }) => page.id));
  const others = all.answers.filter(({ page }) => !shown.has(page.id));
  const [first] = others.flatMap(({ page }) => page.governs.flatMap(({ repository }) => repository ?? []));
  if (address === undefined || first === undefined) return [];
  return [
    `${pluralize(others.length, 'page')} would govern this in another repository (${first}), which is not ${address}. If it is the same one, as for a fork: --repository ${first}`,
  ];
}

/** The note for a hub without patterns: most often the hub is elsewhere. */
const noHub = 'No page here says which code it governs. If the hub is elsewhere, name it: --content ../hub';

async function print(found: WhyReport, { json, comment, markdown, site }: WhyOptions, io: Io): Promise<string> {
  if (json) return `${JSON.stringify(toWhyJson(found), undefined, 2)}\n`;
  if (comment) return toComment({ ...found, site });
  if (markdown) return toMarkdown({ ...found, site });
  return toWhyText(found, await createLook(io));
}
