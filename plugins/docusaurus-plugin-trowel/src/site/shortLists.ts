import type { KindName } from '../content/kinds/index.ts';
import { nameOfId } from '../shared/name.ts';
import type { Directory } from './directory.ts';
import type { LayerProps } from './layerProps.ts';
import type { LongList } from './partProps.ts';

/** The most entries of a list on an entry's page. Search finds all of a longer one. */
export const mostListed = 60;
/** The most layers of a system's history on its page. */
const mostLayers = 80;

/** Returns the address of a search for what has to do with an entry, of some kinds or of all. */
export function toSearchOf(
  id: string,
  facet: 'system' | 'person' | 'constraint',
  { pageOf }: Pick<Directory, 'pageOf'>,
  kinds: readonly KindName[] = [],
): string {
  const query = new URLSearchParams([[facet, nameOfId(id)], ...kinds.map((kind) => ['kind', kind])]);
  return `${pageOf('search')}?${query}`;
}

/**
 * Shortens the lists of a part. `long` says of each that is not whole how many entries it has, and where all are found.
 * @param toSearch Returns the address of the search that finds the entries of a list.
 */
export function shortenLists<Name extends string, Entry>(
  lists: Record<Name, readonly Entry[]>,
  toSearch: (name: Name) => string,
): {
  readonly lists: Readonly<Record<Name, readonly Entry[]>>;
  readonly long?: Readonly<Partial<Record<Name, LongList>>>;
} {
  const names = Object.keys(lists) as Name[];
  const long = names.filter((name) => lists[name].length > mostListed);
  if (long.length === 0) return { lists };
  const shorter = { ...lists };
  for (const name of long) shorter[name] = lists[name].slice(0, mostListed);
  return {
    lists: shorter,
    long: Object.fromEntries(
      long.map((name) => [name, { count: lists[name].length, permalink: toSearch(name) }]),
    ) as Partial<Record<Name, LongList>>,
  };
}

/** Chooses the layers of a long history: those that still hold, and the latest of the others. Keeps their order. */
export function chooseLayers(layers: readonly LayerProps[]): readonly LayerProps[] {
  if (layers.length <= mostLayers) return layers;
  const holds = ({ to, hold }: LayerProps) => to === undefined && hold === 'sure';
  // The layers are ordered from the oldest to the latest.
  const ranked = [...layers].reverse().sort((a, b) => Number(holds(b)) - Number(holds(a)));
  const chosen = new Set(ranked.slice(0, mostLayers));
  return layers.filter((layer) => chosen.has(layer));
}
