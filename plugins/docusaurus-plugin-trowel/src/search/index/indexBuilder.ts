import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import type { Facet } from '../../facets/facet.ts';
import { compareText } from '../../shared/compareText.ts';
import { type Analyzer, loadAnalyzer } from '../analyzer.ts';
import { type BuildIndex, type IndexFile, manifestName, type SearchDocument } from '../search.ts';
import { writeFacets } from '../shards/facetFile.ts';
import { format, type Manifest, paths, type RawFile } from '../shards/format.ts';
import { writePages } from '../shards/pageTable.ts';
import { writePageText } from '../shards/pageText.ts';
import { b, boosts, k1 } from '../shards/scoring.ts';
import { chooseWords } from '../shards/wordCode.ts';
import { invert } from './invertedIndex.ts';
import { type Layout, layout as usual } from './layout.ts';
import { writeNameShards } from './nameShards.ts';
import { writeTerms } from './termShards.ts';

const compress = promisify(deflate);

/** The number of characters of text from which the words are chosen. */
const sample = 4_000_000;
/** The number of files that zlib compresses at a time, on its own threads; each takes a quarter of a megabyte. */
const inHand = 16;

/**
 * Builds the index in compressed shards. All files but the manifest are in a folder named after a hash of their content.
 * The same documents give the same files.
 */
export const buildIndex: BuildIndex = (documents, options) => buildLaidOut(documents, { ...options, layout: usual });

/** Builds the index in a given layout. */
export async function* buildLaidOut(
  documents: readonly SearchDocument[],
  {
    language,
    layout,
    facets = builtInFacets,
  }: { readonly language: string; readonly layout: Layout; readonly facets?: readonly Facet[] },
): AsyncIterable<IndexFile> {
  const analyzer = await loadAnalyzer(language);
  const raw = toRawFiles(toBrowsingOrder(documents), { analyzer, layout, facets });
  const hash = createHash('sha256');
  const ready: IndexFile[] = [];
  const started: { readonly name: string; readonly content: Promise<Uint8Array> }[] = [];
  const finish = async () => {
    const first = started.shift();
    if (!first) return;
    const content = await first.content;
    hash.update(first.name).update(content);
    ready.push({ name: first.name, content });
  };
  let next = raw.next();
  for (; !next.done; next = raw.next()) {
    const { name, content } = next.value;
    started.push({ name, content: compress(content, { level: 9 }) });
    if (started.length === inHand) await finish();
  }
  while (started.length > 0) await finish();
  const generation = hash.digest('hex').slice(0, 12);
  for (const { name, content } of ready) yield { name: `${generation}/${name}`, content };
  const manifest: Manifest = { format, language, generation, ...next.value };
  yield { name: manifestName, content: await compress(JSON.stringify(manifest), { level: 9 }) };
}

/** Yields the files one by one, and returns what the manifest says about them. */
function* toRawFiles(
  documents: readonly SearchDocument[],
  {
    analyzer,
    layout,
    facets,
  }: { readonly analyzer: Analyzer; readonly layout: Layout; readonly facets: readonly Facet[] },
): Generator<RawFile, Omit<Manifest, 'format' | 'language' | 'generation'>> {
  const words = chooseWords(toSample(documents), layout.words);
  const codes = new Map(words.map((word, code) => [word, code]));
  yield { name: paths.words, content: new TextEncoder().encode(words.join('\n')) };
  for (const [page, document] of documents.entries()) {
    yield { name: paths.text(page), content: writePageText(document, codes) };
  }
  const pagesPerShard = documents.length <= layout.onePageTable ? layout.onePageTable : layout.pagesPerShard;
  for (let from = 0; from < documents.length; from += pagesPerShard) {
    yield { name: paths.pages(from / pagesPerShard), content: writePages(documents.slice(from, from + pagesPerShard)) };
  }
  yield { name: paths.facets, content: writeFacets(documents, facets) };
  return {
    facets,
    sections: documents.map(({ sections }) => sections.length),
    symptoms: documents.map(({ symptoms }) => symptoms.length),
    names: yield* writeNameShards(documents, layout),
    terms: yield* writeTerms(invert(documents, analyzer), layout),
    handbook: documents.filter((document) => !isHandbook(document)).length,
    titles: documents.map(({ title }) => new Set(analyzer.words(title).map(({ term }) => term)).size),
    pagesPerShard,
  };
}

/** Identifies everything but the documents that an index depends on, as another version of the plugin may build another one. */
export const indexVersion = JSON.stringify([format, usual, boosts, b, k1]);

/** The handbook's guides are about the hub, or about work in general; all other pages are the hub's own records. */
function isHandbook({ kind, source }: SearchDocument): boolean {
  return kind === 'guide' && source.split('/').includes('handbook');
}

/** Sorts documents in the order of results for filters alone: newest first, those without a date last, the handbook after all. */
function toBrowsingOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.toSorted(
    (a, b) =>
      Number(isHandbook(a)) - Number(isHandbook(b)) ||
      compareText(b.date ?? '', a.date ?? '') ||
      (b.number ?? 0) - (a.number ?? 0) ||
      compareText(a.title, b.title),
  );
}

/** Samples texts from all over the hub, enough to know its words. */
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
