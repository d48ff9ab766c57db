import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import type { Facet } from '../../facets/facet.ts';
import { compareText } from '../../shared/compareText.ts';
import { type Analyzer, loadAnalyzer } from '../analyzer.ts';
import { isHandbook } from '../handbook.ts';
import { type BuildIndex, type IndexFile, manifestName, type SearchDocument } from '../search.ts';
import { chooseWords } from '../shards/commonWords.ts';
import { writeFacets } from '../shards/facetFile.ts';
import { format, type Manifest, paths, type RawFile } from '../shards/format.ts';
import { textHashLength } from '../shards/hashes.ts';
import { packHex } from '../shards/hexText.ts';
import { writeKeys } from '../shards/keys.ts';
import { type TableRow, type TextRef, toColumns, writePageShard } from '../shards/pageTable.ts';
import { toParts, writeTextParts } from '../shards/pageText.ts';
import type { Places } from '../shards/postings.ts';
import { b, boosts, k1 } from '../shards/scoring.ts';
import { invert } from './invertedIndex.ts';
import { type Layout, layout as usual } from './layout.ts';
import { nameFile, toHash } from './namedFile.ts';
import { writeNameShards } from './nameShards.ts';
import { sampleSources, toSlots } from './slots.ts';
import { writeTerms } from './termShards.ts';

const compress = promisify(deflate);

/** The number of files that zlib compresses at a time, on its own threads; each takes a quarter of a megabyte. */
const inHand = 16;

/**
 * Builds the index in compressed shards, each named after its content. The same documents give the same files, and a change of some
 * documents leaves most files as they are.
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
  const started: { readonly name: string; readonly content: Promise<Uint8Array> }[] = [];
  const finish = async (): Promise<IndexFile> => {
    const { name, content } = started.shift() as (typeof started)[number];
    return { name, content: await content };
  };
  let next = raw.next();
  for (; !next.done; next = raw.next()) {
    const { name, content } = next.value;
    started.push({ name, content: compress(content, { level: 9 }) });
    if (started.length === inHand) yield await finish();
  }
  while (started.length > 0) yield await finish();
  const facts = { format, language, ...next.value };
  const manifest: Manifest = { ...facts, generation: toHash(JSON.stringify(facts)).slice(0, 12) };
  // With less memory, zlib more often learns anew what is frequent, as the manifest's columns differ.
  yield { name: manifestName, content: await compress(JSON.stringify(manifest), { level: 9, memLevel: 5 }) };
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
  const slots = toSlots(documents.map(({ source }) => source));
  // Files refer to pages by slots, in their order.
  const bySlot = [...documents.keys()].sort((a, b) => (slots[a] as number) - (slots[b] as number));
  const placed = bySlot.map((page) => ({
    document: documents[page] as SearchDocument,
    slot: slots[page] as number,
  }));
  const texts = yield* writeTexts(placed, layout);
  const rows = placed.map(({ document, slot }, at) => ({ ...document, slot, ...(texts.refs[at] as TextRef) }));
  const pages = yield* writePages(rows, bySlot, layout);
  const facetFile = nameFile('facets', writeFacets(documents, facets));
  yield facetFile;
  return {
    facets,
    slots,
    sections: documents.map(({ sections }) => sections.length),
    symptoms: documents.map(({ symptoms }) => symptoms.length),
    handbook: documents.filter((document) => !isHandbook(document)).length,
    titles: documents.map(({ title }) => new Set(analyzer.words(title).map(({ term }) => term)).size),
    names: yield* writeNameShards(documents, slots, layout),
    ...(yield* writeTerms(
      invert(
        placed.map(({ document }) => document),
        analyzer,
      ),
      toPlaces(placed),
      layout,
    )),
    pages,
    facetFile: facetFile.hash,
    words: texts.words,
  };
}

/** A page at its slot. */
interface PlacedPage {
  readonly document: SearchDocument;
  readonly slot: number;
}

/** Yields the texts of pages; returns the words that they are written with, and where each text is. */
function* writeTexts(
  placed: readonly PlacedPage[],
  layout: Layout,
): Generator<RawFile, { readonly words: string; readonly refs: readonly TextRef[] }> {
  const sampled = sampleSources(
    placed.map(({ document }) => document.source),
    layout.sampledPages,
  );
  const words = chooseWords(toSample(sampled.map((at) => placed[at] as PlacedPage)), layout.words);
  const codes = new Map(words.map((word, code) => [word, code]));
  const written = writeKeys(words);
  const refs: TextRef[] = [];
  for (const { document, slot } of placed) {
    const parts = toParts(document.sections, layout.textPart);
    const contents = writeTextParts(document, parts, codes);
    const text = toHash(written, ...contents).slice(0, textHashLength);
    for (const [part, content] of contents.entries()) yield { name: paths.text(slot, part, text), content };
    refs.push({ text, parts });
  }
  return { words: written, refs };
}

/** Makes the page table for the manifest, in the order of pages, or yields its shards by slots. */
function* writePages(
  rows: readonly TableRow[],
  pages: readonly number[],
  { onePageTable, slotsPerShard }: Layout,
): Generator<RawFile, Manifest['pages']> {
  if (rows.length <= onePageTable) {
    const ranks = new Map(pages.map((page, rank) => [page, rank]));
    return toColumns(rows.map((_, page) => rows[ranks.get(page) as number] as TableRow));
  }
  const hashes: string[] = [];
  const last = rows.at(-1)?.slot ?? 0;
  for (let from = 0; from <= last; from += slotsPerShard) {
    const own = rows.filter(({ slot }) => slot >= from && slot < from + slotsPerShard);
    const file = nameFile('pages', writePageShard(own));
    yield file;
    hashes.push(file.hash);
  }
  return { slotsPerShard, hashes: packHex(hashes.join('')) };
}

/** Lists the places of lunr's documents: the sections of each page, and its symptoms. */
function toPlaces(placed: readonly PlacedPage[]): Places {
  const slots: number[] = [];
  const positions: number[] = [];
  for (const { document, slot } of placed) {
    for (let at = 0; at < document.sections.length + document.symptoms.length; at++) {
      slots.push(slot);
      positions.push(at);
    }
  }
  return { slots, positions };
}

/** Identifies everything but the documents that an index depends on, as another version of the plugin may build another one. */
export const indexVersion = JSON.stringify([format, usual, boosts, b, k1]);

/** Sorts documents in the order of results for filters alone: newest first, those without a date last, the handbook after all. */
function toBrowsingOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.toSorted(
    (a, b) =>
      Number(isHandbook(a)) - Number(isHandbook(b)) ||
      compareText(b.date ?? '', a.date ?? '') ||
      (b.number ?? 0) - (a.number ?? 0) ||
      compareText(a.title, b.title) ||
      compareText(a.source, b.source),
  );
}

/** Samples texts of pages, enough to know the hub's words. */
function* toSample(placed: readonly PlacedPage[]): Iterable<string> {
  for (const { document } of placed) {
    for (const { text, heading = '' } of document.sections) {
      yield heading;
      yield text;
    }
  }
}
