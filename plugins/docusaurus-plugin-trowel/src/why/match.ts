// Our own, except for braces: picomatch and minimatch make a regular expression of a pattern, and some patterns keep that
// busy for ever. This one is bounded, which readers need who get patterns from content. A test compares it with picomatch.

import { expand } from 'brace-expansion';
import { normalizeGlob } from '../content/glob.ts';
import { compileSegment } from './segment.ts';
import { matchWild, type Wild } from './walk.ts';

/** One alternative of a pattern, braces unfolded. */
export interface Alternative {
  /** Its segments, where they have no wildcards. */
  readonly names: readonly (string | undefined)[];
  /** All of it, to be walked along a path. */
  readonly walk: readonly Wild<string>[];
  /** From each segment on, how many names without wildcards stand in a row. */
  readonly runs: readonly number[];
}

/** A pattern of content/glob.ts, ready to be matched. */
export interface Glob {
  /** In its plainest form. */
  readonly written: string;
  /** Whether it leaves out what earlier patterns of its list govern. */
  readonly negated: boolean;
  readonly alternatives: readonly Alternative[];
}

/** As many as content/glob.ts takes. */
const maxAlternatives = 100;
/** No file system has longer paths: a longer text is none. */
const maxPath = 4096;

/** Prepares a pattern. Whatever it is, matching takes at most its length times the path's. */
export function compileGlob(written: string): Glob {
  const normal = normalizeGlob(written).normalize('NFC');
  const negated = normal.startsWith('!');
  const pattern = negated ? normal.slice(1) : normal;
  const plain = pattern.includes('{') ? expand(pattern, { max: maxAlternatives }) : [pattern];
  return { written: normal, negated, alternatives: plain.map(toAlternative) };
}

/** The folders and the name of a path; nothing for a text that can be no path. */
export function toPathSegments(path: string): readonly string[] {
  if (path.length > maxPath) return [];
  return path
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
}

/** Whether a pattern governs a path; for `!pattern`, whether it leaves it out. */
export function matchGlob(glob: Glob, segments: readonly string[]): boolean {
  return segments.length > 0 && glob.alternatives.some(({ walk }) => matchWild(walk, segments));
}

function toAlternative(pattern: string): Alternative {
  const written = pattern.split('/').filter((segment) => segment !== '');
  const names: (string | undefined)[] = [];
  const walk: Wild<string>[] = [];
  for (const segment of written) {
    const compiled = segment === '**' ? 'any' : compileSegment(segment);
    const isName = segment !== '**' && typeof compiled === 'string';
    names.push(isName ? compiled : undefined);
    walk.push(isName ? (name) => name === compiled : (compiled as Wild<string>));
  }
  // A path without wildcards governs the file, or everything below the folder.
  if (names.every((name) => name !== undefined)) walk.push('any');
  // What is in a folder is not the folder: `*/**` says nothing of a file at the top.
  else if (written.at(-1) === '**') walk.push(() => true);
  return { names, walk, runs: names.map((_, at) => countNames(names, at)) };
}

function countNames(names: readonly (string | undefined)[], start: number): number {
  const end = names.indexOf(undefined, start);
  return (end === -1 ? names.length : end) - start;
}

/** So many folders named in a row tell one place from another. */
const tellingFolders = 2;

/**
 * Whether a pattern may govern a path of which only the end is right (`shop/payments/Retry.java` of a stack trace), or
 * of which the beginning is somebody's own machine (`/home/ana/work/…`). Names that both have must say so.
 */
export function matchPartial(glob: Glob, segments: readonly string[]): boolean {
  if (matchGlob(glob, segments)) return true;
  return glob.alternatives.some(({ names, walk, runs }) => {
    const end = runs.findLastIndex((run) => run > 0) + 1;
    return runs.some((run, start) => {
      if (run === 0) return false;
      for (let from = segments.indexOf(names[start] as string); from !== -1; ) {
        // A whole pattern, several folders, or the very file; behind a path without wildcards stands what may be below it.
        const isName = start + run === end && from + run === segments.length;
        const tells = start === 0 || run >= tellingFolders || isName;
        if (tells && matchWild(walk.slice(start), segments.slice(from))) return true;
        from = segments.indexOf(names[start] as string, from + 1);
      }
      return false;
    });
  });
}
