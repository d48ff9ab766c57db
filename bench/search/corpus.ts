import { readFile, stat } from 'node:fs/promises';
import { toPlainText } from '../../plugins/docusaurus-plugin-trowel/src/content/encoding.ts';
import type { FileRef } from '../../plugins/docusaurus-plugin-trowel/src/content/fileFinder.ts';
import type { KindName } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import { createReader } from '../../plugins/docusaurus-plugin-trowel/src/content/reader.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import type { SearchDocument } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { toHubDocuments } from '../../plugins/docusaurus-plugin-trowel/src/site/searchDocuments.ts';
import { addressOf } from '../../scripts/corpora/addresses.ts';
import { suggestKind } from '../../scripts/corpora/collections.ts';
import { findRealPages } from '../pages.ts';

/** A page of the corpus. All systems index the same pages. */
export interface CorpusPage {
  readonly file: string;
  /** The path below the corpus's folder, with `/`. */
  readonly place: string;
  /** The sub-folder of the corpus that it is in. */
  readonly part: string;
  readonly kind: KindName;
  /** The address that Docusaurus gives it when docs are at `/`, in the form of `toAddress`. */
  readonly address: string;
}

/** Real pages to search in. */
export interface Corpus {
  readonly pages: readonly CorpusPage[];
  /** The kind of each sub-folder's pages. */
  readonly kinds: ReadonlyMap<string, KindName>;
  readonly bytes: number;
}

/**
 * Finds the corpus: every Markdown file below the sub-folders of a folder, except those that would share an address.
 * @param count How many pages to take.
 */
export async function findCorpus(folder: string, count = Number.POSITIVE_INFINITY): Promise<Corpus> {
  const found = await findRealPages(folder, count);
  const places = found.map(({ place }) => place);
  const kinds = new Map(
    [...new Set(places.map(partOf))].map((part) => [
      part,
      suggestKind(places.filter((place) => partOf(place) === part)),
    ]),
  );
  const pages = found.flatMap(({ place, origin }): CorpusPage[] => {
    const part = partOf(place);
    return 'file' in origin
      ? [{ file: origin.file, place, part, kind: kinds.get(part) ?? 'guide', address: toAddress(addressOf(place)) }]
      : [];
  });
  const sizes = await Promise.all(pages.map(async ({ file }) => (await stat(file)).size));
  return { pages, kinds, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Counts the pages of each part of the corpus. */
export function countParts({ pages }: Pick<Corpus, 'pages'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { part } of pages) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/** Makes search documents of the corpus, as the plugin does. */
export async function readDocuments(corpus: Corpus): Promise<SearchDocument[]> {
  const hub = buildHub(await createReader().read(toFileRefs(corpus)));
  return toHubDocuments(hub, new Map(corpus.pages.map(({ place, address }) => [`docs/${place}`, address])));
}

/** Names the pages as the plugin does. */
export function toFileRefs({ pages }: Corpus): FileRef[] {
  return pages.map(({ file, place, kind }) => ({ file, source: `docs/${place}`, kind }));
}

/** Reads the text of a page. */
export async function readText({ file }: CorpusPage): Promise<string> {
  return toPlainText(await readFile(file, 'utf8'));
}

/** Normalizes the address that a system returned: without host, query, anchor, `.html` and slash at the end. */
export function toAddress(url: string): string {
  const { pathname } = new URL(url, 'http://localhost/');
  const plain = decodePath(pathname)
    .replace(/\/index\.html$|\.html$/, '')
    .replace(/\/+$/, '');
  return plain === '' ? '/' : plain.startsWith('/') ? plain : `/${plain}`;
}

function partOf(place: string): string {
  return place.split('/')[0] ?? '';
}

function decodePath(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
