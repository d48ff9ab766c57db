// Our own, except for braces: picomatch and minimatch compile a glob to a regular expression, which some globs keep busy
// for ever. Content can contain any glob, so this matcher's time is bounded. A test compares it with picomatch.

import { expand } from 'brace-expansion';
import { normalizeGlob } from '../content/glob.ts';
import { compileSegment } from './globSegment.ts';
import { matchWildcards, type WildcardPart } from './wildcards.ts';

/** One alternative of a glob, after its braces are expanded. */
export interface Alternative {
  /** For each segment, its name; `undefined` when it has wildcards. */
  readonly names: readonly (string | undefined)[];
  /** Its segments as tests, to be matched with those of a path. */
  readonly parts: readonly WildcardPart<string>[];
  /** For each segment, how many names without wildcards begin there in a row. */
  readonly runs: readonly number[];
}

/** A compiled glob. content/glob.ts defines the syntax. */
export interface Glob {
  /** Normalized. */
  readonly written: string;
  /** Whether it excludes what earlier globs of its list include. */
  readonly negated: boolean;
  readonly alternatives: readonly Alternative[];
}

/** The limit of content/glob.ts. */
const maxAlternatives = 100;
/** The longest path of any file system. */
const maxPath = 4096;

/** Compiles a glob. Matching takes at most the glob's length times the path's, for any glob. */
export function compileGlob(written: string): Glob {
  const normal = normalizeGlob(written).normalize('NFC');
  const negated = normal.startsWith('!');
  const bare = negated ? normal.slice(1) : normal;
  const plain = bare.includes('{') ? expand(bare, { max: maxAlternatives }) : [bare];
  return { written: normal, negated, alternatives: plain.map(toAlternative) };
}

/** Splits a path into its segments; empty for a text that is too long for a path. */
export function toPathSegments(path: string): readonly string[] {
  if (path.length > maxPath) return [];
  return path
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
}

/** Returns whether a glob fits a path. For `!glob`, whether it excludes the path. */
export function matchGlob(glob: Glob, segments: readonly string[]): boolean {
  return segments.length > 0 && glob.alternatives.some(({ parts }) => matchWildcards(parts, segments));
}

function toAlternative(glob: string): Alternative {
  const written = glob.split('/').filter((segment) => segment !== '');
  const names: (string | undefined)[] = [];
  const parts: WildcardPart<string>[] = [];
  for (const segment of written) {
    const compiled = segment === '**' ? 'any' : compileSegment(segment);
    const isName = segment !== '**' && typeof compiled === 'string';
    names.push(isName ? compiled : undefined);
    parts.push(isName ? (name) => name === compiled : (compiled as WildcardPart<string>));
  }
  // A glob without wildcards fits the file, or everything below the folder.
  if (names.every((name) => name !== undefined)) parts.push('any');
  // `**` at the end fits what is in the folder, not the folder itself: `*/**` does not fit a file at the top.
  else if (written.at(-1) === '**') parts.push(() => true);
  return { names, parts, runs: names.map((_, at) => countNames(names, at)) };
}

function countNames(names: readonly (string | undefined)[], start: number): number {
  const end = names.indexOf(undefined, start);
  return (end === -1 ? names.length : end) - start;
}

/** How many folders in a row identify a place. */
const identifyingFolders = 2;

/**
 * Returns whether a glob may fit a partial path, such as `shop/payments/Retry.java` of a stack trace, or
 * `/home/ana/work/…` of another machine. Both must have enough names in common: the start of the glob, two folders in a
 * row, or the file's name.
 */
export function matchPartial(glob: Glob, segments: readonly string[]): boolean {
  if (matchGlob(glob, segments)) return true;
  return glob.alternatives.some(({ names, parts, runs }) => {
    const end = runs.findLastIndex((run) => run > 0) + 1;
    return runs.some((run, start) => {
      if (run === 0) return false;
      for (let from = segments.indexOf(names[start] as string); from !== -1; ) {
        // `end` ignores what was added after a glob without wildcards.
        const isName = start + run === end && from + run === segments.length;
        const identifies = start === 0 || run >= identifyingFolders || isName;
        if (identifies && matchWildcards(parts.slice(start), segments.slice(from))) return true;
        from = segments.indexOf(names[start] as string, from + 1);
      }
      return false;
    });
  });
}
