import path from 'node:path/posix';
import { decodePath, isOtherSite } from '../content/linkAddress.ts';
import type { HubEntry } from '../hub/hub.ts';

/** An entry to which a link in a text leads, and what follows the address: `#heading`. */
export interface LinkedEntry {
  readonly entry: HubEntry;
  readonly rest: string;
}

/** Finds the entry to which a link in the text of an entry leads. */
export type FindLinkedEntry = (from: HubEntry, href: string) => LinkedEntry | undefined;

/**
 * Creates the function that finds entries by links: to files, as Docusaurus resolves them, and to addresses of the site.
 * @param addresses The paths of the pages' addresses by source, where they are known: `/kb/decisions/0001-one`.
 * @param baseUrl Where the site begins. Docusaurus adds it to links in texts.
 */
export function createFindLinkedEntry(
  entries: readonly HubEntry[],
  addresses: ReadonlyMap<string, string> = new Map(),
  baseUrl = '/',
): FindLinkedEntry {
  const bySource = new Map(entries.map((entry) => [entry.source, entry]));
  const byAddress = new Map(
    entries.flatMap((entry) => {
      const address = addresses.get(entry.source);
      return address === undefined ? [] : [[withoutSlash(address), entry] as const];
    }),
  );
  const findFile = (from: HubEntry, file: string) => {
    const root = from.source.slice(0, from.source.indexOf('/') + 1);
    const tried = file.startsWith('@site/')
      ? [file.slice('@site/'.length)]
      : file.startsWith('/')
        ? [file.slice(1), root + file.slice(1)]
        : [path.join(path.dirname(from.source), file), path.join(root, file)];
    return tried.map((source) => bySource.get(source)).find(Boolean);
  };
  const findAddress = (from: HubEntry, address: string) => {
    const own = addresses.get(from.source);
    if (address.startsWith('/')) return byAddress.get(withoutSlash(withBaseUrl(address, baseUrl)));
    return own === undefined ? undefined : byAddress.get(withoutSlash(path.join(path.dirname(own), address)));
  };
  return (from, href) => {
    if (isOtherSite(href)) return undefined;
    const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    if (address === '') return undefined;
    const file = decodePath(address);
    const entry = /\.mdx?$/i.test(file) ? findFile(from, file) : findAddress(from, address);
    return entry && { entry, rest };
  };
}

/** Adds the base URL to an address in a text, unless it begins with it. */
export function withBaseUrl(address: string, baseUrl: string): string {
  return address.startsWith(baseUrl) ? address : baseUrl + address.slice(1);
}

function withoutSlash(address: string): string {
  return address.length > 1 ? address.replace(/\/$/, '') : address;
}
