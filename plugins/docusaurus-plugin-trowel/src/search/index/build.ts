import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { type BuildIndex, type IndexFile, manifestName, type SearchDocument } from '../search.ts';
import { format, type Manifest, paths } from '../shards/format.ts';
import { writeFacets, writePages } from '../shards/pageTable.ts';
import { writePageText } from '../shards/pageText.ts';
import { chooseWords } from '../shards/wordCode.ts';
import { loadAnalyzer } from '../words.ts';
import { invert } from './invert.ts';
import { type Layout, layout as usual } from './layout.ts';
import { writeNameShards } from './names.ts';
import { writeTerms } from './terms.ts';

const compress = promisify(deflate);

/** Characters of text from which the words are chosen. */
const sample = 4_000_000;

/**
 * Builds the index: sharded, compressed, every file but the manifest in a folder named after the content of all. The
 * same documents give the same files.
 */
export const buildIndex: BuildIndex = (documents, options) => buildLaidOut(documents, { ...options, layout: usual });

/** Builds the index in a layout. */
export async function* buildLaidOut(
  given: readonly SearchDocument[],
  { language, layout }: { readonly language: string; readonly layout: Layout },
): AsyncIterable<IndexFile> {
  const documents = toBrowsingOrder(given);
  const analyzer = await loadAnalyzer(language);
  const files: { readonly name: string; readonly content: Promise<Uint8Array> }[] = [];
  const add = (name: string, content: Uint8Array) => {
    // zlib works on other threads meanwhile.
    files.push({ name, content: compress(content, { level: 9 }) });
  };

  const words = chooseWords(toSample(documents), layout.words);
  const codes = new Map(words.map((word, code) => [word, code]));
  add(paths.words, new TextEncoder().encode(words.join('\n')));
  for (const [page, document] of documents.entries()) add(paths.text(page), writePageText(document, codes));

  const perShard = documents.length <= layout.onePageTable ? layout.onePageTable : layout.pagesPerShard;
  for (let from = 0; from < documents.length; from += perShard) {
    add(paths.pages(from / perShard), writePages(documents.slice(from, from + perShard)));
  }
  add(paths.facets, writeFacets(documents));
  const names = writeNameShards(documents, layout, add);

  const inverted = invert(documents, analyzer);
  const terms = writeTerms(inverted, layout, add);

  const hash = createHash('sha256');
  const ready: IndexFile[] = [];
  for (const { name, content } of files) {
    const bytes = await content;
    hash.update(name).update(bytes);
    ready.push({ name, content: bytes });
  }
  const generation = hash.digest('hex').slice(0, 12);
  for (const { name, content } of ready) yield { name: `${generation}/${name}`, content };
  const manifest: Manifest = {
    format,
    language,
    generation,
    sections: documents.map(({ sections }) => sections.length),
    symptoms: documents.map(({ symptoms }) => symptoms.length),
    terms,
    names,
    pagesPerShard: perShard,
  };
  yield { name: manifestName, content: await compress(JSON.stringify(manifest), { level: 9 }) };
}

/** In the order in which they are shown when nothing but filters is asked: newest first, last what has no date. */
function toBrowsingOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.toSorted(
    (a, b) => compare(b.date ?? '', a.date ?? '') || (b.number ?? 0) - (a.number ?? 0) || compare(a.title, b.title),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Texts from all over the hub, as many as are needed to know its words. */
function* toSample(documents: readonly SearchDocument[]): Iterable<string> {
  const total = documents.reduce(
    (sum, { sections }) => sum + sections.reduce((of, { text }) => of + text.length, 0),
    0,
  );
  const step = Math.max(1, Math.ceil(total / sample));
  for (let at = 0; at < documents.length; at += step) {
    for (const { text, heading = '' } of documents[at]?.sections ?? []) {
      yield heading;
      yield text;
    }
  }
}
