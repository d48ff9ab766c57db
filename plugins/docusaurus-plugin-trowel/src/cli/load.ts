import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createReader, type FileRef, findFiles } from '../content/files.ts';
import type { PageRead } from '../content/read.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import type { Args } from './args.ts';
import { type Io, type Output, toLine, UsageError } from './io.ts';

/** The content that a command works on. */
export interface Content {
  readonly hub: Hub;
  /** The entries that the command line asks for. */
  readonly entries: readonly HubEntry[];
  /** The folder that sources are relative to, as one would type it; empty for the current one. */
  readonly folder: string;
}

/** What a hub's own folders are called. */
const hubFolders = ['docs', 'blog'] as const;

/**
 * Reads the content folder: the one given, else `docs/` and `blog/` of the current one, else the current one.
 * Throws a `UsageError` when there is no such folder.
 */
export async function loadContent(
  { content, kind }: Pick<Args, 'content' | 'kind'>,
  io: Pick<Io, 'cwd' | 'stderr'>,
): Promise<Content> {
  const { files, folder } = await findContent({ content, kind }, io.cwd);
  const hub = buildHub(await readWithProgress(files, io.stderr));
  const entries =
    content === undefined && kind !== undefined ? hub.entries.filter((entry) => entry.kind === kind) : hub.entries;
  return { hub, entries, folder };
}

/** The files of the content folder, not read yet. Throws a `UsageError` when there is no such folder. */
export async function findContent(
  { content, kind }: Pick<Args, 'content' | 'kind'>,
  cwd: string,
): Promise<{ readonly files: readonly FileRef[] } & Pick<Content, 'folder'>> {
  if (content === undefined) return { files: await findOwnFiles(cwd), folder: '' };
  return { files: await findGivenFiles(content, kind, cwd), folder: toLine(path.join(content)) };
}

async function findGivenFiles(content: string, kind: Args['kind'], cwd: string): Promise<FileRef[]> {
  const folder = path.resolve(cwd, content);
  const found = await stat(folder).catch(() => undefined);
  if (!found) throw new UsageError(`There is no folder \`${content}\`.`);
  if (!found.isDirectory()) throw new UsageError(`\`${content}\` is a file; name the folder that it is in.`);
  return findFiles(folder, { kind });
}

async function findOwnFiles(cwd: string): Promise<FileRef[]> {
  const own: FileRef[][] = [];
  for (const name of hubFolders) {
    const found = await stat(path.join(cwd, name)).catch(() => undefined);
    if (!found?.isDirectory()) continue;
    const files = await findFiles(path.join(cwd, name));
    own.push(files.map((ref) => ({ ...ref, source: `${name}/${ref.source}` })));
  }
  return own.length > 0 ? own.flat() : findFiles(cwd);
}

/** Reads in portions, and says on a terminal how far it is when that takes a while. */
export async function readWithProgress(files: readonly FileRef[], stderr: Output): Promise<PageRead[]> {
  const portion = 64;
  const shown = stderr.isTTY === true && files.length > portion;
  const reader = createReader();
  const pages: PageRead[] = [];
  for (let start = 0; start < files.length; start += portion) {
    if (shown) stderr.write(`\rReading ${start} of ${files.length} pages`);
    pages.push(...(await reader.read(files.slice(start, start + portion))));
  }
  // Back to the line's start and clear it: what follows is the result.
  if (shown) stderr.write('\r\u001b[2K');
  return pages;
}
