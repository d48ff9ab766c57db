import type { HubEntry } from '../../hub/hub.ts';
import { nameOfId } from '../../shared/name.ts';
import { quoteName } from '../../shared/quote.ts';
import { createFindByMarkerName } from '../../why/markerNames.ts';
import type { Answer } from '../../why/types.ts';
import type { Block, Effective } from './effective.ts';
import type { Evidence } from './weights.ts';

/** How much a marker weighs that goes with its code, that is right above a line which goes, and that is near. */
const marker = { removed: 3, above: 3.6, beside: 1.2 } as const;
/** How much a file weighs that leaves the code which a page governs: it goes elsewhere, or for good. */
const left = { moved: 2.6, gone: 1.2 } as const;
/** Weighs markers that name the page: one that goes with its code, one right above a line that goes, one near the code. */
export function weighMarkers({ places, page }: Answer, entry: HubEntry, blocks: readonly Block[]): readonly Evidence[] {
  if (blocks.length === 0) return [];
  const markers = places.flatMap(({ reasons }) => reasons.filter((reason) => reason.type === 'marker'));
  const name = quoteName(nameOfId(entry.id));
  const isGone = blocks.some(({ removed }) => removed.length > 0);
  if (isGone && markers.some(({ removed }) => removed))
    return [{ weight: marker.removed, says: `removes a marker \`@why\` that names ${name}, with code beside it` }];
  const findNamed = createFindByMarkerName([page]);
  if (blocks.some(({ marked, removed }) => removed.length > 0 && marked.some((one) => findNamed(one).length > 0)))
    return [{ weight: marker.above, says: `changes code right below a marker \`@why\` that names ${name}` }];
  if (isGone && markers.some(({ near }) => near))
    return [{ weight: marker.beside, says: `changes code near a marker \`@why\` that names ${name}` }];
  return [];
}

/** Weighs files that leave the code which the page governs. */
export function weighLeft({ places }: Answer, { left: files }: Effective): readonly Evidence[] {
  const governed = new Set(places.map(({ path }) => path));
  const own = files.filter(({ path, to }) => governed.has(path) && (to === undefined || !governed.has(to)));
  const moved = own.find(({ to }) => to !== undefined);
  if (moved)
    return [{ weight: left.moved, says: `moves ${quoteName(moved.path)} out of the code that the page governs` }];
  const [gone] = own;
  return gone ? [{ weight: left.gone, says: `deletes ${quoteName(gone.path)}, which the page governs` }] : [];
}
