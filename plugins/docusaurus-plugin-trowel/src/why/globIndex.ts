import type { Governed } from '../content/fields.ts';
import { compileGlob, type Glob, matchGlob, matchPartial, toPathSegments } from './match.ts';
import { sameRepository } from './repository.ts';
import type { Because, Place } from './why.ts';

/** What governs a place: the position of its list, and the patterns that say so. */
export interface GlobHit {
  readonly at: number;
  readonly because: readonly Extract<Because, { readonly type: 'glob' }>[];
}

/** Finds all that governs a place of a repository, which is absent where nobody knows it. */
export type FindGoverned = (place: Pick<Place, 'path' | 'partial'>, repository?: string) => readonly GlobHit[];

/** One pattern, where it stands; not compiled before a path comes near it. */
interface Filed {
  readonly list: number;
  readonly order: number;
  readonly repository?: string;
  readonly written: string;
  readonly glob: () => Glob;
}

const wild = /[*?[\]{}\\!]/;

/** Files lists of patterns by what they begin with, so that a path is held only against those that can govern it. */
export function createGlobIndex(lists: readonly (readonly Governed[])[]): FindGoverned {
  const filed = fileGlobs(lists);
  const governing = filed.filter(({ written }) => !written.startsWith('!'));
  const without = groupBy(
    filed.filter(({ written }) => written.startsWith('!')),
    ({ list }) => list,
  );
  const byStart = groupBy(governing, ({ written }) => findBase(written) || (findName(written) ?? ''));
  const byName = once(() => groupBy(governing, ({ written }) => findName(written) ?? ''));

  return ({ path, partial = false }, repository) => {
    const segments = toPathSegments(path);
    const starts = segments.map((_, at) => segments.slice(0, at + 1).join('/'));
    const near = partial ? byName() : byStart;
    const keys = new Set([...(partial ? [] : starts), ...segments, '']);
    const fits = ({ repository: own, glob }: Filed) =>
      (own === undefined || repository === undefined || sameRepository(own, repository)) &&
      (partial ? matchPartial : matchGlob)(glob(), segments);
    const hits = groupBy([...keys].flatMap((key) => near.get(key) ?? []).filter(fits), ({ list }) => list);
    return [...hits]
      .map(([at, fitting]) => {
        const last = without.get(at)?.findLast(fits)?.order ?? -1;
        const left = fitting.filter(({ order }) => order > last).sort((a, b) => a.order - b.order);
        const globs = [...new Set(left.map(({ written }) => written))];
        return { at, because: globs.map((glob) => toBecause(glob, partial)) };
      })
      .filter(({ because }) => because.length > 0)
      .sort((a, b) => a.at - b.at);
  };
}

function toBecause(glob: string, partial: boolean): GlobHit['because'][number] {
  return partial ? { type: 'glob', glob, only: 'partial' } : { type: 'glob', glob };
}

function fileGlobs(lists: readonly (readonly Governed[])[]): Filed[] {
  return lists.flatMap((governed, list) =>
    governed
      .flatMap(({ repository, paths }) => paths.map((written) => ({ repository, written: written.normalize('NFC') })))
      .map(({ repository, written }, order) => ({
        list,
        order,
        repository,
        written,
        glob: once(() => compileGlob(written)),
      })),
  );
}

/** The folders that a pattern begins with. */
function findBase(written: string): string {
  const segments = written.split('/');
  const first = segments.findIndex((segment) => wild.test(segment));
  return segments.slice(0, first === -1 ? segments.length : first).join('/');
}

/** A folder or file that must be in every path that a pattern governs. Braces may hold a slash: around them, nothing is certain. */
function findName(written: string): string | undefined {
  return written.includes('{') ? undefined : written.split('/').findLast((segment) => !wild.test(segment));
}

function groupBy<Key, Value>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
