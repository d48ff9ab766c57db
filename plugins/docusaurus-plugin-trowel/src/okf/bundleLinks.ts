import path from 'node:path/posix';
import { isOtherSite } from '../content/linkAddress.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { ConceptLinks } from './conceptLinks.ts';
import { createFindLinkedEntry, withBaseUrl } from './linkedEntry.ts';

interface BundlePlaces {
  /** All entries of the hub, also those that are not in the bundle. */
  readonly entries: readonly HubEntry[];
  /** The paths of the concepts in the bundle, by id. */
  readonly paths: ReadonlyMap<string, string>;
  /** The site's own address, without a path. */
  readonly url?: string;
  readonly baseUrl?: string;
  /** The paths of the pages' addresses by source. */
  readonly addresses?: ReadonlyMap<string, string>;
}

/** Makes the links of a bundle's concepts: they lead from file to file, and to the site where it alone has what they lead to. */
export function toBundleLinks({ entries, paths, url, baseUrl = '/', addresses }: BundlePlaces): ConceptLinks {
  const findLinked = createFindLinkedEntry(entries, addresses, baseUrl);
  const resource = ({ source }: HubEntry) => {
    const address = addresses?.get(source);
    return address === undefined ? undefined : (url ?? '') + address;
  };
  const to = ({ id }: HubEntry) => {
    const place = paths.get(id);
    return place === undefined ? undefined : `/${place}`;
  };
  return {
    resource,
    to,
    inText: (from, href) => {
      const linked = findLinked(from, href);
      if (linked) {
        const place = to(linked.entry);
        if (place === undefined) return undefined;
        return leadsThere(href, paths.get(from.id) ?? '', place) ? href : encodeURI(place) + linked.rest;
      }
      return url !== undefined && href.startsWith('/') && !isOtherSite(href) && !/\.mdx?(?:$|#)/i.test(href)
        ? url + withBaseUrl(href, baseUrl)
        : href;
    },
  };
}

/** Says whether a link leads from one file of the bundle to another as it is. */
function leadsThere(href: string, from: string, place: string): boolean {
  const address = href.replace(/[?#].*$/s, '');
  return !address.startsWith('@') && path.resolve(`/${path.dirname(from)}`, address) === place;
}
