import { toMarkerNames } from './names.ts';
import type { Asked, Governing, Landmine, RestsOn } from './why.ts';

/** A page as it travels to a browser: without what is empty there, or follows from the rest. */
export type LeanGoverning = Omit<
  Governing,
  'source' | 'names' | 'governs' | 'constraints' | 'landmines' | 'ask' | 'supersededBy'
> & {
  readonly governs?: Governing['governs'];
  readonly constraints?: readonly Omit<RestsOn, 'source'>[];
  readonly landmines?: readonly Landmine[];
  readonly ask?: readonly Asked[];
  readonly supersededBy?: Omit<NonNullable<Governing['supersededBy']>, 'source'>;
};

/** Leaves out of a page what its reader in a browser can do without. */
export function toLean({
  source: _,
  names: __,
  governs,
  constraints,
  landmines,
  ask,
  supersededBy,
  ...rest
}: Governing): LeanGoverning {
  const some = <Value>(values: readonly Value[]) => (values.length > 0 ? values : undefined);
  return {
    ...rest,
    governs: some(governs),
    constraints: some(constraints.map(toRef)),
    landmines: some(landmines),
    ask: some(ask),
    supersededBy: supersededBy && toRef(supersededBy),
  };
}

function toRef<Ref extends { readonly source: string }>({ source: _, ...ref }: Ref): Omit<Ref, 'source'> {
  return ref;
}

/** The page again; nothing in a browser knows its file. */
export function fromLean({
  governs = [],
  constraints = [],
  landmines = [],
  ask = [],
  supersededBy,
  ...rest
}: LeanGoverning): Governing {
  return {
    ...rest,
    source: '',
    names: toMarkerNames(rest),
    governs,
    constraints: constraints.map((constraint) => ({ ...constraint, source: '' })),
    landmines,
    ask,
    supersededBy: supersededBy && { ...supersededBy, source: '' },
  };
}
