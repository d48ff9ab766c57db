/** Chosen values by the name of the facet. Values of one facet are combined by "or", facets by "and". */
export type Filters = Readonly<Record<string, readonly string[]>>;

/** Adds a value to the filters, or removes it when it is there. A facet without values is absent. */
export function toggleFilter(filters: Filters, name: string, value: string): Filters {
  const { [name]: before = [], ...others } = filters;
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return after.length > 0 ? { ...others, [name]: after } : others;
}

/** Lists every chosen value, one by one. */
export function listFilters(filters: Filters): { readonly name: string; readonly value: string }[] {
  return Object.entries(filters).flatMap(([name, values]) => values.map((value) => ({ name, value })));
}
