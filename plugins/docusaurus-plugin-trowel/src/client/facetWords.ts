import { translate } from '@docusaurus/Translate';
import type { BuiltInFacetName } from '../facets/builtInFacets.ts';
import type { Facet, FacetValue } from '../facets/facet.ts';
import { statusLabel } from './generated/statuses.ts';
import { isKindName } from './search/kindName.ts';
import { kindLabel } from './words.ts';

/** Facets of the index of people. */
type PeopleFacet = 'teaches' | 'learns' | 'timezone' | 'free';

// Each id and message is a literal, as `docusaurus write-translations` reads the source.
const labels: Readonly<Record<BuiltInFacetName | PeopleFacet | 'verdict' | 'before' | 'after', () => string>> = {
  kind: () => translate({ id: 'theme.trowel.facet.kind', message: 'Kind' }),
  system: () => translate({ id: 'theme.trowel.facet.system', message: 'System' }),
  constraint: () => translate({ id: 'theme.trowel.facet.constraint', message: 'Constraint' }),
  status: () => translate({ id: 'theme.trowel.facet.status', message: 'Status' }),
  verdict: () => translate({ id: 'theme.trowel.facet.verdict', message: 'Verdict' }),
  tag: () => translate({ id: 'theme.trowel.facet.tag', message: 'Tag' }),
  skill: () => translate({ id: 'theme.trowel.facet.skill', message: 'Skill' }),
  person: () => translate({ id: 'theme.trowel.facet.person', message: 'Person' }),
  teaches: () => translate({ id: 'theme.trowel.facet.teaches', message: 'Teaches' }),
  learns: () => translate({ id: 'theme.trowel.facet.learns', message: 'Wants to learn' }),
  timezone: () => translate({ id: 'theme.trowel.facet.timezone', message: 'Time zone' }),
  free: () => translate({ id: 'theme.trowel.facet.free', message: 'Free hours a week' }),
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
  if (facet === 'free') return freeLabel(value);
  if (facet === 'kind') return isKindName(value) ? kindLabel(value) : label;
  return facet === 'status' || facet === 'verdict' ? statusLabel(value) : label;
}

function freeLabel(value: string): string {
  return value === 'none'
    ? translate({ id: 'theme.trowel.facet.freeNone', message: 'None now' })
    : translate({ id: 'theme.trowel.facet.freeFrom', message: '{hours} or more' }, { hours: value });
}

/** Says a filter in words: `Status: Accepted`. */
export function filterLabel(facet: Pick<Facet, 'name' | 'label'>, value: FacetValue): string {
  return `${facetLabel(facet)}: ${valueLabel(facet.name, value)}`;
}
