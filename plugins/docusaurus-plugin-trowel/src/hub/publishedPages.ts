import { type Audience, isReadBy } from '../content/audience.ts';
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
}

/**
 * Returns the pages that an audience shares, with their texts, as they are published: without the names and links of those that it does
 * not. A build of a site knows addresses, too, and does it in `site/publication.ts`.
 */
export function toPublishedPages(
  read: readonly ParsedPage[],
  { audience, texts, kindOf, ...options }: PublishedInput,
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
  const isLink = createFileTest(withheld.pages.map(({ source }) => source));
  const kept = new Map<string, string>();
  const pages = read
    .filter(({ entry }) => isReadBy(entry.publish, outward))
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

/** Makes the test of links by their files; an address is taken for that of the file of the same path. */
function createFileTest(sources: readonly string[]) {
  const bare = new Set(sources.map((source) => toBare(source)));
  const below = new Set(sources.map((source) => toBare(source).replace(/^[^/]+\//, '')));
  return (from: string) =>
    (href: string): boolean => {
      const plain = decodePath(href.replace(/[?#].*$/s, ''));
      if (plain === '' || isOtherSite(plain)) return false;
      const rooted = toBare(plain.replace(/^\/?(?:@site\/)?/, ''));
      if (bare.has(toBare(join(from, plain))) || bare.has(rooted)) return true;
      return plain.startsWith('/') && (below.has(rooted) || below.has(rooted.replace(/^[^/]+\//, '')));
    };
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
