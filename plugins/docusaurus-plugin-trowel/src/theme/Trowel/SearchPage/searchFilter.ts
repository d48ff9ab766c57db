import type { FacetValue, KnownFacets, SearchAddress } from 'docusaurus-plugin-trowel/search';
import {
  dateFilters,
  findQueryParts,
  findValues,
  isDateFilter,
  removeFilter,
  toggleFilter,
} from 'docusaurus-plugin-trowel/search';

/** A filter that is set, ticked or typed: a value of a facet, or of a filter by date. */
export interface SearchFilter {
  readonly name: string;
  readonly value: FacetValue;
}

/** Lists every filter that is set, in the order of the facets; dates last. */
export function listSearchFilters({ filters, text }: SearchAddress, known: KnownFacets): SearchFilter[] {
  const typed = findQueryParts(text, known.facets).flatMap((part) => (part.type === 'filter' ? [part] : []));
  const ofFacet = known.facets.flatMap(({ name }) => {
    const values = valuesOf(name, known);
    const ticked = (filters[name] ?? []).map(
      (value) => values.find((other) => other.value === value) ?? unknown(value),
    );
    const written = typed
      .filter(({ facet }) => facet === name)
      .flatMap((part) => part.values.flatMap(({ value }) => findMeant(value, values)));
    return unique([...ticked, ...written]).map((value) => ({ name, value }));
  });
  const dates = dateFilters.toReversed().flatMap((name) => {
    const values = typed.filter(({ facet }) => facet === name).flatMap((part) => part.values);
    return unique(values.map(({ value }) => unknown(value))).map((value) => ({ name, value }));
  });
  return [...ofFacet, ...dates];
}

/** Takes back one filter, wherever it was set: what was typed is taken out of the text. */
export function withoutFilter(
  address: SearchAddress,
  { name, value }: SearchFilter,
  known: KnownFacets,
): SearchAddress {
  const values = valuesOf(name, known);
  const others: FacetValue[] = [];
  const isOut = (typed: string) => {
    const meant = findMeant(typed, values);
    const out = meant.some((one) => one.value === value.value);
    // Half a name can mean several: the others stay set.
    if (out) others.push(...meant.filter((one) => one.value !== value.value));
    return out;
  };
  const text = removeFilter(address.text, { facets: known.facets, facet: name, isOut });
  const rest = { ...address, text, page: 1 };
  if (isDateFilter(name)) return rest;
  const kept = [...(rest.filters[name] ?? []), ...others.map((one) => one.value)].filter((one) => one !== value.value);
  const { [name]: _, ...filters } = rest.filters;
  return { ...rest, filters: kept.length > 0 ? { ...filters, [name]: [...new Set(kept)] } : filters };
}

/** Ticks a value of a facet, or takes its tick back; the results begin at the first page again. */
export function toggleSearchFilter(address: SearchAddress, filter: SearchFilter, known: KnownFacets): SearchAddress {
  const { name, value } = filter;
  const chosen = listSearchFilters(address, known).some((one) => one.name === name && one.value.value === value.value);
  return chosen
    ? withoutFilter(address, filter, known)
    : { ...address, page: 1, filters: toggleFilter(address.filters, name, value.value) };
}

/** Takes back every filter; the words stay. */
export function withoutFilters(address: SearchAddress, known: KnownFacets): SearchAddress {
  const cleared = listSearchFilters(address, known).reduce(
    (rest, filter) => withoutFilter(rest, filter, known),
    address,
  );
  return { ...cleared, filters: {} };
}

/** The values that a typed one means; itself when the hub does not have it. */
function findMeant(typed: string, values: readonly FacetValue[]): readonly FacetValue[] {
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
