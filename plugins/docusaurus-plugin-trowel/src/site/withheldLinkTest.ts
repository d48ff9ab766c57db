import path from 'node:path';
import { decodePath, isOtherSite } from '../content/linkAddress.ts';
import { toAddressKey } from './contentAddresses.ts';
import type { ContentFolder } from './contentFolders.ts';
import { originalsOf } from './originals.ts';

interface LinkTestInput {
  readonly site: { readonly url: string; readonly baseUrl: string };
  readonly contentFolders: readonly ContentFolder[];
  /** The files of withheld pages. */
  readonly sources: ReadonlySet<string>;
  /** The addresses that they can have, below the base URL. */
  readonly addresses: readonly string[];
}

/** Creates what says of links whether they lead to withheld pages: by the file, or by the address. */
export function createLinkTest({ site, contentFolders, sources, addresses }: LinkTestInput) {
  const files = new Set([...sources].map((source) => source.toLowerCase()));
  const known = new Set(addresses);
  const own = `${site.url.replace(/\/$/, '')}/`;
  const isFile = (source: string) => originalsOf(source, contentFolders).some((one) => files.has(one.toLowerCase()));
  const isAddress = (address: string) => known.has(toAddressKey(belowBase(address, site.baseUrl)));
  return {
    /** Makes the test of the links of a file, with the addresses that it can have. */
    from:
      (source: string, places: readonly string[]) =>
      (href: string): boolean => {
        const ofSite = href.startsWith(own) ? href.slice(own.length - 1) : href;
        const plain = decodePath(ofSite.replace(/[?#].*$/s, ''));
        if (plain === '' || isOtherSite(plain)) return false;
        const rooted = plain.replace(/^\/?(?:@site\/)?/, '');
        if (/\.mdx?$/i.test(plain)) {
          const beside = path.posix.join(path.posix.dirname(source), plain);
          return [beside, rooted, ...contentFolders.map(({ folder }) => `${folder}/${rooted}`)].some(isFile);
        }
        if (plain.startsWith('/')) return isAddress(plain);
        return places.some((place) =>
          [place, `${place}/`].some((base) => isAddress(new URL(plain, `https://site.invalid${base}`).pathname)),
        );
      },
    /** Adds addresses that are known for certain, with the base URL. */
    add: (found: readonly string[]) => {
      for (const address of found) known.add(toAddressKey(belowBase(address, site.baseUrl)));
    },
  };
}

function belowBase(address: string, baseUrl: string): string {
  return address.startsWith(baseUrl) ? `/${address.slice(baseUrl.length)}` : address;
}
