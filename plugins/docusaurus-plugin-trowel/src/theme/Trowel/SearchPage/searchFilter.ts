import type { FacetValue, KnownFacets, SearchAddress } from 'docusaurus-plugin-trowel/search';
import {
  dateFilters,
  findQueryParts,
  findValues,
  isDateFilter,
  removeFilter,
  toggleFilter,
} from 'docusaurus-plugin-trowel/search';

/** A filter that is set, ticked or typed: a facet value, or a date. */
export interface SearchFilter {
  /** The name of the facet, or `before` or `after`. */
  readonly name: string;
  readonly value: FacetValue;
}

/** Lists every filter that is set, in the order of the facets. Dates come last. */
export function listSearchFilters({ filters, text }: SearchAddress, known: KnownFacets): SearchFilter[] {
  const typed = findQueryParts(text, known.facets).flatMap((part) => (part.type === 'filter' ? [part] : []));
  const ofFacet = known.facets.flatMap(({ name }) => {
    const values = valuesOf(name, known);
    const ticked = (filters[name] ?? []).map(
      (value) => values.find((other) => other.value === value) ?? unknown(value),
    );
    const written = typed
      .filter(({ facet }) => facet === name)
      .flatMap((part) => part.values.flatMap(({ value }) => findFit(value, values)));
    return unique([...ticked, ...written]).map((value) => ({ name, value }));
  });
  const dates = dateFilters.toReversed().flatMap((name) => {
    const values = typed.filter(({ facet }) => facet === name).flatMap((part) => part.values);
    return unique(values.map(({ value }) => unknown(value))).map((value) => ({ name, value }));
  });
  return [...ofFacet, ...dates];
}

/** Removes one filter from the ticked ones and from the text. */
export function withoutFilter(
  address: SearchAddress,
  { name, value }: SearchFilter,
  known: KnownFacets,
): SearchAddress {
  const values = valuesOf(name, known);
  const others: FacetValue[] = [];
  const isOut = (typed: string) => {
    const fit = findFit(typed, values);
    const out = fit.some((one) => one.value === value.value);
    // Half a name can fit several values: the others stay.
    if (out) others.push(...fit.filter((one) => one.value !== value.value));
    return out;
  };
  const text = removeFilter(address.text, { facets: known.facets, facet: name, isOut });
  const rest = { ...address, text, page: 1 };
  if (isDateFilter(name)) return rest;
  const kept = [...(rest.filters[name] ?? []), ...others.map((one) => one.value)].filter((one) => one !== value.value);
  const { [name]: _, ...filters } = rest.filters;
  return { ...rest, filters: kept.length > 0 ? { ...filters, [name]: [...new Set(kept)] } : filters };
}

/** Adds a filter, or removes it if it is set. Goes to the first page. */
export function toggleSearchFilter(address: SearchAddress, filter: SearchFilter, known: KnownFacets): SearchAddress {
  const { name, value } = filter;
  const chosen = listSearchFilters(address, known).some((one) => one.name === name && one.value.value === value.value);
  return chosen
    ? withoutFilter(address, filter, known)
    : { ...address, page: 1, filters: toggleFilter(address.filters, name, value.value) };
}

/** Removes every filter and keeps the words. */
export function withoutFilters(address: SearchAddress, known: KnownFacets): SearchAddress {
  const cleared = listSearchFilters(address, known).reduce(
    (rest, filter) => withoutFilter(rest, filter, known),
    address,
  );
  return { ...cleared, filters: {} };
}

/** Finds the facet values that a typed one fits; the typed one itself if there are none. */
function findFit(typed: string, values: readonly FacetValue[]): readonly FacetValue[] {
  const found = findValues(typed, values);
  return found.length > 0 ? found : [unknown(typed)];
}

function valuesOf(name: string, { counts }: KnownFacets): readonly FacetValue[] {
  return counts.find((facet) => facet.name === name)?.values ?? [];
}

function unknown(value: string): FacetValue {
  return { value, label: value };
}

function unique(values: readonly FacetValue[]): FacetValue[] {
  return [...new Map(values.map((value) => [value.value, value])).values()];
}
