import type { Governed } from '../content/fieldTypes.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { compileGlob, type Glob } from './globMatcher.ts';

/** A glob of a page, as the index keeps it. */
export interface GlobEntry {
  /** Position of the page's list of globs. */
  readonly list: number;
  /** Position of the glob in that list. */
  readonly order: number;
  readonly repository?: string;
  readonly written: string;
  /** Compiles the glob on first use. */
  readonly glob: () => Glob;
}

const wild = /[*?[\]{}\\!]/;

/** Makes an entry for each glob of all lists. */
export function listGlobEntries(lists: readonly (readonly Governed[])[]): GlobEntry[] {
  const entries: GlobEntry[] = [];
  for (const [list, governed] of lists.entries()) {
    let order = 0;
    for (const { repository, paths } of governed) {
      for (const path of paths) {
        const written = path.normalize('NFC');
        entries.push({ list, order: order++, repository, written, glob: lazyValue(() => compileGlob(written)) });
      }
    }
  }
  return entries;
}

/** Returns the folders that a glob begins with, up to the first wildcard. */
export function findBase(written: string): string {
  if (!wild.test(written)) return written;
  const segments = written.split('/');
  return segments
    .slice(
      0,
      segments.findIndex((segment) => wild.test(segment)),
    )
    .join('/');
}

/**
 * Returns the last name of a glob, which is in every path that the glob fits, and in every end of such a path by which the
 * glob is recognized. Looks only behind braces, since a path has only one of their alternatives.
 */
export function findName(written: string): string | undefined {
  const segments = written.split('/');
  const brace = segments.findLastIndex((segment) => segment.includes('}'));
  return segments.slice(brace + 1).findLast((segment) => !wild.test(segment));
}
