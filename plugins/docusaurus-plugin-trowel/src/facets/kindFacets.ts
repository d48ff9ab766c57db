import { metaOf } from '../content/fieldValidation.ts';
import { fieldsOf, type Kinds } from '../content/kinds/index.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { builtInFacets } from './builtInFacets.ts';
import type { Facet } from './facet.ts';

/**
 * Lists the facets of a kind's index, in the order in which the kind names them. A name that is not a built-in facet's is a
 * field's. Its values are in the order of the field's choices, or the most frequent first.
 */
export function findKindFacets(kind: Kind): Facet[] {
  return kind.facets.map((name) => builtInFacets.find((facet) => facet.name === name) ?? toFieldFacet(kind, name));
}

/** Lists the facets that some kinds have beside the built-in ones, each once. Search offers them for pages of all kinds. */
export function findFieldFacets(kinds: Kinds): Facet[] {
  const facets = Object.values<Kind>(kinds)
    .flatMap(findKindFacets)
    .filter(({ name }) => !builtInFacets.some((facet) => facet.name === name));
  return [...new Map(facets.map((facet) => [facet.name, facet])).values()];
}

function toFieldFacet(kind: Kind, name: string): Facet {
  const schema = fieldsOf(kind)[name];
  const meta = schema && metaOf(schema);
  const words = name.replaceAll(/[-_]/g, ' ');
  const label = meta?.label ?? words.slice(0, 1).toUpperCase() + words.slice(1);
  return { name, label, order: meta?.values ?? 'frequent' };
}
