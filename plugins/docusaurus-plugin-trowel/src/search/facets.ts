import { compareText } from '../shared/compareText.ts';
import { type FacetCount, type FacetName, type Filters, facetNames, type SearchDocument } from './search.ts';

type Page = Pick<SearchDocument, 'facets'>;

/** Whether a page passes all filters but, when given, those of one facet. */
export function passes({ facets }: Page, filters: Filters, except?: FacetName): boolean {
  return facetNames.every((name) => {
    const wanted = filters[name];
    if (name === except || !wanted || wanted.length === 0) return true;
    return facets[name]?.some(({ value }) => wanted.includes(value)) ?? false;
  });
}

/**
 * Counts the values of every facet among pages that were found, each facet as if it were not filtered itself, so that
 * a count says what choosing the value gives. Values that are chosen and gone are there with 0, to be taken back.
 */
export function countFacets(
  found: readonly Page[],
  filters: Filters,
): { readonly name: FacetName; readonly values: readonly FacetCount[] }[] {
  return facetNames.flatMap((name) => {
    const counts = new Map<string, { readonly value: string; readonly label: string; count: number }>(
      (filters[name] ?? []).map((value) => [value, { value, label: value, count: 0 }]),
    );
    for (const page of found) {
      if (!passes(page, filters, name)) continue;
      for (const { value, label } of page.facets[name] ?? []) {
        const count = (counts.get(value)?.count ?? 0) + 1;
        counts.set(value, { value, label, count });
      }
    }
    const values = [...counts.values()].sort((a, b) =>
      name === 'year' ? compareText(b.value, a.value) : b.count - a.count || compareText(a.label, b.label),
    );
    return values.length === 0 ? [] : [{ name, values }];
  });
}
