import { findValues } from '../../../search/asked.ts';
import { type FacetName, type FacetValue, facetNames, type SearchResults } from '../../../search/search.ts';
import { findTyped, type TypedFacet, withoutTyped } from '../../../search/typed.ts';
import { type SearchAddress, toggleFilter } from '../Search/address.ts';

type Facets = SearchResults['facets'];

/** A filter that is set, ticked or typed. */
export interface Choice {
  readonly name: TypedFacet;
  readonly value: FacetValue;
}

/** Every filter that is set, in the order of the facets; dates last. */
export function listChoices({ filters, text }: SearchAddress, facets: Facets): Choice[] {
  const typed = findTyped(text).flatMap((part) => (part.type === 'filter' ? [part] : []));
  const ofFacet = facetNames.flatMap((name) => {
    const known = valuesOf(name, facets);
    const ticked = (filters[name] ?? []).map((value) => known.find((other) => other.value === value) ?? unknown(value));
    const written = typed
      .filter(({ facet }) => facet === name)
      .flatMap(({ values }) => values.flatMap(({ value }) => meaning(value, known)));
    return unique([...ticked, ...written]).map((value) => ({ name, value }));
  });
  const dates = (['after', 'before'] as const).flatMap((name) => {
    const values = typed.filter(({ facet }) => facet === name).flatMap((part) => part.values);
    return unique(values.map(({ value }) => unknown(value))).map((value) => ({ name, value }));
  });
  return [...ofFacet, ...dates];
}

/** The address without one filter, wherever it was set: what was typed is taken out of the text. */
export function withoutChoice(address: SearchAddress, { name, value }: Choice, facets: Facets): SearchAddress {
  const known = valuesOf(name, facets);
  const others: FacetValue[] = [];
  const text = withoutTyped(address.text, name, (typed) => {
    const meant = meaning(typed, known);
    const isOut = meant.some((one) => one.value === value.value);
    // Half a name can mean several: the others stay set.
    if (isOut) others.push(...meant.filter((one) => one.value !== value.value));
    return isOut;
  });
  const rest = { ...address, text, page: 1 };
  if (name === 'before' || name === 'after') return rest;
  const kept = [...(rest.filters[name] ?? []), ...others.map((one) => one.value)].filter((one) => one !== value.value);
  const { [name]: _, ...filters } = rest.filters;
  return { ...rest, filters: kept.length > 0 ? { ...filters, [name]: [...new Set(kept)] } : filters };
}

/** The address after a value of a facet was ticked, or its tick taken back. */
export function toggleChoice(
  address: SearchAddress,
  choice: Choice & { readonly name: FacetName },
  facets: Facets,
): SearchAddress {
  const { name, value } = choice;
  const chosen = listChoices(address, facets).some((one) => one.name === name && one.value.value === value.value);
  return chosen ? withoutChoice(address, choice, facets) : toggleFilter(address, name, value.value);
}

/** The address without any filter; the words stay. */
export function withoutChoices(address: SearchAddress, facets: Facets): SearchAddress {
  const cleared = listChoices(address, facets).reduce((rest, choice) => withoutChoice(rest, choice, facets), address);
  return { ...cleared, filters: {} };
}

/** The values that a typed one means; itself when the hub does not have it. */
function meaning(typed: string, known: readonly FacetValue[]): readonly FacetValue[] {
  const found = findValues(typed, known);
  return found.length > 0 ? found : [unknown(typed)];
}

function valuesOf(name: TypedFacet, facets: Facets): readonly FacetValue[] {
  return facets.find((facet) => facet.name === name)?.values ?? [];
}

function unknown(value: string): FacetValue {
  return { value, label: value };
}

function unique(values: readonly FacetValue[]): FacetValue[] {
  return [...new Map(values.map((value) => [value.value, value])).values()];
}
