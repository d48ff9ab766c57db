import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { readBlobs } from '../code/blobs.ts';
import { RepositoryError } from '../code/git.ts';
import { findCommitsOf, listCommits, listTree, type TreeFile } from '../code/history.ts';
import { openRepository, type Repository } from '../code/repository.ts';
import { toPlainText } from '../content/encoding.ts';
import type { Entry } from '../content/entry.ts';
import type { SourceFile } from '../content/pageParser.ts';
import type { OutcomeAfter } from '../hub/reviews.ts';
import { groupBy } from '../shared/collections.ts';
import type { CalendarDate } from '../shared/date.ts';
import { measurePast, type NoTrend, type Trend, type TrendPoint, toPastEntry } from './trend.ts';

/** A hub whose past is measured. */
export interface HistoryInput {
  /** The hub's root. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Returns the days to measure, the oldest first. `first` is the day of the first commit. */
  readonly daysSince: (first: CalendarDate) => readonly CalendarDate[];
  /** The pages that the hub has today. Those of the past have the kinds of their neighbours. */
  readonly pages: readonly Pick<SourceFile, 'source' | 'kind'>[];
  readonly parse: (page: SourceFile) => Entry;
  readonly outcomeAfter: OutcomeAfter;
  /** Where figures and pages of the past are kept for the next run. */
  readonly cache: Cache;
}

/** Where the team's files are, from the hub's root. */
const dataFolder = 'data';

/**
 * Measures how a hub was on past days, from its repository. Figures are kept by commit, and pages by their content, so a run measures only
 * what no run before has. Never fails: where git knows nothing, it says why.
 */
export async function readTrend(input: HistoryInput): Promise<Trend> {
  const none = (why: NoTrend): Trend => ({ points: [], why });
  try {
    const repository = await openRepository({ cwd: input.root, env: input.env });
    if (!repository) return none('no-git');
    if (repository.isShallow) return none('shallow');
    const points = await readPoints(repository, input);
    return points.length === 0 ? none('young') : { points };
  } catch (error) {
    if (error instanceof RepositoryError) return none('unreadable');
    throw error;
  }
}

async function readPoints(repository: Repository, input: HistoryInput): Promise<readonly TrendPoint[]> {
  const { cache, outcomeAfter } = input;
  const history = await listCommits(repository);
  const days = input.daysSince(history.at(-1)?.day ?? '9999-12-31');
  const commits = findCommitsOf(history, days);
  const kinds = input.pages.flatMap(({ source, kind }) => (kind ? `${path.posix.dirname(source)} ${kind}` : []));
  const key = JSON.stringify([outcomeAfter, [...new Set(kinds)].sort()]);
  const known = await readKept<TrendPoint>(cache, 'trend', key);
  const wanted = days.flatMap((on) => {
    const sha = commits.get(on);
    return sha === undefined ? [] : [{ on, sha, name: `${sha} ${on}` }];
  });
  const missing = wanted.filter(({ name }) => !known.has(name));
  if (missing.length > 0) {
    const found = await measureMissing(repository, input, missing);
    for (const [at, { name }] of missing.entries()) known.set(name, found[at] as TrendPoint);
    const kept = wanted.map(({ name }) => [name, known.get(name)] as const);
    await cache.write('trend', key, Buffer.from(JSON.stringify(kept)));
  }
  return wanted.map(({ name }) => known.get(name) as TrendPoint);
}

/** Reads and parses what differs between the commits, and measures each. */
async function measureMissing(
  { git, root }: Repository,
  input: HistoryInput,
  missing: readonly { readonly on: CalendarDate; readonly sha: string }[],
): Promise<readonly TrendPoint[]> {
  const prefix = toPrefix(root, await realpath(input.root));
  const folders = [...new Set(input.pages.map(({ source }) => source.split('/')[0] as string)), dataFolder];
  const kindOf = createKindOf(input.pages);
  const trees: (readonly TreeFile[])[] = [];
  for (const { sha } of missing)
    trees.push(
      (
        await listTree(
          git,
          sha,
          folders.map((folder) => `${prefix}${folder}`),
        )
      ).map((file) => ({
        ...file,
        path: file.path.slice(prefix.length),
      })),
    );
  const known = await readKept<Entry>(input.cache, 'past', '');
  const all = new Map(trees.flat().map((file) => [nameOf(file), file]));
  const unread = [...all.values()].filter((file) => isData(file) || (isPage(file) && !known.has(nameOf(file))));
  const texts = await readBlobs(git, [...new Set(unread.map(({ blob }) => blob))]);
  const textOf = ({ blob }: TreeFile) => toPlainText(texts.get(blob) ?? '');
  const entries = new Map<string, Entry>();
  for (const [name, file] of all) {
    if (!isPage(file)) continue;
    const page = { source: file.path, kind: kindOf(file.path), text: '' };
    entries.set(name, known.get(name) ?? toPastEntry(input.parse({ ...page, text: textOf(file) })));
  }
  await input.cache.write('past', '', Buffer.from(JSON.stringify([...entries])));
  return missing.map(({ on }, at) => {
    const files = trees[at] as readonly TreeFile[];
    const pages = files.filter(isPage).map((file) => ({ entry: entries.get(nameOf(file)) as Entry, problems: [] }));
    const data = new Map(files.filter(isData).map((file) => [file.path, textOf(file)]));
    return measurePast({ on, pages, data }, input.outcomeAfter);
  });
}

/** A page is kept by its path, too, since its kind and its id depend on it. */
function nameOf({ path: file, blob }: TreeFile): string {
  return `${blob} ${file}`;
}

function isData({ path: file }: TreeFile): boolean {
  return file.startsWith(`${dataFolder}/`);
}

/** Files and folders that begin with `_` or `.` are no pages. */
function isPage({ path: file }: TreeFile): boolean {
  return /\.mdx?$/i.test(file) && !/(?:^|\/)[_.]/.test(file) && !file.startsWith(`${dataFolder}/`);
}

/** Returns the hub's path in its repository, with a slash at its end; empty for the root. */
function toPrefix(root: string, hub: string): string {
  const relative = path.relative(root, hub).split(path.sep).join('/');
  return relative === '' ? '' : `${relative}/`;
}

/** Creates the function that returns the kind of a page of the past: its own of today, or that of all pages beside it. */
function createKindOf(pages: HistoryInput['pages']): (source: string) => SourceFile['kind'] {
  const own = new Map(pages.map(({ source, kind }) => [source, kind]));
  const beside = groupBy(pages, ({ source }) => path.posix.dirname(source));
  return (source) => {
    if (own.has(source)) return own.get(source);
    const kinds = new Set((beside.get(path.posix.dirname(source)) ?? []).map(({ kind }) => kind));
    return kinds.size === 1 ? [...kinds][0] : undefined;
  };
}

async function readKept<Value>(cache: Cache, name: string, key: string): Promise<Map<string, Value>> {
  const bytes = await cache.read(name, key);
  return new Map(bytes ? (JSON.parse(bytes.toString()) as [string, Value][]) : []);
}
