import path from 'node:path';
import { decodePath, isOtherSite } from '../../content/linkAddress.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { ConceptLinks } from '../../okf/conceptLinks.ts';
import { decodeAddress, encodeAddress, toMarkdownAddress } from '../../shared/markdownAddress.ts';
import { isMark, toAssetMark, toNowhere } from './marks.ts';

/** What links of pages depend on. */
export interface LinkSite {
  /** The origin: `https://hub.example.org`. */
  readonly url: string;
  readonly baseUrl: string;
  readonly siteDir: string;
  /** Adds or removes the slash at the end, as the site wants it. */
  readonly withTrailingSlash: (permalink: string) => string;
  /** The pages of the site with their files. */
  readonly pages: readonly { readonly source: string; readonly file: string; readonly permalink: string }[];
  /** Says whether there is a file. */
  readonly isFile: (file: string) => boolean;
}

/** The links of Markdown pages, whole addresses all of them, as text that is copied has no place. */
export interface PageLinks extends ConceptLinks {
  readonly inText: (from: HubEntry, href: string) => string;
  /** Returns the whole address of a page: that of its Markdown, where it has some. Nothing for a page that stays in the team. */
  readonly toAddress: (permalink: string) => string | undefined;
}

/**
 * Creates the links of Markdown pages. Addresses of pages are those that Docusaurus resolved.
 * @param included Those with a Markdown page. The site's other pages do not leave the team.
 */
export function createPageLinks(included: readonly HubEntry[], site: LinkSite): PageLinks {
  const { url, baseUrl, siteDir, withTrailingSlash, pages, isFile } = site;
  const permalinks = new Map(pages.map(({ source, permalink }) => [source, withTrailingSlash(permalink)]));
  const files = new Map(pages.map(({ source, file }) => [source, file]));
  const sources = new Map(pages.map(({ source, file }) => [file, source]));
  const addressOf = ({ source }: HubEntry) => permalinks.get(source);
  const shared = new Set(included.flatMap((entry) => bare(addressOf(entry)) ?? []));
  const known = new Set([...permalinks.values()].flatMap((permalink) => bare(permalink) ?? []));
  // The same address without its slash at the end is the same page.
  const toAddress = (permalink: string) => {
    const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(permalink) ?? [];
    if (shared.has(bare(address) ?? '')) return url + toMarkdownAddress(address, baseUrl) + rest;
    return known.has(bare(address) ?? '') ? undefined : url + encodeAddress(withTrailingSlash(address)) + rest;
  };
  const withBase = (address: string) => (address.startsWith(baseUrl) ? address : baseUrl + address.slice(1));
  /** A link with the site's own origin leads to one of its pages, too. */
  const toOwnAddress = (href: string) => (href.startsWith(url + baseUrl) ? href.slice(url.length) : href);
  const toPage = (file: string, rest: string) => {
    const source = sources.get(file) ?? path.relative(siteDir, file).split(path.sep).join('/');
    const permalink = permalinks.get(source);
    return permalink === undefined ? undefined : toAddress(permalink + rest);
  };
  /** Returns the files that a link to a file can mean, as Docusaurus looks for them. */
  const candidates = (from: HubEntry, address: string): string[] => {
    const file = files.get(from.source);
    const root = path.join(siteDir, from.source.split('/')[0] ?? '');
    if (address.startsWith('@site/')) return [path.join(siteDir, address.slice('@site/'.length))];
    if (address.startsWith('/')) return [path.join(siteDir, address), path.join(root, address)];
    // A translated page links to pages that may not be translated.
    const folders = [file ?? siteDir, path.join(siteDir, from.source)].map((one) => path.dirname(one));
    return [...folders, root].map((folder) => path.join(folder, address));
  };
  const inText: PageLinks['inText'] = (from, href) => {
    if (isMark(href)) return toNowhere();
    const own = addressOf(from);
    if (href.startsWith('#')) return own === undefined ? href : url + encodeAddress(own) + href;
    const asked = toOwnAddress(href.replace(/^pathname:\/\//, ''));
    if (isOtherSite(asked)) return href;
    const [, written = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(asked) ?? [];
    const address = decodePath(written);
    if (/\.mdx?$/i.test(address)) {
      const pageOf = candidates(from, address).flatMap((file) => toPage(file, rest) ?? []);
      return pageOf[0] ?? toNowhere();
    }
    // What is in `static` is in the site under its own address.
    const inStatic = address.replace(/^@site\/static(?=\/)/, '');
    if (inStatic.startsWith('/')) return toAddress(withBase(inStatic) + rest) ?? toNowhere();
    const file = candidates(from, address).find((one) => one.startsWith(siteDir) && isFile(one));
    if (file !== undefined) return toAssetMark(path.relative(siteDir, file).split(path.sep).join('/'));
    if (own === undefined || address.startsWith('@')) return toNowhere();
    return (
      toAddress(decodeAddress(new URL(written, `http://site${encodeAddress(own)}`).pathname) + rest) ?? toNowhere()
    );
  };
  return {
    resource: (entry) => {
      const permalink = addressOf(entry);
      return permalink === undefined ? undefined : url + encodeAddress(permalink);
    },
    to: (entry) => {
      const permalink = addressOf(entry);
      return permalink !== undefined && shared.has(bare(permalink) ?? '') ? toAddress(permalink) : undefined;
    },
    inText,
    toAddress,
  };
}

function bare(address: string | undefined): string | undefined {
  return address === undefined ? undefined : decodeAddress(address).replace(/\/+$/, '');
}
