import type { HubEntry } from '../hub/hub.ts';
import type { LandmineRef } from '../hub/reconsider.ts';
import { landmineAnchor } from '../shared/landmineAnchor.ts';
import type { Directory } from './directory.ts';
import type { LandmineLink } from './noteProps.ts';

/** Links to landmines, each with the page that warns of it unless that is the page at hand. */
export function toLandmines(
  refs: readonly LandmineRef[],
  page: HubEntry | undefined,
  { find, link }: Directory,
): LandmineLink[] {
  return refs.flatMap(({ entry: id, block }): LandmineLink[] => {
    const entry = find(id);
    const landmine = entry?.blocks[block];
    if (!entry || !landmine) return [];
    const on = link(entry);
    const anchor = landmineAnchor(landmine.title) ?? landmine.anchor;
    const permalink = anchor === undefined ? on.permalink : `${on.permalink}#${anchor}`;
    return [{ title: landmine.title, permalink, on: entry.id === page?.id ? undefined : on }];
  });
}

/** Links to the landmines of an entry's own text. */
export function toOwnLandmines(entry: HubEntry, directory: Directory): LandmineLink[] {
  const refs = entry.blocks.flatMap(({ type }, block) => (type === 'landmine' ? [{ entry: entry.id, block }] : []));
  return toLandmines(refs, entry, directory);
}
