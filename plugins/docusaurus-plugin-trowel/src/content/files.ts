import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { compareText } from '../shared/compareText.ts';
import type { KindName } from './kinds/index.ts';

/** Longer files are not read as pages: reading them would only stall the rest. */
export const maxBytes = 5_000_000;

/** A file to read, by its place on disk and its name in the hub. */
export interface FileRef {
  readonly file: string;
  readonly source: string;
  readonly kind?: KindName;
}

/**
 * Finds the Markdown files below a folder, in an order that does not depend on the disk. Files and folders that begin
 * with `_` or `.` are partials, as in Docusaurus. Links are followed, but each file is found once.
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

/** Of several ways to one file, keeps the one without links, else the first. */
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

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** A file's text as a page is read: UTF-8, else the encoding that old records were saved in. */
export function decodeText(bytes: Buffer): { readonly text: string; readonly isUtf8: boolean } {
  const text = decodeUtf8(bytes);
  // Old records were saved in the encoding of their author's machine.
  return text === undefined ? { text: windows1252.decode(bytes), isUtf8: false } : { text, isUtf8: true };
}

/** The text of bytes that are UTF-8; `undefined` where they are not. */
function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a file's content can be a page's: text, and not more of it than a page can have. */
export function isReadable(content: string): boolean {
  return content.length <= maxBytes && !content.includes('\0');
}

/** Line ends as `\n`, no byte order mark. */
export function toPlainText(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
}
