import { groupBy } from '../../shared/collections.ts';
import { type Git, RepositoryError, splitZero } from '../git.ts';
import { howToComplete, isMissing } from '../partialClone.ts';
import { type Candidate, rankCandidates } from './candidates.ts';
import { findOddConstant } from './constants.ts';
import type { DatedLine } from './evidence.ts';
import type { FileHistory } from './fileHistory.ts';
import { buildFileHistories } from './fileHistory.ts';
import { isCode, weighFile } from './files.ts';
import { type Commit, type FoundLine, withPresentNames } from './history.ts';
import { findLines, findOrigins } from './lines.ts';
import { createLogReader, logFormat } from './log.ts';
import { findPhrase, grepPattern, type Phrase } from './phrases.ts';
import { findChains } from './reverts.ts';

/** How many commits are read, newest first. */
const maxCommits = 20_000;
const seconds = 180;
/** In how many files lines are dated, for comments and for figures each. Each file takes git a moment. */
const maxDated = 40;
/** How many lines of a file are dated. */
const maxLines = 12;
/** In how many files figures are searched, and how many commits such a file must have. */
const maxHot = 40;
const hotCommits = 10;
/** Lines at most this far apart belong to one comment. */
const neighbourLines = 8;
/** How many processes of git run at a time. */
const atOnce = 2;

/** Where and how to survey. */
export interface SurveyOptions {
  readonly git: Git;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Skips commits before this day, YYYY-MM-DD. */
  readonly since?: string;
  /** Surveys only below these paths. Empty for everywhere. */
  readonly paths: readonly string[];
  /** Receives the current step, for the user. */
  readonly onProgress: (step: string) => void;
}

/** The result of a survey. */
export interface Survey {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** How many commits were read. */
  readonly commits: number;
  /** Whether there are older commits that were not read. */
  readonly isCut: boolean;
  /** What could not be seen, as sentences. */
  readonly notes: readonly string[];
}

