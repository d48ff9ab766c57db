import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { compareText } from '../shared/compareText.ts';
import type { KindName } from './kinds/index.ts';

/** A file of a page: its path on disk, and its path relative to the content folder. */
export interface FileRef {
  readonly file: string;
  /** POSIX path. */
  readonly source: string;
  /** The kind of the page, whatever its folder. */
  readonly kind?: KindName;
}

/**
 * Finds the Markdown files below a folder, sorted by path. Leaves out files and folders that begin with `_` (Docusaurus's
 * partials) or `.`, and `node_modules`. Follows symbolic links, but lists each file once.
 */
export async function findFiles(folder: string, { kind }: { readonly kind?: KindName } = {}): Promise<FileRef[]> {
  const found = await glob(['**/*.{md,mdx}'], {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/_*/**', '**/_*'],
    caseSensitiveMatch: false,
  });
  const refs = found
    .sort(compareText)
    .map((source) => ({ file: path.join(folder, source), source: source.replaceAll('\\', '/'), kind }));
  return findDistinct(refs, folder);
}

/** Keeps one path to each file: the one without symbolic links, or else the first. */
async function findDistinct(refs: readonly FileRef[], folder: string): Promise<FileRef[]> {
  if (refs.length === 0) return [];
  const root = await realpath(folder);
  const real = await Promise.all(refs.map(({ file }) => realpath(file).catch(() => file)));
  const chosen = new Map<string, FileRef>();
  for (const [at, ref] of refs.entries()) {
    const place = real[at] as string;
    if (!chosen.has(place) || place === path.join(root, ref.source)) chosen.set(place, ref);
  }
  return refs.filter((ref, at) => chosen.get(real[at] as string) === ref);
}
