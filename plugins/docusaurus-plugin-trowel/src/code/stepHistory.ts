import { compareText } from '../shared/compareText.ts';
import { readBlobs } from './blobs.ts';
import { type Change, eachChange } from './changedFiles.ts';
import { RepositoryError } from './git.ts';
import { createRenameTracker } from './renameTracker.ts';
import type { Repository } from './repository.ts';

/** A file whose former texts are wanted. */
export interface HistoryFile {
  /** The path that the hub knows it by. */
  readonly source: string;
  /** Its path in the repository, with slashes. */
  readonly path: string;
}

/** One text of a file, and the commit that wrote it. */
interface Version<Text> {
  readonly text: Text;
  readonly date: string;
  readonly summary: string;
}

/** The former texts of some files. */
export interface FoundVersions<Text> {
  /** The texts of each file, by its source, newest first. Each has the commit that wrote it. */
  readonly versions: ReadonlyMap<string, readonly Version<Text>[]>;
  /** The last texts of files that a commit deleted, or whose tags it changed. Each has that commit. */
  readonly lost: readonly Version<Text>[];
}

interface HistoryQuery<Text> {
  readonly files: readonly HistoryFile[];
  /** The names of the paths, with which tags can be found in a change. */
  readonly names: readonly string[];
  /** Returns what is kept of a text. */
  readonly parse: (file: { readonly source: string; readonly text: string }) => Text;
  /** What was kept of texts by an earlier call, by commit and path. What this call uses is put there. */
  readonly known: Map<string, Text>;
  /** The first day to look at. */
  readonly since: string;
}

const limits = { versions: 8, lost: 200 };

/** Reads the former texts of files. Empty where git knows none: a repository without commits, a clone without old files. */
export async function readStepHistory<Text>(
  repository: Repository,
  query: HistoryQuery<Text>,
): Promise<FoundVersions<Text>> {
  try {
    return await read(repository, query);
  } catch (error) {
    if (error instanceof RepositoryError) return { versions: new Map(), lost: [] };
    throw error;
  }
}

async function read<Text>(repository: Repository, { files, names, parse, known, since }: HistoryQuery<Text>) {
  const folders = [...new Set(files.map(({ path }) => path.split('/')[0] as string))].sort(compareText);
  if (folders.length === 0) return { versions: new Map(), lost: [] };
  const sources = new Map(files.map(({ path, source }) => [path, source]));
  const renames = createRenameTracker();
  const changes = new Map<string, Change[]>();
  await eachChange(repository, { since, folders }, (change, was) => {
    const today = renames.today(change.path);
    renames.add({ path: change.path, was });
    if (!sources.has(today)) return;
    const own = changes.get(today) ?? [];
    changes.set(today, own);
    // One more than is told of, as each change needs the text before it.
    if (own.length <= limits.versions) own.push(change);
  });
  const lost: Change[] = [];
  await eachChange(repository, { since, folders, pattern: toPattern(names) }, (change) => {
    if (!sources.has(renames.today(change.path)) && lost.length < limits.lost) lost.push(change);
  });
  const toSource = createToSource(files);
  const texts = await readTexts(repository, {
    specs: [
      ...[...changes.values()].flat().map(({ sha, path }) => ({ spec: `${sha}:${path}`, source: toSource(path) })),
      ...lost.map(({ sha, path }) => ({ spec: `${sha}^:${path}`, source: toSource(path) })),
    ],
    parse,
    known,
  });
  const toVersions = (found: readonly Change[], before = '') =>
    found.flatMap(({ sha, path, date, summary }): Version<Text>[] => {
      const text = texts.get(`${sha}${before}:${path}`);
      return text === undefined ? [] : [{ text, date, summary }];
    });
  return {
    versions: new Map([...changes].map(([path, found]) => [sources.get(path) as string, toVersions(found)])),
    lost: toVersions(lost, '^'),
  };
}

/** Returns a regular expression for lines of front matter that tag a page into a path. */
function toPattern(names: readonly string[]): string {
  return ['paths?:', ...names.map((name) => name.replaceAll(/[^A-Za-z0-9_-]/g, '.'))].join('|');
}

/** Makes the function that returns the source of a file from its path in the repository, as the hub would know it. */
function createToSource(files: readonly HistoryFile[]): (path: string) => string {
  const known = new Map(files.map(({ path, source }) => [path, source]));
  const [like] = files.filter(({ path, source }) => path.endsWith(source));
  const prefix = like ? like.path.slice(0, like.path.length - like.source.length) : '';
  return (path) => known.get(path) ?? (path.startsWith(prefix) ? path.slice(prefix.length) : path);
}

interface TextQuery<Text> extends Pick<HistoryQuery<Text>, 'parse' | 'known'> {
  readonly specs: readonly { readonly spec: string; readonly source: string }[];
}

/** Reads and parses texts that are not known yet. Of those that are known it keeps only the ones that were asked for. */
async function readTexts<Text>(
  { git }: Repository,
  { specs, parse, known }: TextQuery<Text>,
): Promise<ReadonlyMap<string, Text>> {
  const missing = specs.filter(({ spec }) => !known.has(spec));
  const blobs = await readBlobs(
    git,
    missing.map(({ spec }) => spec),
  );
  for (const { spec, source } of missing) {
    const text = blobs.get(spec);
    if (text !== undefined) known.set(spec, parse({ source, text }));
  }
  const asked = new Set(specs.map(({ spec }) => spec));
  for (const spec of known.keys()) if (!asked.has(spec)) known.delete(spec);
  return known;
}
