import { groupBy } from '../../shared/collections.ts';
import { type Git, gitText, RepositoryError, splitZero } from '../git.ts';
import { type Candidate, rankCandidates } from './candidates.ts';
import { findOddConstant } from './constants.ts';
import type { FileStory, OldLine } from './evidence.ts';
import { isCode, weighFile } from './files.ts';
import { type Commit, type FoundLine, withPresentNames } from './history.ts';
import { findLines, findOrigins, isMissing } from './lines.ts';
import { createLogReader, logFormat } from './log.ts';
import { findPhrase, grepPattern, type Phrase } from './phrases.ts';
import { findChains } from './reverts.ts';
import { toStories } from './stories.ts';

/** Newer commits than these are enough to find what was odd; a longer history is read from its end. */
const maxCommits = 20_000;
const seconds = 180;
/** Files of which the lines' ages are looked up, for comments and for figures: each takes git a moment. */
const maxDated = 40;
/** Of one file, the lines that tell most. */
const maxLines = 12;
/** Files that change often, in which figures are looked at, and how often that is. */
const maxHot = 40;
const hotCommits = 10;
/** Lines that are so near belong to one remark. */
const near = 8;
/** Gits at work at the same time. */
const atOnce = 2;

export interface SurveyOptions {
  readonly git: Git;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Leaves out commits before this day, YYYY-MM-DD. */
  readonly since?: string;
  /** Only below these paths. */
  readonly paths: readonly string[];
  /** Says what is being done. */
  readonly onProgress: (step: string) => void;
}

export interface Survey {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** How many commits were read. */
  readonly commits: number;
  /** Whether there are older commits that were not read. */
  readonly isCut: boolean;
}

/** Looks through a repository's history for what is worth an archaeology page. Throws a `RepositoryError`. */
export async function survey({ git, today, since, paths, onProgress }: SurveyOptions): Promise<Survey> {
  const { code } = await git(['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (code !== 0) throw new RepositoryError('The repository has no commits yet: there is nothing to dig in.');
  const files = new Set(splitZero(await gitText(git, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD'])));
  const commits = withPresentNames(await readCommits({ git, since, paths, onProgress }));
  const stories = toStories({ commits, files });
  onProgress('Looking at comments');
  const said = await findLines(git, grepPattern, { ignoreCase: true, paths, seconds });
  const comments = withoutNeighbours(said.filter(({ path }) => weighFile(path) > 0.2).flatMap(toFound(findPhrase)));
  onProgress('Looking at figures');
  const hot = findHot(stories);
  const figures = hot.length > 0 ? await findLines(git, '[0-9][0-9.]', { paths: hot, seconds }) : [];
  const constants = figures.flatMap(toFound(findOddConstant));
  const findOld = createDating({ git, stories, onProgress });
  const candidates = rankCandidates({
    history: { commits, files },
    stories,
    chains: findChains(commits),
    comments: await findOld(comments),
    constants: await findOld(constants),
    today,
  });
  return { candidates, commits: commits.length, isCut: commits.length >= maxCommits };
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
    return { commits, fault: code === 0 ? undefined : (stderr.split('\n')[0] ?? '') };
  };
  const { commits, fault } = await read('--numstat', '--find-renames', '-l400');
  if (fault === undefined) return commits;
  // A clone that has no old contents still knows which files changed.
  const rough = isMissing(fault) ? await read('--name-status', '--find-renames=100%') : undefined;
  if (rough && rough.fault === undefined) return rough.commits;
  throw new RepositoryError(`\`git log\` failed: ${fault}`);
}

/** A line that says something. */
type Found<What> = FoundLine & { readonly what: What };

function toFound<What>(find: (text: string) => What | undefined): (line: FoundLine) => Found<What>[] {
  return (line) => {
    const what = find(line.text);
    return what === undefined ? [] : [{ ...line, what }];
  };
}

/** Lines near each other that say the same say it once. Expects them in the order of the files. */
function withoutNeighbours(lines: readonly Found<Phrase>[]): Found<Phrase>[] {
  return lines.filter(({ path, line, what }, index) => {
    const before = lines.slice(Math.max(0, index - near), index);
    return !before.some((one) => one.path === path && one.what.name === what.name && line - one.line <= near);
  });
}

/** The code that changes most often. */
function findHot(stories: ReadonlyMap<string, FileStory>): string[] {
  return [...stories.values()]
    .filter(({ path, commits }) => commits >= hotCommits && weighFile(path) === 1 && isCode(path))
    .sort((a, b) => b.commits - a.commits || (a.path < b.path ? -1 : 1))
    .slice(0, maxHot)
    .map(({ path }) => path);
}

interface Dating {
  readonly git: Git;
  readonly stories: ReadonlyMap<string, FileStory>;
  readonly onProgress: (step: string) => void;
}

/** Makes the function that finds the commits which lines come from, of the files where that is worth the time. */
function createDating({ git, stories, onProgress }: Dating) {
  return async <What extends { readonly weight: number }>(lines: readonly Found<What>[]): Promise<OldLine<What>[]> => {
    const byFile = groupBy(lines, ({ path }) => path);
    const worth = ([path, found]: [string, readonly Found<What>[]]) =>
      weighFile(path) *
        found.reduce((most, { what }) => Math.max(most, what.weight), 0) *
        (3 + Math.log10(1 + (stories.get(path)?.commits ?? 0))) +
      Math.min(found.length, 5) / 5;
    const chosen = [...byFile].sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1)).slice(0, maxDated);
    const date = async ([path, found]: [string, readonly Found<What>[]]): Promise<OldLine<What>[]> => {
      const best = [...found].sort((a, b) => b.what.weight - a.what.weight).slice(0, maxLines);
      const origins = await findOrigins(
        git,
        path,
        best.map(({ line }) => line),
      );
      return best.flatMap((one) => {
        const origin = origins.get(one.line);
        return origin ? [{ ...one, origin }] : [];
      });
    };
    const dated: OldLine<What>[] = [];
    for (let start = 0; start < chosen.length; start += atOnce) {
      onProgress(`Dating lines, file ${start + 1} of ${chosen.length}`);
      dated.push(...(await Promise.all(chosen.slice(start, start + atOnce).map(date))).flat());
    }
    return dated;
  };
}
