import { fieldsOf } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { metaOf } from '../content/validate.ts';
import { builtInFacets } from '../facets/builtInFacets.ts';
import type { Facet } from '../facets/facet.ts';

/**
 * Lists the facets that a kind's index offers, in the order in which the kind names them. A name that is no built-in
 * facet's is that of a field; its values are in the order of the field's choices, or else the most frequent first.
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
