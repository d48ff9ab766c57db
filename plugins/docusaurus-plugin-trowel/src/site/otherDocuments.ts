import type { Facet, FacetValues } from '../facets/facet.ts';
import { hubFacet } from '../facets/hubFacet.ts';
import { toFacetValues } from '../facets/values.ts';
import type { Hub, HubEntry, OtherHub } from '../hub/hub.ts';
import { findReplacement } from '../hub/logs.ts';
import { toSearchDocuments } from '../search/documents.ts';
import type { SearchDocument } from '../search/search.ts';
import { toCitedId } from '../shared/citedId.ts';
import { type CitedLink, linkCitations } from './citedLinks.ts';

interface OtherDocumentsInput {
  readonly pageOf: (name: string) => string;
  readonly facets: readonly Facet[];
}

/**
 * Makes the search documents of other hubs' entries. One that pages here name leads to its page here, another one to its own hub; one
 * without an address is left out.
 */
export function toOtherDocuments(hub: Hub, { pageOf, facets }: OtherDocumentsInput): SearchDocument[] {
  const cited = linkCitations(hub, pageOf);
  return (hub.otherHubs ?? []).flatMap((other) => toDocuments(other, cited, facets));
}

function toDocuments(
  { id: hub, entries }: OtherHub,
  cited: ReadonlyMap<string, CitedLink>,
  facets: readonly Facet[],
): SearchDocument[] {
  const byId = new Map(entries.map((entry): [string, HubEntry] => [entry.id, entry]));
  const addresses = new Map(entries.map(({ id, address }) => [id, address]));
  const find = (id: string) => byId.get(id);
  const facetsOf = (id: string): FacetValues => {
    const entry = find(id);
    const own = entry ? toFacetValues(entry, facets, find) : {};
    return { ...own, [hubFacet.name]: [{ value: hub, label: hub }] };
  };
  const documents = toSearchDocuments(entries, {
    permalinkOf: ({ id }) => cited.get(toCitedId(hub, id))?.link.permalink ?? addresses.get(id),
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
