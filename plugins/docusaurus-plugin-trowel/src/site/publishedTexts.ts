import path from 'node:path';
import type { FileRef } from '../content/fileFinder.ts';
import type { ParsedPage, ParseOptions } from '../content/pageParser.ts';
import type { Problem } from '../content/problem.ts';

interface PublishedInput extends ParseOptions {
  /** Texts as they are published, by source, where they are not as written. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Reads again, as they are published, the pages that name withheld ones. What is wrong with a page is said of the file as it is
 * written: nobody is to mend what was left out.
 */
export async function withPublishedTexts(
  read: readonly ParsedPage[],
  files: readonly FileRef[],
  { texts, ...options }: PublishedInput,
): Promise<readonly ParsedPage[]> {
  if (Object.keys(texts).length === 0) return read;
  const { parsePage } = await import('../content/pageParser.ts');
  const kinds = new Map(files.map(({ source, kind }) => [source, kind]));
  return read.map((page) => {
    const { source } = page.entry;
    const text = texts[source];
    if (text === undefined) return page;
    return { entry: parsePage({ source, text, kind: kinds.get(source) }, options).entry, problems: page.problems };
  });
}

interface ConsequencesInput extends PublishedInput {
  /** The pages as they are written. */
  readonly whole: readonly ParsedPage[];
  readonly files: readonly FileRef[];
  readonly siteDir: string;
}

/**
 * Leaves out what is wrong with a page only because a name was left out of it: an engagement whose mentor is not published has one.
 * `trowel check` reports every problem of the files as they are written.
 */
export function withoutConsequences(
  problems: readonly Problem[],
  { whole, files, texts, siteDir }: ConsequencesInput,
): readonly Problem[] {
  const own = new Map(whole.map(({ entry, problems: written }) => [entry.source, written]));
  const changed = new Map(
    files
      .filter(({ source }) => texts[source] !== undefined)
      .map(({ source, file }) => [path.relative(siteDir, file).replaceAll('\\', '/'), own.get(source) ?? []]),
  );
  return problems.filter(({ source, message }) => {
    const written = changed.get(source);
    return written === undefined || written.some((one) => one.message === message);
  });
}
