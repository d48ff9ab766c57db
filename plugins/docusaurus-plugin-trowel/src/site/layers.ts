import type { RelationType } from '../content/relation.ts';
import type { SystemPlan } from '../hub/hub.ts';
import { findDirectSuccessors } from '../hub/successors.ts';
import { findValidity } from '../hub/validity.ts';
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
        ...findValidity(entry, find),
        supersededBy: links(findDirectSuccessors(entry, find).map((next) => next.id)),
        restsOn: tied('rests-on').filter(({ kind }) => kind === 'constraint'),
      },
    ];
  });
}
