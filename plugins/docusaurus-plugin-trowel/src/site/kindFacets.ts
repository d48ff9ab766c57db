import { metaOf } from '../content/fieldValidation.ts';
import { fieldsOf } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { builtInFacets } from '../facets/builtInFacets.ts';
import type { Facet } from '../facets/facet.ts';

/**
 * Lists the facets of a kind's index, in the order in which the kind names them. A name that is not a built-in facet's is a
 * field's. Its values are in the order of the field's choices, or the most frequent first.
 */
export function findKindFacets(kind: Kind): Facet[] {
  return kind.facets.map((name) => builtInFacets.find((facet) => facet.name === name) ?? toFieldFacet(kind, name));
}

function toFieldFacet(kind: Kind, name: string): Facet {
  const schema = fieldsOf(kind)[name];
  const words = name.replaceAll(/[-_]/g, ' ');
  const label = words.slice(0, 1).toUpperCase() + words.slice(1);
  return { name, label, order: (schema && metaOf(schema).values) ?? 'frequent' };
}
