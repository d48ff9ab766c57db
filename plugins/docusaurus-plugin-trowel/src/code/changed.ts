import { groupBy } from '../shared/collections.ts';
import { parseDiff } from '../why/diff.ts';
import type { Place } from '../why/types.ts';
import type { Asked } from './asked.ts';
import { readChange } from './changes.ts';
import { maxMarkers, prose, readMarkers } from './markers.ts';
import type { Repository } from './repository.ts';
import { listTracked } from './tracked.ts';

/** A change: a diff, or what the branch changes against a revision. */
export type ChangedFrom =
  | { readonly diff: string; readonly repository?: Repository }
  | { readonly revision: string; readonly repository: Repository };

const noDiff = 'No diff was found in the text; give one to it, as in `git diff main | trowel why --diff -`.';

/** The places that a change touches, with the markers that stand there now and those that it takes away. */
export async function findChanged(from: ChangedFrom): Promise<Asked> {
  const { repository } = from;
  const changed = mergePlaces(
    parseDiff('diff' in from ? from.diff : (await readChange(from.repository, from.revision)).diff),
  );
  if (changed.length === 0) {
    const isOther = 'diff' in from && from.diff.trim() !== '';
    return { places: [], notes: [isOther ? noDiff : 'Nothing was changed.'] };
  }
  if (!repository) return { places: changed, notes: [] };
  const tracked = await listTracked(repository, [...new Set(changed.map(({ path }) => path))]);
  const { markers, notes } = await readMarkers(repository, tracked);
  return { places: changed.map((place) => withMarkers(place, markers.get(place.path))), notes };
}

/** The markers of the file as it is know their lines; those of the diff alone are the ones that went. */
function withMarkers(place: Place, now: Place['markers']): Place {
  if (!now) return place;
  const there = new Set(now.map(({ name }) => name));
  const gone = place.markers?.filter(({ name, removed }) => removed && !there.has(name)) ?? [];
  return { ...place, markers: [...now, ...gone] };
}

/** One place for each path: several diffs behind each other, as of a series of patches, name it again and again. */
function mergePlaces(places: readonly Place[]): Place[] {
  return [...groupBy(places, ({ path }) => path)].map(([path, same]) => {
    const lines = same.flatMap((place) => place.lines ?? []);
    const markers = prose.test(path) ? [] : same.flatMap((place) => place.markers ?? []).slice(0, maxMarkers);
    return { path, ...(lines.length > 0 ? { lines } : {}), ...(markers.length > 0 ? { markers } : {}) };
  });
}
