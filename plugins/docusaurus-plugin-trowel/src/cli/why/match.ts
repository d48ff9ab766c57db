import type { Card } from '../../content/cards.ts';
import { createGlobIndex } from '../../why/globIndex.ts';
import { isNamed } from '../../why/governing.ts';
import { createFindNamed, toMarkerNames } from '../../why/names.ts';
import type { Place } from '../../why/why.ts';

/** What places ask for. */
export interface Matched {
  /** The cards of all pages that may govern them: by their patterns, whatever the repository, or by a marker's name. */
  readonly cards: readonly Card[];
  /** Whether a marker names no page. */
  readonly isStrange: boolean;
}

/** Matches places against cards. */
export function matchCards(cards: readonly Card[], places: readonly Place[]): Matched {
  const known = cards.filter((card) => isNamed(card.kind) && !card.logged);
  const isNear = createIsNear(places);
  const lists = known.map(({ globs }) => (globs.some(isNear) ? [{ paths: globs.filter(isNear) }] : []));
  const findGoverned = createGlobIndex(lists);
  const names = new Set(places.flatMap(({ markers = [] }) => markers.map(({ name }) => name)));
  const findNamed = names.size > 0 ? createFindNamed(known.map((card) => ({ names: toMarkerNames(card) }))) : () => [];
  const named = [...names].map(findNamed);
  const matched = new Set([...places.flatMap((place) => findGoverned(place).map(({ at }) => at)), ...named.flat()]);
  return {
    cards: [...matched].map((at) => known[at] as Card),
    isStrange: named.some((found) => found.length === 0),
  };
}

const wild = /[*?[\]{}\\!]/;

/** Makes the quick test whether a pattern can have to do with any of the places: their folders are in its beginning, or it in theirs. */
function createIsNear(places: readonly Place[]): (glob: string) => boolean {
  const asked = new Set(places.map(({ path }) => path.normalize('NFC').replace(/^(?:\.?\/)+|\/+$/g, '')));
  const above = new Set([...asked].flatMap(startsOf));
  const isAnywhere = places.some(({ partial }) => partial);
  return (written) => {
    // What leaves out again may speak of another repository.
    if (written.startsWith('!')) return false;
    const glob = written.normalize('NFC');
    const at = glob.search(wild);
    const base = at === -1 ? glob : glob.slice(0, glob.lastIndexOf('/', at) + 1).replace(/\/$/, '');
    return isAnywhere || base === '' || above.has(base) || startsOf(base).some((start) => asked.has(start));
  };
}

/** A path and the folders that it is in: `a/b/c`, `a/b`, `a`. */
function startsOf(path: string): string[] {
  const starts = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) starts.push(path.slice(0, at));
  return starts;
}
