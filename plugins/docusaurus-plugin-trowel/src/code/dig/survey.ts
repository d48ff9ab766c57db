import { type Git, gitText, RepositoryError, splitZero } from '../git.ts';
import {
  type Candidate,
  type FileStory,
  isCode,
  type OldLine,
  rankCandidates,
  toStories,
  weighFile,
} from './candidates.ts';
import { findOddConstant } from './constants.ts';
import { type Commit, type FoundLine, type LineOrigin, withPresentNames } from './history.ts';
import { createLogReader, logFormat } from './log.ts';
import { findPhrase, grepPattern } from './phrases.ts';
import { findChains } from './reverts.ts';

/** Newer commits than these are enough to find what was odd; a longer history is read from its end. */
const maxCommits = 20_000;
const seconds = 180;
/** Files of which the lines' ages are looked up: each takes git a moment. */
const maxBlamed = 60;
/** Of one file, the lines that tell most. */
const maxLines = 12;
/** Files that change often, in which figures are looked at. */
const maxHot = 40;

export interface SurveyOptions {
  readonly git: Git;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Leaves out commits before this day, YYYY-MM-DD. */
  readonly since?: string;
  /** Only below these paths. */
  readonly paths: readonly string[];
  /** Says how far it is: what is done, and how much of it. */
  readonly onProgress: (step: string) => void;
}

export interface Survey {
  readonly candidates: readonly Candidate[];
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
  const history = { commits, files };
  const stories = toStories(history);
  onProgress('Looking for what was undone');
  const chains = findChains(commits);
  onProgress('Looking at comments');
  const said = await findLines(git, grepPattern, { ignoreCase: true, paths });
  const comments = said.flatMap((found) => {
    const what = weighFile(found.path) > 0.2 ? findPhrase(found.text) : undefined;
    return what ? [{ ...found, what }] : [];
  });
  onProgress('Looking at figures');
  const hot = [...stories.values()]
    .filter(({ path, commits: count }) => weighFile(path) === 1 && count >= 10 && isCode(path))
    .sort((a, b) => b.commits - a.commits || (a.path < b.path ? -1 : 1))
    .slice(0, maxHot)
    .map(({ path }) => path);
  const figures = hot.length > 0 ? await findLines(git, '[0-9][0-9.]', { paths: hot }) : [];
  const constants = figures.flatMap((found) => {
    const what = findOddConstant(found.text);
    return what ? [{ ...found, what }] : [];
  });
  const dated = createDating({ git, stories, onProgress });
  return {
    candidates: rankCandidates({
      history,
      stories,
      chains,
      comments: await dated(comments),
      constants: await dated(constants),
      today,
    }),
    commits: commits.length,
    isCut: commits.length >= maxCommits,
  };
}

async function readCommits({ git, since, paths, onProgress }: Omit<SurveyOptions, 'today'>): Promise<Commit[]> {
  const commits: Commit[] = [];
  const reader = createLogReader((commit) => {
    commits.push(commit);
    if (commits.length % 500 === 0) onProgress(`Reading ${commits.length} commits`);
  });
  const args = [
    ...['log', '-z', '--numstat', '--find-renames', '-l400', '--no-ext-diff', '--no-textconv', '--use-mailmap'],
    ...['--ignore-submodules=all', '--encoding=UTF-8', '--no-color', '--no-notes', `--max-count=${maxCommits}`],
    ...(since === undefined ? [] : [`--since=${since}T00:00:00`]),
    ...[`--format=${logFormat}`, 'HEAD', '--', ...paths],
  ];
  const { code, stderr } = await git(args, { seconds, onText: reader.push });
  reader.end();
  if (code !== 0) throw new RepositoryError(`\`git log\` failed: ${stderr.split('\n')[0] ?? ''}`);
  return commits;
}

interface FindLines {
  readonly ignoreCase?: boolean;
  readonly paths: readonly string[];
}

