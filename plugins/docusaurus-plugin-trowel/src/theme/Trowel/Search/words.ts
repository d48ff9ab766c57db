import { translate } from '@docusaurus/Translate';
import type { FacetName, FacetValue, SearchResults } from '../../../search/search.ts';
import { facetLabel as otherFacetLabel } from '../EntryIndex/words.ts';
import { kindLabel, statusLabel } from '../words.ts';
import { isKindName } from './kindName.ts';

/** The heading of a facet. */
export function facetLabel(name: FacetName): string {
  return name === 'kind' ? translate({ id: 'theme.trowel.facet.kind', message: 'Kind' }) : otherFacetLabel(name);
}

/** A value of a facet in words. */
export function valueLabel(name: FacetName, { value, label }: FacetValue): string {
  if (name === 'kind') return isKindName(value) ? kindLabel(value) : label;
  return name === 'status' ? statusLabel(value) : label;
}

/** How many pages were found. */
export function totalLabel(total: number): string {
  if (total === 0) return translate({ id: 'theme.trowel.search.none', message: 'Nothing found' });
  return total === 1
    ? translate({ id: 'theme.trowel.search.one', message: '1 page' })
    : translate({ id: 'theme.trowel.search.total', message: '{total} pages' }, { total: String(total) });
}

/** What was searched for in place of words that no page has. */
export function correctionLabel({ written, taken }: SearchResults['corrections'][number]): string {
  return translate(
    { id: 'theme.trowel.search.correction', message: 'No page has “{written}”; these have “{taken}”.' },
    { written, taken },
  );
}

/** The invitation in an empty search field. */
export function placeholder(): string {
  return translate({
    id: 'theme.trowel.search.placeholder',
    message: 'An error text, a record’s number, half a word …',
  });
}

export function searchLabel(): string {
  return translate({ id: 'theme.trowel.search.label', message: 'Search the hub' });
}

export function replacedLabel(): string {
  return translate({ id: 'theme.trowel.search.replaced', message: 'Replaced by' });
}

/** What to try when no page has the words. */
export function nothingAdvice(): string {
  return translate({
    id: 'theme.trowel.search.nothing',
    message: 'No page has any of these words. Try fewer, or the words of the error itself.',
  });
}
