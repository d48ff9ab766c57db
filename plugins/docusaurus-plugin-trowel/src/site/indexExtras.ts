import type { KindName } from '../content/kinds/index.ts';
import type { Facet, FacetValues } from '../facets/facet.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import { toEngagementRow } from './engagementRow.ts';
import type { IndexRow } from './indexPartProps.ts';
import { freeFacet, toFreeValues, toPersonRow } from './personRow.ts';
import type { Surroundings } from './surroundings.ts';

/** What the index of a kind has beyond that of others: facets that are computed, and what its rows say beside title and status. */
interface IndexExtra {
  /** They come before the kind's own. */
  readonly facets?: readonly Facet[];
  readonly valuesOf?: (entry: HubEntry) => FacetValues;
  readonly cellsOf: (entry: HubEntry) => Partial<IndexRow>;
}

/** What makes it from the surroundings, by kind. */
const extras: Readonly<Partial<Record<KindName, (surroundings: Surroundings) => IndexExtra>>> = {
  path: ({ directory }) => ({ cellsOf: ({ id }) => ({ path: toPathSum(id, directory) }) }),
  person: ({ capacities }) => ({
    facets: [freeFacet],
    valuesOf: ({ id }) => {
      const capacity = capacities().of(id);
      return { [freeFacet.name]: capacity ? toFreeValues(capacity) : [] };
    },
    cellsOf: (entry) => ({ person: toPersonRow(entry, capacities().of(entry.id)) }),
  }),
  engagement: () => ({ cellsOf: (entry) => ({ engagement: toEngagementRow(entry) }) }),
};

/** Returns what the index of a kind has beyond that of others, if it has anything. */
export function toIndexExtra(kind: KindName, surroundings: Surroundings): IndexExtra | undefined {
  return extras[kind]?.(surroundings);
}

/** The components that draw it in the rows, by kind: the name of the prop that the index gets, and the module. Other indexes do not load them. */
const drawn: Readonly<Partial<Record<KindName, readonly [prop: string, module: string]>>> = {
  path: ['progress', '@theme/Trowel/ui/WalkProgress'],
  person: ['person', '@theme/Trowel/ui/PersonCells'],
  engagement: ['engagement', '@theme/Trowel/ui/EngagementCells'],
};

/** Returns the component that draws what the rows of a kind say beside title and status, if there is one. */
export function findRowComponent(kind: KindName): { readonly prop: string; readonly module: string } | undefined {
  const [prop, module] = drawn[kind] ?? [];
  return prop === undefined || module === undefined ? undefined : { prop, module };
}

/** Counts the steps of a path, and adds up their time. */
function toPathSum(id: string, { hub, pathFileOf }: Directory): IndexRow['path'] {
  const steps = hub.paths.find((path) => path.id === id)?.stages.flatMap((stage) => stage.steps);
  return (
    steps && {
      id,
      file: pathFileOf(id),
      steps: steps.length,
      minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    }
  );
}