/** The lines of the files as they were committed last that match a pattern of `git grep -E`. */
async function findLines(git: Git, pattern: string, { ignoreCase = false, paths }: FindLines): Promise<FoundLine[]> {
  const found: FoundLine[] = [];
  const args = [
    ...['grep', '-z', '-n', '-I', '-E', '--no-color', '--no-textconv', '--no-recurse-submodules', '--full-name'],
    ...(ignoreCase ? ['-i'] : []),
    ...['-e', pattern, 'HEAD', '--', ...paths],
  ];
  const { code, stdout, stderr } = await git(args, { seconds, maxBytes: 200e6 });
  if (code > 1) throw new RepositoryError(`\`git grep\` failed: ${stderr.split('\n')[0] ?? ''}`);
  // `HEAD:path\0line\0text\n`; a path may hold a line break, a text none.
  const lines = /HEAD:([^\0]*)\0(\d+)\0(.*)\n/g;
  for (const [, path = '', line, text = ''] of stdout.matchAll(lines)) found.push({ path, line: Number(line), text });
  return found;
}

type Undated<What> = FoundLine & { readonly what: What };

/** Makes the function that finds the commits which lines come from, of the files where that is worth the time. */
function createDating({
  git,
  stories,
  onProgress,
}: {
  git: Git;
  stories: ReadonlyMap<string, FileStory>;
  onProgress: (step: string) => void;
}) {
  return async <What extends { readonly weight: number }>(
    lines: readonly Undated<What>[],
  ): Promise<OldLine<What>[]> => {
    const byFile = new Map<string, Undated<What>[]>();
    for (const one of lines) byFile.set(one.path, [...(byFile.get(one.path) ?? []), one]);
    const worth = ([path, found]: [string, readonly Undated<What>[]]) =>
      weighFile(path) *
        Math.max(...found.map(({ what }) => what.weight)) *
        Math.log10(2 + (stories.get(path)?.commits ?? 0)) +
      Math.min(found.length, 5) / 10;
    const chosen = [...byFile].sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1)).slice(0, maxBlamed);
    const dated: OldLine<What>[] = [];
    for (const [index, [path, found]] of chosen.entries()) {
      onProgress(`Dating lines, file ${index + 1} of ${chosen.length}`);
      const best = [...found].sort((a, b) => b.what.weight - a.what.weight).slice(0, maxLines);
      const origins = await blame(
        git,
        path,
        best.map(({ line }) => line),
      );
      dated.push(
        ...best.flatMap((one) => {
          const origin = origins.get(one.line);
          return origin ? [{ ...one, origin }] : [];
        }),
      );
    }
    return dated;
  };
}

/** The commits that lines of a file come from, moved and re-indented lines too; nothing for a file that git cannot tell of in time. */
async function blame(git: Git, path: string, lines: readonly number[]): Promise<ReadonlyMap<number, LineOrigin>> {
  const ranges = lines.flatMap((line) => ['-L', `${line},${line}`]);
  const args = ['blame', '--line-porcelain', '-w', '--no-textconv', '--encoding=UTF-8', ...ranges, 'HEAD', '--', path];
  const answer = await git(args, { seconds: 30, config: ['blame.ignoreRevsFile='] }).catch((error: unknown) => {
    if (error instanceof RepositoryError) return undefined;
    throw error;
  });
  const origins = new Map<number, LineOrigin>();
  let current: { sha: string; line: number; fields: Map<string, string> } | undefined;
  for (const text of answer?.code === 0 ? answer.stdout.split('\n') : []) {
    const [, sha, line] = /^([\da-f]{40,64}) \d+ (\d+)(?: \d+)?$/.exec(text) ?? [];
    if (!current && sha) current = { sha, line: Number(line), fields: new Map() };
    else if (current && text.startsWith('\t')) {
      origins.set(current.line, toOrigin(current));
      current = undefined;
    } else if (current) {
      const space = text.indexOf(' ');
      current.fields.set(text.slice(0, space), text.slice(space + 1));
    }
  }
  return origins;
}

function toOrigin({ sha, fields }: { sha: string; fields: ReadonlyMap<string, string> }): LineOrigin {
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d\d)(\d\d)$/.exec(fields.get('author-tz') ?? '') ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60 : 60);
  const date = new Date((Number(fields.get('author-time') ?? 0) + offset) * 1000).toISOString().slice(0, 10);
  return { sha, date, author: fields.get('author') ?? '', subject: fields.get('summary') ?? '' };
}
