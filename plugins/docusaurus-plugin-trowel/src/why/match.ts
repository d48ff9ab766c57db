import { expand } from 'brace-expansion';
import { normalizeGlob } from '../content/glob.ts';
import { compileSegment, type Segment } from './segment.ts';
import { matchWild, type Wild } from './walk.ts';

/** One alternative of a pattern, braces unfolded. */
export interface Alternative {
  /** Its segments; `**` for any number of folders. */
  readonly segments: readonly ('**' | Segment)[];
  /** The same, to be walked along a path. */
  readonly walk: readonly Wild<string>[];
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
  const names = pattern.split('/').filter((segment) => segment !== '');
  const compiled = names.map((name) => (name === '**' ? name : compileSegment(name)));
  // A path without wildcards governs the file, or everything below the folder.
  const open = compiled.every((segment, at) => typeof segment === 'string' && names[at] !== '**');
  const segments = open ? [...compiled, '**'] : compiled;
  const walk = segments.map((segment, at): Wild<string> => {
    if (typeof segment === 'function') return segment;
    const isAny = at >= names.length || names[at] === '**';
    return isAny ? 'any' : (name) => name === segment;
  });
  // What is in a folder is not the folder: `*/**` says nothing of a file at the top.
  return { segments, walk: names.at(-1) === '**' ? [...walk, () => true] : walk };
}

/** So many folders named in a row tell one place from another. */
const tellingFolders = 2;

/**
 * Whether a pattern may govern a path of which only the end is right (`shop/payments/Retry.java` of a stack trace), or
 * of which the beginning is somebody's own machine (`/home/ana/work/…`). Names that both have must say so.
 */
export function matchPartial(glob: Glob, segments: readonly string[]): boolean {
  if (matchGlob(glob, segments)) return true;
  return glob.alternatives.some(({ segments: wanted, walk }) => {
    const literals = wanted.map((segment) => typeof segment === 'string' && segment !== '**');
    return segments.some((_, from) =>
      literals.some((isLiteral, start) => {
        if (!isLiteral || wanted[start] !== segments[from]) return false;
        const run = literals.indexOf(false, start);
        const named = (run === -1 ? wanted.length : run) - start;
        // Behind a path without wildcards stands what may be below it.
        const isName = start + named === literals.lastIndexOf(true) + 1 && from + named === segments.length;
        // A whole pattern, several folders, or the very file.
        const tells = start === 0 || named >= tellingFolders || isName;
        return tells && matchWild(walk.slice(start), segments.slice(from));
      }),
    );
  });
}
