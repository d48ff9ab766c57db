import type { KindFields } from '../content/kinds/index.ts';
import type { RelationType } from '../content/relation.ts';
import type { SystemPlan } from '../hub/hub.ts';
import { findDirectSuccessors } from '../hub/successors.ts';
import { findValidity } from '../hub/validity.ts';
import { type Directory, withoutSummaries } from './directory.ts';
import type { LayerProps } from './layerProps.ts';

/** Makes the layers of a system, oldest first, each with its validity and its relations. */
export function toLayers({ layers }: SystemPlan, directory: Directory): LayerProps[] {
  const { find, link } = directory;
  const { links } = withoutSummaries(directory);
  return layers.flatMap(({ entry: id }): LayerProps[] => {
    const entry = find(id);
    if (!entry) return [];
    const related = (type: RelationType) =>
      links(entry.relations.filter((relation) => relation.type === type).map(({ target }) => target));
    return [
      {
        entry: { ...link(entry), status: entry.status ?? (entry.fields as KindFields<'archaeology'>).verdict },
        ...findValidity(entry, find),
        supersededBy: links(findDirectSuccessors(entry, find).map((next) => next.id)),
        restsOn: related('rests-on').filter(({ kind }) => kind === 'constraint'),
      },
    ];
  });
}
