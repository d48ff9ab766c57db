import type { Governed } from '../content/fieldTypes.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { findBase, findName, type GlobEntry, listGlobEntries } from './globEntry.ts';
import { matchGlob, matchPartial, toPathSegments } from './globMatcher.ts';
import { sameRepository } from './repositoryAddress.ts';
import type { MatchReason, Place } from './types.ts';

type GlobReason = Extract<MatchReason, { readonly type: 'glob' }>;

/** A list of globs that governs a place: its position, and the globs that match. */
export interface GlobHit {
  readonly at: number;
  readonly reasons: readonly GlobReason[];
}

/**
 * Finds the lists that govern a place. Without a repository, globs of every repository count. `names` are the globs with
 * brackets that are known to name files; those of all others fit as sets of letters and as names.
 */
export type FindGoverned = (
  place: Pick<Place, 'path' | 'partial'>,
  repository?: string,
  names?: ReadonlySet<string>,
) => readonly GlobHit[];

/**
 * Indexes lists of globs by their first folders, so that a path is compared only with globs that can match it. Within a
 * list, a later glob wins over an earlier one: `!glob` excludes again.
 */
export function createGlobIndex(lists: readonly (readonly Governed[])[]): FindGoverned {
  const entries = listGlobEntries(lists);
  const including = entries.filter(({ written }) => !written.startsWith('!'));
  const excluding = entries.filter(({ written }) => written.startsWith('!'));
  const excludingByList = groupBy(excluding, ({ list }) => list);
  const byStart = groupBy(including, ({ pattern }) => findBase(pattern) || (findName(pattern) ?? ''));
  const byName = lazyValue(() => groupBy(including, ({ pattern }) => findName(pattern) ?? ''));
  const findBelow = createFindBelow(including);

  return ({ path, partial = false }, repository, names) => {
    const segments = toPathSegments(path);
    const applies = ({ repository: own, brackets, written }: GlobEntry) =>
      (own === undefined || repository === undefined || sameRepository(own, repository)) &&
      !(brackets === 'set' && names?.has(written));
    const fits = (one: GlobEntry) => applies(one) && (partial ? matchPartial : matchGlob)(one.glob(), segments);
    const starts = partial ? [] : segments.map((_, at) => segments.slice(0, at + 1).join('/'));
    const candidates = [...new Set([...starts, ...segments, ''])].flatMap(
      (key) => (partial ? byName() : byStart).get(key) ?? [],
    );
    const toReason = ({ written, glob }: GlobEntry): GlobReason =>
      partial && !matchGlob(glob(), segments)
        ? { type: 'glob', glob: written, only: 'partial' }
        : { type: 'glob', glob: written };
    const hits = [...groupBy(candidates.filter(fits), ({ list }) => list)].flatMap(([list, fitting]) => {
      const last = excludingByList.get(list)?.findLast(fits)?.order ?? -1;
      return fitting.filter(({ order }) => order > last).map((one) => ({ one, reason: toReason(one) }));
    });
    // A path of one name can be the end of a path, or a folder at the top.
    const isFolder = partial ? segments.length === 1 : segments.length > 0;
    const below = isFolder ? findBelow(segments).filter(applies) : [];
    const all = [
      ...hits,
      ...below.map((one) => ({ one, reason: { type: 'glob', glob: one.written, only: 'below' } as const })),
    ];
    return [...groupBy(all, ({ one }) => one.list)]
      .map(([at, found]) => ({ at, reasons: toUnique(found) }))
      .sort((a, b) => a.at - b.at);
  };
}

/** Returns the reasons in the order of the list, each glob once, even if it stands for several repositories. */
function toUnique(found: readonly { readonly one: GlobEntry; readonly reason: GlobReason }[]): GlobReason[] {
  const sorted = found.toSorted((a, b) => a.one.order - b.one.order).map(({ reason }) => reason);
  return sorted.filter((reason, at) => sorted.findIndex(({ glob }) => glob === reason.glob) === at);
}

/** Makes the function that finds globs below a folder, by binary search. */
function createFindBelow(entries: readonly GlobEntry[]): (folder: readonly string[]) => readonly GlobEntry[] {
  const sorted = lazyValue(() =>
    entries.map((one) => ({ one, base: `${findBase(one.pattern)}/` })).sort((a, b) => compareText(a.base, b.base)),
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
    const below: GlobEntry[] = [];
    for (let at = start; bases[at]?.base.startsWith(folder); at++) below.push((bases[at] as { one: GlobEntry }).one);
    return below;
  };
}
