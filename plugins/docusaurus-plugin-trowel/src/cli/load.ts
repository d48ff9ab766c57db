import { createReader, type FileRef } from '../content/files.ts';
import type { PageRead } from '../content/read.ts';
import { buildHub } from '../hub/build.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { type ContentOptions, findContent } from './folder.ts';
import type { Io, Output } from './io.ts';

/** The content that a command works on. */
export interface Content {
  readonly hub: Hub;
  /** The entries that the command line asks for. */
  readonly entries: readonly HubEntry[];
  /** The folder that sources are relative to, as one would type it; empty for the current one. */
  readonly folder: string;
}

/**
 * Reads the content folder: the one given, else the current one; of a hub's root `docs/` and `blog/`.
 * Throws a `UsageError` when there is no such folder.
 */
export async function loadContent({ content, kind }: ContentOptions, io: Pick<Io, 'cwd' | 'stderr'>): Promise<Content> {
  const { files, folder, isRoot } = await findContent({ content, kind }, io.cwd);
  const hub = buildHub(await readWithProgress(files, io.stderr));
  const entries = isRoot && kind !== undefined ? hub.entries.filter((entry) => entry.kind === kind) : hub.entries;
  return { hub, entries, folder };
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
