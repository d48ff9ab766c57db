import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Cache } from '../cache/cache.ts';
import { readBlobs } from '../code/blobs.ts';
import { listTree, type TreeFile } from '../code/history.ts';
import type { Repository } from '../code/repository.ts';
import { type Audience, isReadBy } from '../content/audience.ts';
import { toPlainText } from '../content/encoding.ts';
import type { Entry } from '../content/entry.ts';
import type { SourceFile } from '../content/pageParser.ts';
import { isPagePath } from '../content/pagePath.ts';
import { groupBy } from '../shared/collections.ts';
import type { CalendarDate } from '../shared/date.ts';
import { readKept, writeKept } from './keptValues.ts';
import { type PastHub, toPastEntry } from './trend.ts';

/** A hub whose past is read. */
export interface PastInput {
  /** The hub's root. */
  readonly root: string;
  /** The pages that the hub has today. Those of the past have the kinds of their neighbours. */
  readonly pages: readonly Pick<SourceFile, 'source' | 'kind'>[];
  readonly parse: (page: SourceFile) => Entry;
  /** Who reads the figures; the team unless given. Pages that others did not read are not counted. */
  readonly audience?: Audience;
  /** Where pages of the past are kept for the next run. */
  readonly cache: Cache;
}

/** Where the team's files are, from the hub's root. */
const dataFolder = 'data';
/** How many pages of other days are kept at most. */
const mostPages = 5000;

/** Returns what the kinds of pages depend on beside their texts: pages are kept only while it stays the same. */
export function toKindsKey(pages: PastInput['pages']): string {
  const kinds = pages.flatMap(({ source, kind }) => (kind ? `${path.posix.dirname(source)} ${kind}` : []));
  return JSON.stringify([...new Set(kinds)].sort());
}

/** Reads the hub of some commits. Each text is parsed once, whatever number of commits and runs have it. */
export async function readPastHubs(
  { git, root }: Repository,
  input: PastInput,
  commits: readonly { readonly on: CalendarDate; readonly sha: string }[],
): Promise<readonly PastHub[]> {
  const prefix = toPrefix(root, await realpath(input.root));
  const folders = [...new Set(input.pages.map(({ source }) => source.split('/')[0] as string)), dataFolder];
  const below = folders.map((folder) => `${prefix}${folder}`);
  const trees: (readonly TreeFile[])[] = [];
  for (const { sha } of commits) {
    const files = await listTree(git, sha, below);
    trees.push(files.map((file) => ({ ...file, path: file.path.slice(prefix.length) })));
  }
  const kept = { name: 'past', key: toKindsKey(input.pages) };
  const known = await readKept<Entry>(input.cache, kept.name, kept.key);
  const all = new Map(trees.flat().map((file) => [nameOf(file), file]));
  const unread = [...all.values()].filter((file) => isData(file) || (isPage(file) && !known.has(nameOf(file))));
  const texts = await readBlobs(git, [...new Set(unread.map(({ blob }) => blob))]);
  const textOf = ({ blob }: TreeFile) => toPlainText(texts.get(blob) ?? '');
  const kindOf = createKindOf(input.pages);
  const entries = new Map<string, Entry>();
  for (const [name, file] of all) {
    if (!isPage(file)) continue;
    const page = { source: file.path, kind: kindOf(file.path), text: '' };
    entries.set(name, known.get(name) ?? toPastEntry(input.parse({ ...page, text: textOf(file) })));
  }
  await writeKept(input.cache, { ...kept, kept: known, used: entries, others: mostPages });
  return commits.map(({ on }, at) => {
    const files = trees[at] as readonly TreeFile[];
    const pages = files
      .filter(isPage)
      .map((file) => ({ entry: entries.get(nameOf(file)) as Entry, problems: [] }))
      .filter(({ entry }) => isReadBy(entry.publish, input.audience ?? 'team'));
    return { on, pages, data: new Map(files.filter(isData).map((file) => [file.path, textOf(file)])) };
  });
}

/** A page is kept by its path, too, since its kind and its id depend on it. */
function nameOf({ path: file, blob }: TreeFile): string {
  return `${blob} ${file}`;
}

function isData({ path: file }: TreeFile): boolean {
  return file.startsWith(`${dataFolder}/`);
}

function isPage(file: TreeFile): boolean {
  return !isData(file) && isPagePath(file.path);
}

/** Returns the hub's path in its repository, with a slash at its end; empty for the root. */
function toPrefix(root: string, hub: string): string {
  const relative = path.relative(root, hub).split(path.sep).join('/');
  return relative === '' ? '' : `${relative}/`;
}

/** Creates the function that returns the kind of a page of the past: its own of today, or that of all pages beside it. */
function createKindOf(pages: PastInput['pages']): (source: string) => SourceFile['kind'] {
  const own = new Map(pages.map(({ source, kind }) => [source, kind]));
  const beside = groupBy(pages, ({ source }) => path.posix.dirname(source));
  return (source) => {
    if (own.has(source)) return own.get(source);
    const kinds = new Set((beside.get(path.posix.dirname(source)) ?? []).map(({ kind }) => kind));
    return kinds.size === 1 ? [...kinds][0] : undefined;
  };
}