/** Searches a repository's history for what is worth an archaeology page. Throws a `RepositoryError` when git fails. */
export async function survey({ git, today, since, paths, onProgress }: SurveyOptions): Promise<Survey> {
  const { code } = await git(['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (code !== 0) throw new RepositoryError('The repository has no commits yet: there is nothing to dig in.');
  const files = await listFiles(git);
  const commits = withPresentNames(await readCommits({ git, since, paths, onProgress }));
  const fileHistories = buildFileHistories({ commits, files });
  onProgress('Looking at comments');
  const said = await findLines(git, grepPattern, { ignoreCase: true, paths, seconds });
  const comments = withoutNeighbours(
    said.lines.filter(({ path }) => weighFile(path) > 0.2).flatMap(toFound(findPhrase)),
  );
  onProgress('Looking at figures');
  const hot = findHot(fileHistories);
  const figures =
    hot.length > 0 ? await findLines(git, '[0-9][0-9.]', { paths: hot, seconds }) : { lines: [], isWhole: true };
  const constants = figures.lines.flatMap(toFound(findOddConstant));
  const undated = new Set<string>();
  const findOld = createDating({ git, fileHistories, onProgress, onUndated: (path) => undated.add(path) });
  const candidates = rankCandidates({
    history: { commits, files },
    fileHistories,
    chains: findChains(commits),
    comments: await findOld(comments),
    constants: await findOld(constants),
    today,
  });
  const notes = describeUnseen({ isSearched: said.isWhole && figures.isWhole, undated: [...undated] });
  return { candidates, commits: commits.length, isCut: commits.length >= maxCommits, notes };
}

/** Says what a partial clone did not let see. */
function describeUnseen({ isSearched, undated }: { isSearched: boolean; undated: readonly string[] }): string[] {
  const unread =
    'This clone is partial and lacks files of the last commit: comments and figures in them were not read.';
  const shown = undated.slice(0, 3).join(', ');
  const more = undated.length > 3 ? ` and ${undated.length - 3} more` : '';
  const unseen = `This clone is partial and lacks earlier versions of files: there are telling lines in ${shown}${more}, but not since when, so they are in no proposal.`;
  return [...(isSearched ? [] : [unread]), ...(undated.length > 0 ? [unseen] : [])].map(
    (note) => `${note} ${howToComplete}`,
  );
}

async function listFiles(git: Git): Promise<ReadonlySet<string>> {
  const { code, stdout, stderr } = await git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD']);
  if (code === 0) return new Set(splitZero(stdout));
  throw describeFault('git ls-tree', stderr);
}

function describeFault(command: string, stderr: string): RepositoryError {
  if (isMissing(stderr))
    return new RepositoryError(
      `This clone is partial and lacks the names of files: it cannot be dug in. ${howToComplete}`,
    );
  return new RepositoryError(`\`${command}\` failed: ${stderr.split('\n')[0] ?? ''}`);
}

async function readCommits({ git, since, paths, onProgress }: Omit<SurveyOptions, 'today'>): Promise<Commit[]> {
  const read = async (...form: string[]) => {
    const commits: Commit[] = [];
    const reader = createLogReader((commit) => {
      commits.push(commit);
      if (commits.length % 500 === 0) onProgress(`Reading ${commits.length} commits`);
    });
    const args = [
      ...['log', '-z', ...form, '--no-ext-diff', '--no-textconv', '--use-mailmap', '--ignore-submodules=all'],
      ...['--encoding=UTF-8', '--no-color', '--no-notes', `--max-count=${maxCommits}`],
      ...(since === undefined ? [] : [`--since=${since}T00:00:00`]),
      ...[`--format=${logFormat}`, 'HEAD', '--', ...paths],
    ];
    const { code, stderr } = await git(args, { seconds, onText: reader.push });
    reader.end();
    return { commits, fault: code === 0 ? undefined : stderr };
  };
  const { commits, fault } = await read('--numstat', '--find-renames', '-l400');
  if (fault === undefined) return commits;
  // A partial clone still knows which files changed.
  const rough = isMissing(fault) ? await read('--name-status', '--find-renames=100%') : undefined;
  if (rough && rough.fault === undefined) return rough.commits;
  throw describeFault('git log', fault);
}

/** A line with what was found in it. */
type Found<What> = FoundLine & { readonly what: What };

function toFound<What>(find: (text: string) => What | undefined): (line: FoundLine) => Found<What>[] {
  return (line) => {
    const what = find(line.text);
    return what === undefined ? [] : [{ ...line, what }];
  };
}

/** Removes lines that repeat the phrase of a line shortly before. Expects lines in the order of the files. */
function withoutNeighbours(lines: readonly Found<Phrase>[]): Found<Phrase>[] {
  return lines.filter(({ path, line, what }, index) => {
    const before = lines.slice(Math.max(0, index - neighbourLines), index);
    return !before.some((one) => one.path === path && one.what.name === what.name && line - one.line <= neighbourLines);
  });
}

/** Finds the code files that change most often. */
function findHot(fileHistories: ReadonlyMap<string, FileHistory>): string[] {
  return [...fileHistories.values()]
    .filter(({ path, commits }) => commits >= hotCommits && weighFile(path) === 1 && isCode(path))
    .sort((a, b) => b.commits - a.commits || (a.path < b.path ? -1 : 1))
    .slice(0, maxHot)
    .map(({ path }) => path);
}

interface Dating {
  readonly git: Git;
  readonly fileHistories: ReadonlyMap<string, FileHistory>;
  readonly onProgress: (step: string) => void;
  /** Receives each file whose lines a partial clone cannot date. */
  readonly onUndated: (path: string) => void;
}

/** Makes the function that finds the commits of lines, in the files where this is most worth the time. */
function createDating({ git, fileHistories, onProgress, onUndated }: Dating) {
  return async <What extends { readonly weight: number }>(
    lines: readonly Found<What>[],
  ): Promise<DatedLine<What>[]> => {
    const byFile = groupBy(lines, ({ path }) => path);
    const worth = ([path, found]: [string, readonly Found<What>[]]) =>
      weighFile(path) *
        found.reduce((most, { what }) => Math.max(most, what.weight), 0) *
        (3 + Math.log10(1 + (fileHistories.get(path)?.commits ?? 0))) +
      Math.min(found.length, 5) / 5;
    const chosen = [...byFile].sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1)).slice(0, maxDated);
    const date = async ([path, found]: [string, readonly Found<What>[]]): Promise<DatedLine<What>[]> => {
      const best = [...found].sort((a, b) => b.what.weight - a.what.weight).slice(0, maxLines);
      const origins = await findOrigins(
        git,
        path,
        best.map(({ line }) => line),
      );
      if (!origins) onUndated(path);
      return best.flatMap((one) => {
        const origin = origins?.get(one.line);
        return origin ? [{ ...one, origin }] : [];
      });
    };
    const dated: DatedLine<What>[] = [];
    for (let start = 0; start < chosen.length; start += atOnce) {
      onProgress(`Dating lines, file ${start + 1} of ${chosen.length}`);
      dated.push(...(await Promise.all(chosen.slice(start, start + atOnce).map(date))).flat());
    }
    return dated;
  };
}
