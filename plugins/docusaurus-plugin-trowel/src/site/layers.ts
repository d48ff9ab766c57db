import type { RelationType } from '../content/relation.ts';
import { findHeld } from '../hub/held.ts';
import type { SystemPlan } from '../hub/hub.ts';
import { findNext } from '../hub/successors.ts';
import { type Directory, withoutSummaries } from './directory.ts';
import type { LayerProps } from './layerProps.ts';

/** A system's layers, oldest first, with when each held and what it is tied to. */
export function toLayers({ layers }: SystemPlan, directory: Directory): LayerProps[] {
  const { find, link } = directory;
  const { links } = withoutSummaries(directory);
  return layers.flatMap(({ entry: id }): LayerProps[] => {
    const entry = find(id);
    if (!entry) return [];
    const tied = (type: RelationType) =>
      links(entry.relations.filter((relation) => relation.type === type).map(({ target }) => target));
    return [
      {
        entry: link(entry),
        ...findHeld(entry, find),
        supersededBy: links(findNext(entry, find).map((next) => next.id)),
        restsOn: tied('rests-on').filter(({ kind }) => kind === 'constraint'),
      },
    ];
  });
}
