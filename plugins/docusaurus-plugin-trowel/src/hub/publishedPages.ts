import { type Audience, isReadBy } from '../content/audience.ts';
import type { Entry } from '../content/entry.ts';
import type { KindName } from '../content/kinds/index.ts';
import { decodePath, isOtherSite } from '../content/linkAddress.ts';
import { type ParsedPage, type ParseOptions, parsePage } from '../content/pageParser.ts';
import { dropNames } from '../content/withheldFields.ts';
import { unlink } from '../content/withheldLinks.ts';
import { findWithheld, type Withheld } from './withheld.ts';

interface PublishedInput extends ParseOptions {
  readonly audience: Audience;
  /** The texts of pages, by source. */
  readonly texts: ReadonlyMap<string, string>;
  readonly kindOf: ReadonlyMap<string, KindName | undefined>;
  /** The site that they are in, where it is known. */
  readonly site?: PublishedSite;
}

interface PublishedSite {
  /** Its origin and base URL: `https://hub.example.org/kb/`. */
  readonly root: string;
  /** The addresses of pages, by source. */
  readonly permalinks: ReadonlyMap<string, string>;
}

/**
 * Returns the pages that an audience shares, with their texts, as they are published: without the names and links of those that it does
 * not. A build of a site knows addresses, too, and does it in `site/publication.ts`.
 */
export function toPublishedPages(
  read: readonly ParsedPage[],
  { audience, texts, kindOf, site, ...options }: PublishedInput,
): {
  readonly pages: readonly ParsedPage[];
  readonly texts: ReadonlyMap<string, string>;
  /** What is withheld; absent where nothing is. */
  readonly withheld?: Withheld;
} {
  // What the team alone reads is in nothing that is written for others, and neither is it named there.
  const outward = audience === 'team' ? 'partners' : audience;
  const withheld = findWithheld(
    read.map(({ entry }) => entry),
    outward,
  );
  if (!withheld) return { pages: read, texts };
  const isOut = ({ entry }: ParsedPage) => !isReadBy(entry.publish, outward);
  const isLink = createFileTest(
    read.filter(isOut).map(({ entry }) => entry),
    site,
  );
  const kept = new Map<string, string>();
  const pages = read
    .filter((page) => !isOut(page))
    .map((page): ParsedPage => {
      const { source } = page.entry;
      const text = texts.get(source);
      if (text === undefined) return page;
      const status = withheld.isInStatus(page.entry) ? (page.entry.status ?? '') : undefined;
      const made = unlink(dropNames(text, withheld.namesOf(page.entry), status), isLink(source));
      kept.set(source, made);
      if (made === text) return page;
      return { ...parsePage({ source, text: made, kind: kindOf.get(source) }, options), problems: page.problems };
    });
  return { pages, texts: kept, withheld };
}

const extension = /\.mdx?$/i;

/**
 * Makes the test of links to withheld pages: by their files, by their addresses where the site is known, and else by those that files of
 * these paths, ids and slugs have.
 */
function createFileTest(entries: readonly Entry[], site: PublishedSite = { root: '', permalinks: new Map() }) {
  const places = entries.flatMap(listPlaces);
  const bare = new Set(places.map(toBare));
  const below = new Set(places.map((place) => toBare(place).replace(/^[^/]+\//, '')));
  const known = new Set(entries.flatMap(({ source }) => toBare(site.permalinks.get(source) ?? '') || []));
  const origin = site.root.replace(/^(\w+:\/\/[^/]+)?.*$/s, '$1');
  return (from: string) =>
    (href: string): boolean => {
      const own = site.root !== '' && href.startsWith(site.root) ? href.slice(origin.length) : href;
      const plain = decodePath(own.replace(/^pathname:\/\//, '').replace(/[?#].*$/s, ''));
      if (known.has(toBare(plain))) return true;
      if (plain === '' || isOtherSite(plain)) return false;
      const rooted = toBare(plain.replace(/^\/?(?:@site\/)?/, ''));
      if (bare.has(toBare(join(from, plain))) || bare.has(rooted)) return true;
      return plain.startsWith('/') && (below.has(rooted) || below.has(rooted.replace(/^[^/]+\//, '')));
    };
}

/** Lists where a page can be: its file, and in its folder, or below the root, what its id and its slug name. */
function listPlaces({ source, slug, fields: { id } }: Entry): string[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const named = [slug, id].flatMap((name) => (typeof name === 'string' && name !== '' ? [name] : []));
  return [
    source,
    ...named.map((name) => (name.startsWith('/') ? `${source.split('/')[0]}${name}` : `${folder}${name}`)),
  ];
}

function toBare(path: string): string {
  return path.replace(extension, '').replace(/\/$/, '').toLowerCase();
}

function join(from: string, href: string): string {
  const parts = href.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of href.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
