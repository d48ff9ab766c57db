import type { Facet } from './facet.ts';

const all = [
  { name: 'kind', label: 'Kind', order: 'frequent' },
  { name: 'system', label: 'System', order: 'frequent' },
  { name: 'constraint', label: 'Constraint', order: 'frequent' },
  { name: 'status', label: 'Status', order: 'frequent' },
  { name: 'tag', label: 'Tag', order: 'frequent' },
  { name: 'skill', label: 'Skill', order: 'frequent' },
  { name: 'person', label: 'Person', order: 'frequent', aliases: ['by'] },
  { name: 'year', label: 'Year', order: 'newest' },
] as const satisfies readonly Facet[];

/** The name of a built-in facet. */
export type BuiltInFacetName = (typeof all)[number]['name'];

/**
 * The facets of every hub, in the order in which search shows them. `values.ts` finds the values of a page for each; the
 * `facets` of a kind say which ones its index offers.
 */
export const builtInFacets: readonly (Facet & { readonly name: BuiltInFacetName })[] = all;
