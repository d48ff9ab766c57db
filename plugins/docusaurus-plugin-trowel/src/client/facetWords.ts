import { translate } from '@docusaurus/Translate';
import type { BuiltInFacetName } from '../facets/builtInFacets.ts';
import type { Facet, FacetValue } from '../facets/facet.ts';
import { statusLabel } from './generated/statuses.ts';
import { isKindName } from './search/kindName.ts';
import { kindLabel } from './words.ts';

// Each id and message is a literal, as `docusaurus write-translations` reads the source.
const labels: Readonly<Record<BuiltInFacetName | 'verdict' | 'before' | 'after', () => string>> = {
  kind: () => translate({ id: 'theme.trowel.facet.kind', message: 'Kind' }),
  system: () => translate({ id: 'theme.trowel.facet.system', message: 'System' }),
  constraint: () => translate({ id: 'theme.trowel.facet.constraint', message: 'Constraint' }),
  status: () => translate({ id: 'theme.trowel.facet.status', message: 'Status' }),
  verdict: () => translate({ id: 'theme.trowel.facet.verdict', message: 'Verdict' }),
  tag: () => translate({ id: 'theme.trowel.facet.tag', message: 'Tag' }),
  skill: () => translate({ id: 'theme.trowel.facet.skill', message: 'Skill' }),
  person: () => translate({ id: 'theme.trowel.facet.person', message: 'Person' }),
  year: () => translate({ id: 'theme.trowel.facet.year', message: 'Year' }),
  before: () => translate({ id: 'theme.trowel.facet.before', message: 'Before' }),
  after: () => translate({ id: 'theme.trowel.facet.after', message: 'From', description: 'The first year or day' }),
};

/** Names a facet or a filter by date. A facet of the site's own fields has the same label in all languages. */
export function facetLabel({ name, label }: Pick<Facet, 'name' | 'label'>): string {
  return hasOwnLabel(name) ? labels[name]() : label;
}

function hasOwnLabel(name: string): name is keyof typeof labels {
  return Object.hasOwn(labels, name);
}

/** Says a facet value in words. */
export function valueLabel(facet: string, { value, label }: FacetValue): string {
  if (facet === 'kind') return isKindName(value) ? kindLabel(value) : label;
  return facet === 'status' || facet === 'verdict' ? statusLabel(value) : label;
}

/** Says a filter in words: `Status: Accepted`. */
export function filterLabel(facet: Pick<Facet, 'name' | 'label'>, value: FacetValue): string {
  return `${facetLabel(facet)}: ${valueLabel(facet.name, value)}`;
}
