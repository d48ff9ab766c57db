import type { Governed } from '../content/fieldTypes.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { compileGlob, type Glob } from './globMatcher.ts';
import { compileSegment } from './globSegment.ts';

/** A glob of a page, as the index keeps it. */
export interface GlobEntry {
  /** Position of the page's list of globs. */
  readonly list: number;
  /** Position of the glob in that list. */
  readonly order: number;
  readonly repository?: string;
  readonly written: string;
  /** The glob as it is matched: as written, or with its brackets quoted. */
  readonly pattern: string;
  /** How the brackets of a glob that has some are read: as sets of letters, or as letters of names. Each such glob has two entries. */
  readonly brackets?: 'set' | 'name';
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
        const name = quoteBrackets(written);
        const add = (pattern: string, brackets?: GlobEntry['brackets']) =>
          entries.push({
            ...{ list, order, repository, written, pattern, brackets },
            glob: lazyValue(() => compileGlob(pattern)),
          });
        add(written, name === undefined ? undefined : 'set');
        if (name !== undefined) add(name, 'name');
        order++;
      }
    }
  }
  return entries;
}

/** Quotes the brackets of a glob, so that they are letters of names: `[id].js` becomes `\\[id\\].js`. `undefined` for a glob without. */
export function quoteBrackets(glob: string): string | undefined {
  if (!glob.includes('[')) return undefined;
  const quoted = glob.replaceAll(/\\.|[[\]]/gs, (token) => (token.length === 1 ? `\\${token}` : token));
  return quoted === glob ? undefined : quoted;
}

/** Returns the folders that a glob begins with, up to the first wildcard. */
export function findBase(pattern: string): string {
  if (!wild.test(pattern)) return pattern;
  const names: string[] = [];
  for (const segment of pattern.split('/')) {
    const name = toName(segment);
    if (name === undefined) break;
    names.push(name);
  }
  return names.join('/');
}

/**
 * Returns the last name of a glob, which is in every path that the glob fits, and in every end of such a path by which the
 * glob is recognized. Looks only behind braces, since a path has only one of their alternatives.
 */
export function findName(pattern: string): string | undefined {
  const segments = pattern.split('/');
  const brace = segments.findLastIndex((segment) => segment.includes('}'));
  return segments
    .slice(brace + 1)
    .map(toName)
    .findLast((name) => name !== undefined);
}

/** Returns the name that a segment stands for; `undefined` when it has wildcards. */
function toName(segment: string): string | undefined {
  if (!wild.test(segment)) return segment;
  if (/[{}!]/.test(segment)) return undefined;
  const compiled = compileSegment(segment);
  return typeof compiled === 'string' ? compiled : undefined;
}
