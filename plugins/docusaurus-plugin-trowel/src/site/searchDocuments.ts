import { builtInFacets } from '../facets/builtInFacets.ts';
import type { Facet } from '../facets/facet.ts';
import { toFacetValues } from '../facets/values.ts';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { findReplacement } from '../hub/logs.ts';
import { toSearchDocuments } from '../search/documents.ts';
import type { SearchDocument } from '../search/search.ts';

/** Makes the documents of the search index from the hub's entries: text, facet values, and the successor of each. */
export function toHubDocuments(
  hub: Hub,
  permalinks: ReadonlyMap<string, string>,
  facets: readonly Facet[] = builtInFacets,
): SearchDocument[] {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id);
  return toSearchDocuments(hub.entries, {
    permalinkOf: ({ source }) => permalinks.get(source),
    replacementOf: ({ id }) => findReplacement(byId.get(id) as HubEntry, find),
    facetsOf: ({ id }) => toFacetValues(byId.get(id) as HubEntry, facets, find),
  });
}
