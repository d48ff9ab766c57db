import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import type { KindName } from './kinds/index.ts';
import { compareText, type Problem } from './problem.ts';
import type { PageRead, ReadOptions } from './read.ts';
import { readPage } from './read.ts';

/** Pages longer than this are no pages; reading them would only stall the rest. */
const maxBytes = 5_000_000;

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

/** Finds the Markdown files below a folder, in an order that does not depend on the disk. Files and folders that begin with `_` or `.` are partials, as in Docusaurus. */
export async function findFiles(folder: string, { kind }: { readonly kind?: KindName } = {}): Promise<FileRef[]> {
  const found = await glob(['**/*.{md,mdx}'], {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/_*/**', '**/_*', '**/build/**'],
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  });
  return found
    .sort(compareText)
    .map((source) => ({ file: path.join(folder, source), source: source.replaceAll('\\', '/'), kind }));
}

/** A reader with a memory: a file that has the same size and time is not read again. */
export function createReader(options: ReadOptions = {}): Reader {
  const known = new Map<string, { readonly stamp: string; readonly page: PageRead }>();
  const readOne = async ({ file, source, kind }: FileRef): Promise<PageRead> => {
    try {
      const { mtimeMs, size } = await stat(file);
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

function readBytes(bytes: Buffer, ref: FileRef, options: ReadOptions): PageRead {
  if (bytes.includes(0))
    return unreadable(
      ref,
      'not-text',
      'The file holds bytes that no text has: it is not Markdown, or not saved as UTF-8.',
    );
  return readPage({ source: ref.source, text: toPlainText(bytes.toString('utf8')), kind: ref.kind }, options);
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
