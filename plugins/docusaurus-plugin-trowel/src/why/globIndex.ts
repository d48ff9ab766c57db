import type { Governed } from '../content/fieldTypes.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { type Filed, fileGlobs, findBase, findName } from './filed.ts';
import { matchGlob, matchPartial, toPathSegments } from './match.ts';
import { sameRepository } from './repository.ts';
import type { Because, Place } from './why.ts';

type ByGlob = Extract<Because, { readonly type: 'glob' }>;

/** What governs a place: the position of its list, and the patterns that say so. */
export interface GlobHit {
  readonly at: number;
  readonly because: readonly ByGlob[];
}

/** Finds all that governs a place of a repository, which is absent where nobody knows it. */
export type FindGoverned = (place: Pick<Place, 'path' | 'partial'>, repository?: string) => readonly GlobHit[];

/**
 * Files lists of patterns by what they begin with, so that a path is held only against those that can govern it. In one
 * list a later pattern wins over an earlier one: `!pattern` leaves out again.
 */
export function createGlobIndex(lists: readonly (readonly Governed[])[]): FindGoverned {
  const filed = fileGlobs(lists);
  const governing = filed.filter(({ written }) => !written.startsWith('!'));
  const leaving = filed.filter(({ written }) => written.startsWith('!'));
  const without = groupBy(leaving, ({ list }) => list);
  const byStart = groupBy(governing, ({ written }) => findBase(written) || (findName(written) ?? ''));
  const byName = lazyValue(() => groupBy(governing, ({ written }) => findName(written) ?? ''));
  const findBelow = createFindBelow(governing);

  return ({ path, partial = false }, repository) => {
    const segments = toPathSegments(path);
    const applies = ({ repository: own }: Filed) =>
      own === undefined || repository === undefined || sameRepository(own, repository);
    const fits = (one: Filed) => applies(one) && (partial ? matchPartial : matchGlob)(one.glob(), segments);
    const starts = partial ? [] : segments.map((_, at) => segments.slice(0, at + 1).join('/'));
    const candidates = [...new Set([...starts, ...segments, ''])].flatMap(
      (key) => (partial ? byName() : byStart).get(key) ?? [],
    );
    const toBecause = ({ written, glob }: Filed): ByGlob =>
      partial && !matchGlob(glob(), segments)
        ? { type: 'glob', glob: written, only: 'partial' }
        : { type: 'glob', glob: written };
    const hits = [...groupBy(candidates.filter(fits), ({ list }) => list)].flatMap(([list, fitting]) => {
      const last = without.get(list)?.findLast(fits)?.order ?? -1;
      return fitting.filter(({ order }) => order > last).map((one) => ({ one, because: toBecause(one) }));
    });
    // A name alone is the end of a path, or a folder at the top.
    const isFolder = partial ? segments.length === 1 : segments.length > 0;
    const below = isFolder ? findBelow(segments).filter(applies) : [];
    const all = [
      ...hits,
      ...below.map((one) => ({ one, because: { type: 'glob', glob: one.written, only: 'below' } as const })),
    ];
    return [...groupBy(all, ({ one }) => one.list)]
      .map(([at, found]) => ({ at, because: toUnique(found) }))
      .sort((a, b) => a.at - b.at);
  };
}

/** In the order of the list; a pattern once, though it may be meant for several repositories. */
function toUnique(found: readonly { readonly one: Filed; readonly because: ByGlob }[]): ByGlob[] {
  const sorted = found.toSorted((a, b) => a.one.order - b.one.order).map(({ because }) => because);
  return sorted.filter((because, at) => sorted.findIndex(({ glob }) => glob === because.glob) === at);
}

/** Makes the function that finds what governs something inside a folder. */
function createFindBelow(governing: readonly Filed[]): (folder: readonly string[]) => readonly Filed[] {
  const sorted = lazyValue(() =>
    governing.map((one) => ({ one, base: `${findBase(one.written)}/` })).sort((a, b) => compareText(a.base, b.base)),
  );
  return (segments) => {
    const folder = `${segments.join('/')}/`;
    const bases = sorted();
    let [start, end] = [0, bases.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      if ((bases[middle]?.base ?? '') >= folder) end = middle;
      else start = middle + 1;
    }
    const below: Filed[] = [];
    for (let at = start; bases[at]?.base.startsWith(folder); at++) below.push((bases[at] as { one: Filed }).one);
    return below;
  };
}
