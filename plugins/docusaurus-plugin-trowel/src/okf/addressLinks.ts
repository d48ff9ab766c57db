import { isOtherSite } from '../content/linkAddress.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { ConceptLinks } from './conceptLinks.ts';
import { createFindLinkedEntry, withBaseUrl } from './linkedEntry.ts';

interface Site {
  /** The site's own address, without a path: `https://hub.example.org`. Without it, addresses begin with `/`. */
  readonly url?: string;
  readonly baseUrl?: string;
  /** The paths of the pages' addresses by source. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Says whether the reader may see an entry. */
  readonly isIncluded: (entry: HubEntry) => boolean;
  /** The end of the addresses to which concepts point; `.md` leads from one Markdown page to the next. */
  readonly extension?: string;
}

/** Makes the links of concepts that lead to addresses of the site. */
export function toAddressLinks(
  entries: readonly HubEntry[],
  { url = '', baseUrl = '/', addresses, isIncluded, extension = '' }: Site,
): ConceptLinks {
  const findLinked = createFindLinkedEntry(entries, addresses, baseUrl);
  const resource = (entry: HubEntry) => {
    const address = addresses.get(entry.source);
    return address === undefined ? undefined : url + address;
  };
  const to = (entry: HubEntry) => {
    const address = isIncluded(entry) ? resource(entry) : undefined;
    return address === undefined || extension === '' ? address : address.replace(/\/?$/, extension);
  };
  return {
    resource,
    to,
    inText: (from, href) => {
      const linked = findLinked(from, href);
      if (linked) {
        const place = to(linked.entry);
        return place === undefined ? undefined : place + linked.rest;
      }
      const own = resource(from);
      if (isOtherSite(href) || own === undefined) return href;
      if (href.startsWith('#')) return own + href;
      return href.startsWith('/') ? url + withBaseUrl(href, baseUrl) : href;
    },
  };
}
