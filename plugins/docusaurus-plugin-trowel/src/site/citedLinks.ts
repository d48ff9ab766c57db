import { type Citation, listCitations } from '../hub/citations.ts';
import type { Hub, OtherEntry, OtherHub } from '../hub/hub.ts';
import { toCitedId } from '../shared/citedId.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import type { EntryLink } from './links.ts';

/** The name of the page that lists the other hubs. The lists and the cited entries are below it. */
export const otherHubsPage = 'hubs';

/** A cited entry, with a link to its page here. */
export interface CitedLink {
  readonly citation: Citation;
  readonly link: EntryLink;
}

/** Links to the entries of other hubs that pages name, by id. */
export function linkCitations(
  hub: Pick<Hub, 'entries' | 'otherHubs'>,
  pageOf: (name: string) => string,
): ReadonlyMap<string, CitedLink> {
  return new Map(
    listCitations(hub).map((citation) => {
      const { id, entry, state } = citation;
      const link: EntryLink = {
        id,
        kind: entry.kind,
        title: entry.title,
        permalink: pageOf(toCitedPage(citation)),
        summary: entry.summary || undefined,
        number: entry.number,
        status: state,
        date: entry.date,
        hub: citation.hub.id,
        address: entry.address,
      };
      return [id, { citation, link }] as const;
    }),
  );
}

/** Returns the name of a cited entry's page. A name that other hubs chose is no path here. */
function toCitedPage({ hub, entry }: Pick<Citation, 'hub' | 'entry'>): string {
  const name = entry.id.slice(entry.id.indexOf('/') + 1);
  return [otherHubsPage, hub.id, entry.kind, toSafeFileName(name)].join('/');
}

/** Creates the function that finds where readers find an entry of another hub: here, where pages name it, or in its own hub. */
export function createOtherPlaces(
  hub: Pick<Hub, 'entries' | 'otherHubs'>,
  pageOf: (name: string) => string,
): (entry: OtherEntry, hub: Pick<OtherHub, 'id'>) => string | undefined {
  const cited = linkCitations(hub, pageOf);
  return ({ id, address }, other) => cited.get(toCitedId(other.id, id))?.link.permalink ?? address;
}
