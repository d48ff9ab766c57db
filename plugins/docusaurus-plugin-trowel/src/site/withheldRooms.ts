import type { Entry } from '../content/entry.ts';
import { type KindName, kindNames, kinds } from '../content/kinds/index.ts';
import { segmentOf } from './directory.ts';

/** Pages of the hub's own that have nothing to show without a page of these kinds. */
const rooms: readonly { readonly name: string; readonly of: readonly KindName[] }[] = [
  ...kindNames.flatMap((kind) =>
    // The index of stories is that of the blog.
    kinds[kind].intro === undefined || kind === 'story' ? [] : [{ name: segmentOf(kind), of: [kind] }],
  ),
  { name: 'log', of: ['log'] },
  { name: 'mentoring', of: ['person', 'engagement'] },
  { name: 'progress', of: ['path'] },
];

/**
 * Finds the pages of the hub's own, below its base path, of which a build withholds all that they would show. Nobody who reads such a
 * site can fill them, so they are left out of it, also where a site wants empty ones.
 */
export function findWithheldRooms<Kept extends Pick<Entry, 'kind'>>(
  entries: readonly Kept[],
  isWithheld: (entry: Kept) => boolean,
): string[] {
  const withheld = new Set(entries.filter(isWithheld).map(({ kind }) => kind));
  const left = new Set(entries.filter((entry) => !isWithheld(entry)).map(({ kind }) => kind));
  const found = rooms.filter(({ of }) => of.some((kind) => withheld.has(kind)) && !of.some((kind) => left.has(kind)));
  return [...new Set(found.map(({ name }) => name))];
}
