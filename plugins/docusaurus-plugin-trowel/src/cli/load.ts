import path from 'node:path';
import { type Cache, openCache } from '../cache/cache.ts';
import { findCacheFolder } from '../cache/cacheFolder.ts';
import { codeVersion } from '../cache/codeVersion.ts';
import { readHubFile } from '../config/readHubFile.ts';
import type { FileRef } from '../content/fileFinder.ts';
import type { Kinds } from '../content/kinds/index.ts';
import type { ParseOptions } from '../content/pageParser.ts';
import type { Problem } from '../content/problem.ts';
import { createReader, type Progress, type Reader } from '../content/reader.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { noOtherHubs, type OtherHubs } from '../hub/otherHub.ts';
import type { HubSource } from '../shared/hubSource.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { type ContentOptions, findContent } from './folder.ts';
import { type Io, UsageError } from './io.ts';
import { createParseMany } from './parserThreads.ts';

/** The content that a command works on, not read yet. */
export interface FoundContent {
  readonly files: readonly FileRef[];
  /** The folder that sources are relative to, as one would type it; empty for the current one. */
  readonly folder: string;
  /** The same folder as an absolute path. */
  readonly root: string;
  /** Whether it is a hub's root, whose pages have kinds of their own. */
  readonly isRoot: boolean;
  readonly reader: Reader;
  /** The kinds with the hub's own fields; absent where it has none. */
  readonly kinds?: Kinds;
  /** Where what is derived from the pages can be kept for the next run. */
  readonly cache: Cache;
  /** What reading depends on besides the files: the hub's file, and what it pins. */
  readonly scope: readonly string[];
  /** How pages are parsed. */
  readonly parseOptions: ParseOptions;
  /** The text of the hub's file; absent where there is none. */
  readonly hubFile?: string;
  /** The other hubs that this one reads. */
  readonly sources: readonly HubSource[];
  /** Reads them as they are pinned. */
  readonly readOthers: () => Promise<OtherHubs>;
}

/** The content that a command works on. */
export interface Content extends Pick<FoundContent, 'folder' | 'root'> {
  readonly hub: Hub;
  /** The entries that the command line asks for. */
  readonly entries: readonly HubEntry[];
  /** What is wrong with the other hubs that it reads. */
  readonly otherProblems: readonly Problem[];
}

/** Where what is derived from some content is kept, and what reading it depends on besides its files. */
export interface ContentCache extends Pick<FoundContent, 'root' | 'cache' | 'scope'>, Settings {
  /** The folder of the cache; absent for none. */
  readonly folder?: string;
}

/** Opens the cache of a content folder, and reads the hub's file. Throws a `UsageError` when that has fields that cannot be used. */
export async function openContentCache(
  { content, kind }: ContentOptions,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
): Promise<ContentCache> {
  const root = path.resolve(cwd, content ?? '');
  const folder = findCacheFolder(root, env);
  const settings = await readSettings(root);
  const { file, sources = [] } = settings;
  // What is derived from pages can depend on what they name of other hubs.
  const lock = sources.length === 0 ? undefined : await (await import('../hubs/lockText.ts')).readLockText(root);
  const scope = [
    root,
    content === undefined ? 'own' : 'given',
    kind ?? '',
    file ?? '',
    ...(lock === undefined ? [] : [lock]),
  ];
  const cache = openCache({ folder, scope, version: folder === undefined ? '' : codeVersion() });
  return { ...settings, root, folder, scope, cache };
}

/**
 * Finds the content folder: the one given, else the current one; of a hub's root `docs/` and `blog/`.
 * Throws a `UsageError` when there is no such folder, or when `trowel.json` has fields that cannot be used.
 */
export async function openContent(
  { content, kind }: ContentOptions,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
): Promise<FoundContent> {
  const found = await findContent({ content, kind }, cwd);
  const opened = await openContentCache({ content, kind }, { cwd, env });
  const { root, folder, file, kinds, sources = [], scope, cache } = opened;
  const otherSites = sources.length === 0 ? {} : (await import('../hubs/otherSites.ts')).findOtherSites(root, sources);
  const parseOptions = { ...(kinds && { kinds }), ...otherSites };
  const readOthers = lazyValue(() => readOtherHubs({ root, sources, folder, env }));
  return {
    ...found,
    root,
    kinds,
    cache,
    scope,
    hubFile: file,
    sources,
    readOthers,
    parseOptions,
    reader: createReader({ cache, parseMany: createParseMany({ file, ...otherSites }), ...parseOptions }),
  };
}

interface OthersInput {
  readonly root: string;
  readonly sources: readonly HubSource[];
  readonly folder: string | undefined;
  readonly env: Io['env'];
}

/** Reads the other hubs. What reads them is loaded only where there are some. */
async function readOtherHubs(input: OthersInput): Promise<OtherHubs> {
  if (input.sources.length === 0) return noOtherHubs;
  const { keepOtherHubs } = await import('../hubs/readOtherHubs.ts');
  // Without the network: the repository may be somebody else's, and names the addresses itself.
  return keepOtherHubs(input)();
}

interface Settings {
  readonly file?: string;
  readonly kinds?: Kinds;
  readonly sources?: readonly HubSource[];
}

/** Reads the hub's file. Schemas are loaded only where there is one. */
async function readSettings(root: string): Promise<Settings> {
  const file = readHubFile(root);
  if (file === undefined) return {};
  const [{ toCustomKinds }, { toHubSources }] = await Promise.all([
    import('../config/customKinds.ts'),
    import('../config/otherHubs.ts'),
  ]);
  try {
    return { file, kinds: toCustomKinds({ file }), sources: toHubSources(file) };
  } catch (error) {
    throw new UsageError((error as Error).message, { cause: error });
  }
}

/** Finds and reads the content folder, and builds its hub. Throws a `UsageError` when there is no such folder. */
export async function loadContent(
  { content, kind }: ContentOptions,
  io: Pick<Io, 'cwd' | 'env' | 'stderr'>,
): Promise<Content> {
  const { files, folder, root, isRoot, reader, readOthers } = await openContent({ content, kind }, io);
  const snapshot = await reader.look(files);
  const { buildHub } = await import('../hub/build.ts');
  const others = await readOthers();
  const hub = buildHub(await snapshot.read(showProgress(io)), others.hubs);
  const entries = isRoot && kind !== undefined ? hub.entries.filter((entry) => entry.kind === kind) : hub.entries;
  return { hub, entries, folder, root, otherProblems: others.problems };
}

/** Says on a terminal how far reading is, when that takes a while. */
export function showProgress({ stderr }: Pick<Io, 'stderr'>): Progress {
  return (done, total) => {
    if (stderr.isTTY !== true || total <= 64) return;
    // Returns to the start of the line, and clears it at the end for the result.
    stderr.write(done < total ? `\rReading ${done} of ${total} pages` : '\r\u001b[2K');
  };
}
