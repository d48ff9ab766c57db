import type { Card } from '../../content/cards.ts';
import { createGlobIndex } from '../../why/globIndex.ts';
import { isNamed } from '../../why/governing.ts';
import { createFindNamed, toMarkerNames } from '../../why/names.ts';
import type { Place } from '../../why/why.ts';

/** The cards of all pages that may govern places: by their patterns, whatever the repository, or by a marker's name. */
export function matchCards(cards: readonly Card[], places: readonly Place[]): Card[] {
  const known = cards.filter((card) => isNamed(card.kind) && !card.logged);
  // What leaves out again may speak of another repository.
  const lists = known.map(({ globs }) => [{ paths: globs.filter((glob) => !glob.startsWith('!')) }]);
  const findGoverned = createGlobIndex(lists);
  const names = new Set(places.flatMap(({ markers = [] }) => markers.map(({ name }) => name)));
  const findNamed = names.size > 0 ? createFindNamed(known.map((card) => ({ names: toMarkerNames(card) }))) : () => [];
  const matched = new Set([
    ...places.flatMap((place) => findGoverned(place).map(({ at }) => at)),
    ...[...names].flatMap(findNamed),
  ]);
  return [...matched].map((at) => known[at] as Card);
}
