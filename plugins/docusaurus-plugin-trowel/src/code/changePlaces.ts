import { groupBy } from '../shared/collections.ts';
import { parseDiff } from '../why/diff.ts';
import type { Marker, Place } from '../why/types.ts';
import { readBranchDiff } from './branchDiff.ts';
import { markdownName, maxMarkers, readMarkers } from './markers.ts';
import { howToComplete } from './partialClone.ts';
import type { FoundPlaces } from './pathPlaces.ts';
import type { Repository } from './repository.ts';
import { listTrackedFiles } from './trackedFiles.ts';

/** A change: a diff, or the difference of the current branch from a revision. */
export type ChangeSource =
  | { readonly diff: string; readonly repository?: Repository }
  | { readonly revision: string; readonly repository: Repository };

const noDiff = 'No diff was found in the text; give one to it, as in `git diff main | trowel why --diff -`.';

const namesOnly = `This clone is partial and lacks the files as they were before: which lines changed, and which markers the change removes, was not looked at. ${howToComplete}`;

/** Finds the places that a change touches, with the markers there now and those that it removes. */
export async function findChangePlaces(from: ChangeSource): Promise<FoundPlaces> {
  const { repository } = from;
  const change = 'diff' in from ? from : await readBranchDiff(from.repository, from.revision);
  const changed = mergePlaces('diff' in change ? parseDiff(change.diff) : change.paths.map((path) => ({ path })));
  if (changed.length === 0) {
    const isOther = 'diff' in from && from.diff.trim() !== '';
    return { places: [], notes: [isOther ? noDiff : 'Nothing was changed.'] };
  }
  const diff = 'diff' in change ? change.diff : undefined;
  if (!repository) return { places: changed, notes: [], diff };
  const tracked = await listTrackedFiles(repository, [...new Set(changed.map(({ path }) => path))]);
  const { markers, notes } = await readMarkers(repository, tracked);
  return {
    places: changed.map((place) => withMarkers(place, markers.get(place.path), 'diff' in from)),
    notes: [...('paths' in change ? [namesOnly] : []), ...notes],
    diff,
  };
}

/**
 * Adds the markers of the file as it is now to those of the diff. When the diff was given, the file may be as it was before: a
 * marker is removed, too, when the diff removes it as often as the file has it.
 */
function withMarkers(place: Place, now: Place['markers'], isGiven: boolean): Place {
  if (!now) return place;
  const marked = place.markers ?? [];
  const count = (markers: readonly Marker[], named: string) => markers.filter(({ name }) => name === named).length;
  const removed = marked.filter((marker) => marker.removed);
  const isGone = ({ name }: Marker) => count(now, name) <= (isGiven ? count(removed, name) : 0);
  const gone = removed.filter(isGone);
  const added = isGiven ? marked.filter((marker) => !marker.removed && count(now, marker.name) === 0) : [];
  return { ...place, markers: [...now.filter(({ name }) => count(gone, name) === 0), ...added, ...gone] };
}

/** Merges the places of each path. A series of patches names a file several times. */
function mergePlaces(places: readonly Place[]): Place[] {
  return [...groupBy(places, ({ path }) => path)].map(([path, same]) => {
    const lines = same.flatMap((place) => place.lines ?? []);
    const markers = markdownName.test(path) ? [] : same.flatMap((place) => place.markers ?? []).slice(0, maxMarkers);
    return { path, ...(lines.length > 0 ? { lines } : {}), ...(markers.length > 0 ? { markers } : {}) };
  });
}
