import type { Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { glob } from 'tinyglobby';
import { compareText } from '../shared/compareText.ts';
import type { KindName } from './kinds/index.ts';
import type { Problem } from './problem.ts';
import type { PageRead, ReadOptions } from './read.ts';
import { readPage } from './read.ts';

/** Pages longer than this are no pages; reading them would only stall the rest. */
const maxBytes = 5_000_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controlCharacters = /[\u0001-\u0008\u000e-\u001f]/;

/** A file to read, by its place on disk and its name in the hub. */
export interface FileRef {
  readonly file: string;
  readonly source: string;
  readonly kind?: KindName;
}

/** Reads pages, each once for as long as its file does not change. */
export interface Reader {
  readonly read: (files: readonly FileRef[]) => Promise<PageRead[]>;
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

export interface ReaderOptions extends ReadOptions {
  /** How long a file must have been left alone before it is read, in milliseconds; 0 unless given. */
  readonly settle?: number;
}

/** A reader with a memory: a file that has the same size and time is not read again. */
export function createReader({ settle = 0, ...options }: ReaderOptions = {}): Reader {
  const known = new Map<string, { readonly stamp: string; readonly page: PageRead }>();
  const readOne = async ({ file, source, kind }: FileRef): Promise<PageRead> => {
    try {
      const { mtimeMs, size } = await statSettled(file, settle);
      const key = `${file}\0${source}`;
      const stamp = `${mtimeMs} ${size} ${kind}`;
      const cached = known.get(key);
      if (cached?.stamp === stamp) return cached.page;
      const page =
        size > maxBytes
          ? unreadable(
              { file, source, kind },
              'too-large',
              `The file has ${Math.round(size / 1e6)} MB, more than a page can have (5 MB); its text is left out.`,
            )
          : readBytes(await readFile(file), { file, source, kind }, options);
      known.set(key, { stamp, page });
      return page;
    } catch (error) {
      return unreadable(
        { file, source, kind },
        'unreadable',
        `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  };
  return {
    async read(files) {
      const pages: PageRead[] = [];
      // A few at a time: enough to keep the disk busy, few enough for any limit on open files.
      for (let start = 0; start < files.length; start += 64) {
        pages.push(...(await Promise.all(files.slice(start, start + 64).map(readOne))));
      }
      return pages;
    },
  };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Editors empty a file and then fill it. Whoever comes in between waits, but not for a file that is never left alone. */
async function statSettled(file: string, settle: number): Promise<Stats> {
  for (let patience = 10; ; patience--) {
    const found = await stat(file);
    const age = Date.now() - found.mtimeMs;
    if (age >= settle || age < 0 || patience === 0) return found;
    await sleep(settle - age);
  }
}

/** A file's text as a page is read: UTF-8, else the encoding that old records were saved in. */
export function decodeText(bytes: Buffer): { readonly text: string; readonly isUtf8: boolean } {
  const text = decodeUtf8(bytes);
  // Old records were saved in the encoding of their author's machine.
  return text === undefined ? { text: windows1252.decode(bytes), isUtf8: false } : { text, isUtf8: true };
}

function readBytes(bytes: Buffer, ref: FileRef, options: ReadOptions): PageRead {
  const { source, kind } = ref;
  if (bytes.includes(0)) return notText(ref);
  const { text, isUtf8 } = decodeText(bytes);
  if (isUtf8) return readPage({ source, text: toPlainText(text), kind }, options);
  // Other bytes are no text at all.
  if (controlCharacters.test(text)) return notText(ref);
  const { entry, problems } = readPage({ source, text: toPlainText(text), kind }, options);
  const message = 'The file is not saved as UTF-8; it was read as Windows-1252. Save it as UTF-8.';
  return { entry, problems: [...problems, { code: 'not-text', severity: 'warning', message, source }] };
}

/** The text of bytes that are UTF-8; `undefined` where they are not. */
function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function notText(ref: FileRef): PageRead {
  const message = 'The file holds bytes that no text has: it is not Markdown, or not saved as UTF-8.';
  return unreadable(ref, 'not-text', message);
}

/** Whether a file's content can be a page's: text, and not more of it than a page can have. */
export function isReadable(content: string): boolean {
  return content.length <= maxBytes && !content.includes('\0');
}

/** Line ends as `\n`, no byte order mark. */
export function toPlainText(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
}

/** A file that is no page still has an entry, so that nobody wonders where it went. */
function unreadable({ source, kind }: FileRef, code: Problem['code'], message: string): PageRead {
  const { entry } = readPage({ source, text: '', kind });
  return { entry, problems: [{ code, severity: 'error', message, source }] };
}
