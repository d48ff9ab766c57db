import type { Facet, FacetValues } from '../facets/facet.ts';
import { hubFacet } from '../facets/hubFacet.ts';
import { toFacetValues } from '../facets/values.ts';
import type { Hub, HubEntry, OtherEntry, OtherHub } from '../hub/hub.ts';
import { findReplacement } from '../hub/logs.ts';
import { toSearchDocuments } from '../search/documents.ts';
import type { SearchDocument } from '../search/search.ts';
import { toCitedId } from '../shared/citedId.ts';

interface OtherDocumentsInput {
  /** Returns where a reader finds an entry; nothing for one that is to be left out. */
  readonly permalinkOf: (entry: OtherEntry, hub: OtherHub) => string | undefined;
  readonly facets: readonly Facet[];
}

/** Makes the search documents of other hubs' entries. */
export function toOtherDocuments(
  { otherHubs = [] }: Pick<Hub, 'otherHubs'>,
  input: OtherDocumentsInput,
): SearchDocument[] {
  return otherHubs.flatMap((other) => toDocuments(other, input));
}

function toDocuments(other: OtherHub, { permalinkOf, facets }: OtherDocumentsInput): SearchDocument[] {
  const { id: hub, entries } = other;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = (id: string) => byId.get(id);
  const facetsOf = (id: string): FacetValues => {
    const entry = find(id);
    const own = entry ? toFacetValues(entry, facets, find) : {};
    return { ...own, [hubFacet.name]: [{ value: hub, label: hub }] };
  };
  const documents = toSearchDocuments(entries, {
    permalinkOf: ({ id }) => permalinkOf(byId.get(id) as OtherEntry, other),
    replacementOf: ({ id }) => findReplacement(byId.get(id) as HubEntry, find),
    facetsOf: ({ id }) => facetsOf(id),
  });
  return documents.map((document) => ({
    ...document,
    id: toCitedId(hub, document.id),
    // Results show titles, and so whose page it is.
    title: `${document.title} (${hub})`,
    source: toCitedId(hub, document.source),
  }));
}
