import { toMarkerNames } from './markerNames.ts';
import type { ConstraintRef, Explainer, GoverningPage, Landmine, PageRef } from './types.ts';

type SerializedRef = Omit<PageRef, 'source'>;

/** A page as it is stored: without empty properties, and without those that follow from others. */
type SerializedPage = Omit<
  GoverningPage,
  'source' | 'names' | 'governs' | 'constraints' | 'landmines' | 'explainers' | 'supersededBy'
> & {
  readonly governs?: GoverningPage['governs'];
  readonly landmines?: readonly Landmine[];
  readonly supersededBy?: SerializedRef;
  /** Positions in the lists that all pages share. */
  readonly constraints?: readonly number[];
  readonly explainers?: readonly number[];
};

/** All pages as they are stored. Constraints and people that many pages name are stored once. */
export interface SerializedPages {
  readonly pages: readonly SerializedPage[];
  readonly constraints: readonly (SerializedRef & Omit<ConstraintRef, keyof PageRef>)[];
  readonly people: readonly Explainer[];
}

/** Serializes pages for a browser or a cache. Leaves out their source files, which a browser does not need. */
export function serializePages(governing: readonly GoverningPage[]): SerializedPages {
  const constraints = createList<SerializedPages['constraints'][number]>();
  const people = createList<Explainer>();
  const pages = governing.map(
    ({ source: _, names: __, governs, landmines, supersededBy, ...page }): SerializedPage => ({
      ...page,
      governs: orUndefined(governs),
      landmines: orUndefined(landmines),
      supersededBy: supersededBy && toRef(supersededBy),
      constraints: orUndefined(page.constraints.map((constraint) => constraints.add(toRef(constraint)))),
      explainers: orUndefined(page.explainers.map(people.add)),
    }),
  );
  return { pages, constraints: constraints.values, people: people.values };
}

/** Makes the function that restores a page. `sourceOf` finds its file by its id; a browser has none, and gets `''`. */
export function createDeserializePage(
  { constraints, people }: Pick<SerializedPages, 'constraints' | 'people'>,
  sourceOf: (id: string) => string = () => '',
): (page: SerializedPage) => GoverningPage {
  return ({ governs = [], landmines = [], supersededBy, ...page }) => ({
    ...page,
    source: sourceOf(page.id),
    names: toMarkerNames(page),
    governs,
    landmines,
    supersededBy: supersededBy && { ...supersededBy, source: sourceOf(supersededBy.id) },
    constraints: (page.constraints ?? [])
      .map((at) => constraints[at] as SerializedPages['constraints'][number])
      .map((constraint): ConstraintRef => ({ ...constraint, source: sourceOf(constraint.id) })),
    explainers: (page.explainers ?? []).map((at) => people[at] as Explainer),
  });
}

/** Restores all pages in a browser. */
export function deserializePages(serialized: SerializedPages): GoverningPage[] {
  return serialized.pages.map(createDeserializePage(serialized));
}

function toRef<Ref extends { readonly source: string }>({ source: _, ...ref }: Ref): Omit<Ref, 'source'> {
  return ref;
}

function orUndefined<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** Makes a list that keeps each value once. `add` returns the position of a value. */
function createList<Value>(): { readonly values: readonly Value[]; readonly add: (value: Value) => number } {
  const values: Value[] = [];
  const places = new Map<string, number>();
  const add = (value: Value) => {
    const key = JSON.stringify(value);
    const place = places.get(key) ?? values.push(value) - 1;
    places.set(key, place);
    return place;
  };
  return { values, add };
}
