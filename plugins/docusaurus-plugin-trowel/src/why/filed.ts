import type { Governed } from '../content/fieldTypes.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { compileGlob, type Glob } from './match.ts';

/** One pattern, where it stands: its list, its place in it. */
export interface Filed {
  readonly list: number;
  readonly order: number;
  readonly repository?: string;
  readonly written: string;
  /** Not compiled before a path comes near it. */
  readonly glob: () => Glob;
}

const wild = /[*?[\]{}\\!]/;

/** All patterns of all lists. */
export function fileGlobs(lists: readonly (readonly Governed[])[]): Filed[] {
  const filed: Filed[] = [];
  for (const [list, governed] of lists.entries()) {
    let order = 0;
    for (const { repository, paths } of governed) {
      for (const path of paths) {
        const written = path.normalize('NFC');
        filed.push({ list, order: order++, repository, written, glob: lazyValue(() => compileGlob(written)) });
      }
    }
  }
  return filed;
}

/** The folders that a pattern begins with. */
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

/** A name that is in every path that a pattern governs. Braces may hold a slash: from them on, nothing is certain. */
export function findName(written: string): string | undefined {
  const segments = written.split('/');
  const brace = segments.findIndex((segment) => segment.includes('{'));
  return (brace === -1 ? segments : segments.slice(0, brace)).findLast((segment) => !wild.test(segment));
}
