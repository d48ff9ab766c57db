import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { findRecordFolders } from '../content/besideRecords.ts';
import type { FileRef } from '../content/fileFinder.ts';
import type { KindName } from '../content/kinds/names.ts';
import { findFilesQuickly } from '../content/quickFileFinder.ts';
import { pluralize } from '../shared/plural.ts';
import { toLine, UsageError } from './io.ts';

/** Which pages a command works on, from its options. */
export interface ContentOptions {
  /** The folder as written; the current one unless given. */
  readonly content?: string;
  readonly kind?: KindName;
}

/** The names of a hub's content folders. */
const hubFolders = ['docs', 'blog'] as const;

/** Finds the files of the content folder, without reading them. Throws a `UsageError` when there is no such folder. */
export async function findContent(
  { content, kind }: ContentOptions,
  cwd: string,
): Promise<{
  readonly files: readonly FileRef[];
  /** The folder that sources are relative to, as one would type it; empty for the current one. */
  readonly folder: string;
  /** Whether it is a hub's root, whose pages have kinds of their own. */
  readonly isRoot: boolean;
}> {
  if (content === undefined) return { files: await findOwnFiles(cwd), folder: '', isRoot: true };
  const given = path.resolve(cwd, content);
  const found = await stat(given).catch(() => undefined);
  if (!found) throw await (await import('./missingFolder.ts')).missingFolder(content, cwd);
  if (!found.isDirectory()) throw new UsageError(`\`${content}\` is a file; name the folder that it is in.`);
  const isRoot = await isSite(given);
  return {
    files: isRoot ? await findOwnFiles(given) : await find(given, { kind }),
    folder: toLine(path.join(content)),
    isRoot,
  };
}

/** Whether a folder is the root of a site: what else is in it, tests and translations, is no content of the hub's. */
export async function isSite(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => /^docusaurus\.config\.[cm]?[jt]s$/.test(name)) && hasHub(folder);
}

/** Whether a folder has a hub's own folders. */
export async function hasHub(folder: string): Promise<boolean> {
  const found = await Promise.all(hubFolders.map((name) => stat(path.join(folder, name)).catch(() => undefined)));
  return found.some((one) => one?.isDirectory());
}

async function findOwnFiles(cwd: string): Promise<readonly FileRef[]> {
  const own: FileRef[][] = [];
  for (const name of hubFolders) {
    const found = await stat(path.join(cwd, name)).catch(() => undefined);
    if (!found?.isDirectory()) continue;
    const files = await find(path.join(cwd, name));
    own.push(files.map((ref) => ({ ...ref, source: `${name}/${ref.source}` })));
  }
  return markBeside(own.length > 0 ? own.flat() : await find(cwd));
}

/** Takes pages beside a record that has a folder of its own as guides, as the site does. */
async function markBeside(files: readonly FileRef[]): Promise<readonly FileRef[]> {
  const { beside } = findRecordFolders(files.map(({ source }) => source));
  if (beside.size === 0) return files;
  // Loaded only here, as it needs the kinds.
  const { locate } = await import('../content/location.ts');
  return files.map((ref) =>
    beside.has(ref.source) && locate(ref.source).kind === 'decision' ? { ...ref, kind: 'guide' } : ref,
  );
}

/** Finds files. The slower way is loaded only when it is needed. */
async function find(folder: string, options: Pick<ContentOptions, 'kind'> = {}): Promise<FileRef[]> {
  return findFilesQuickly(folder, options) ?? (await import('../content/fileFinder.ts')).findFiles(folder, options);
}

/** Says that a folder holds nothing to show. `pages` counts those of every kind. */
export function noPages({ pages, folder }: { readonly pages: number; readonly folder: string }): string {
  if (pages > 0) return `There are no pages of that kind among ${pluralize(pages, 'page')}.`;
  const place = folder === '' ? 'this folder' : folder;
  return `There are no pages in ${place}: it has no .md or .mdx file.\nTo read another folder: --content <dir>. To start a hub: npm create trowel-hub my-hub`;
}
