import { toMarkerNames } from './names.ts';
import type { Asked, Governing, Landmine, PageRef, RestsOn } from './why.ts';

type LeanRef = Omit<PageRef, 'source'>;

/** A page as it travels to a browser: without what is empty there, or follows from the rest. */
type LeanPage = Omit<
  Governing,
  'source' | 'names' | 'governs' | 'constraints' | 'landmines' | 'ask' | 'supersededBy'
> & {
  readonly governs?: Governing['governs'];
  readonly landmines?: readonly Landmine[];
  readonly supersededBy?: LeanRef;
  /** Positions in the lists that all pages share. */
  readonly constraints?: readonly number[];
  readonly ask?: readonly number[];
};

/** All pages as they travel; whom and what many pages name stands there once. */
export interface LeanPages {
  readonly pages: readonly LeanPage[];
  readonly constraints: readonly (LeanRef & Omit<RestsOn, keyof PageRef>)[];
  readonly people: readonly Asked[];
}

/** Leaves out what a reader in a browser can do without: above all, which files the pages are in. */
export function toLean(governing: readonly Governing[]): LeanPages {
  const constraints = createList<LeanPages['constraints'][number]>();
  const people = createList<Asked>();
  const pages = governing.map(
    ({ source: _, names: __, governs, landmines, supersededBy, ...page }): LeanPage => ({
      ...page,
      governs: orNothing(governs),
      landmines: orNothing(landmines),
      supersededBy: supersededBy && toRef(supersededBy),
      constraints: orNothing(page.constraints.map((constraint) => constraints.add(toRef(constraint)))),
      ask: orNothing(page.ask.map(people.add)),
    }),
  );
  return { pages, constraints: constraints.values, people: people.values };
}

/**
 * Makes the function that restores a page. In a browser files are unknown; elsewhere `sourceOf` finds a page's file by its id.
 */
export function createRestore(
  { constraints, people }: Pick<LeanPages, 'constraints' | 'people'>,
  sourceOf: (id: string) => string = () => '',
): (page: LeanPage) => Governing {
  return ({ governs = [], landmines = [], supersededBy, ...page }) => ({
    ...page,
    source: sourceOf(page.id),
    names: toMarkerNames(page),
    governs,
    landmines,
    supersededBy: supersededBy && { ...supersededBy, source: sourceOf(supersededBy.id) },
    constraints: (page.constraints ?? [])
      .map((at) => constraints[at] as LeanPages['constraints'][number])
      .map((constraint): RestsOn => ({ ...constraint, source: sourceOf(constraint.id) })),
    ask: (page.ask ?? []).map((at) => people[at] as Asked),
  });
}

/** Restores all pages. */
export function fromLean(lean: LeanPages): Governing[] {
  return lean.pages.map(createRestore(lean));
}

function toRef<Ref extends { readonly source: string }>({ source: _, ...ref }: Ref): Omit<Ref, 'source'> {
  return ref;
}

function orNothing<Value>(values: readonly Value[]): readonly Value[] | undefined {
  return values.length > 0 ? values : undefined;
}

/** A list in which each value stands once. */
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
