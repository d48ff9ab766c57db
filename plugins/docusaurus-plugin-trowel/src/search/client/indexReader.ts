import type { Facet } from '../../facets/facet.ts';
import { type Analyzer, loadAnalyzer } from '../analyzer.ts';
import { findLastAtMost } from '../binarySearch.ts';
import type { SearchAccess } from '../search.ts';
import { type FacetFile, noFacets, readFacets } from '../shards/facetFile.ts';
import { paths } from '../shards/format.ts';
import { type NamedPage, readNames } from '../shards/nameShard.ts';
import { readPages, type TablePage } from '../shards/pageTable.ts';
import { type PageText, readPageText } from '../shards/pageText.ts';
import { type IndexFiles, openFiles } from './indexFiles.ts';
import { countSections, openTerm, type TermReader } from './termOccurrences.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/** An open index, which loads its parts on demand. Pages and sections are identified by number. */
export interface IndexReader {
  readonly files: IndexFiles;
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly openTerm: (term: string) => Promise<TermReader | undefined>;
  /** The number of lunr's documents, and of pages. */
  readonly sections: number;
  readonly pages: number;
  /** Maps a document of lunr to its page and section; a symptom belongs to the first section. */
  readonly placeOf: (section: number) => { readonly page: number; readonly section: number };
  /** Says whether a page is of the handbook, not a record of the hub's own. */
  readonly isHandbook: (page: number) => boolean;
  /** The number of terms of a page's title. */
  readonly titleLength: (page: number) => number;
  /** Finds the pages with a name. */
  readonly named: (name: string) => Promise<readonly NamedPage[]>;
  /** Loads what the list of results shows of a page; `undefined` when it cannot be loaded. */
  readonly page: (page: number) => Promise<TablePage | undefined>;
  readonly text: (page: number) => Promise<PageText | undefined>;
  readonly hasText: (page: number) => boolean;
  /** The facets by which pages can be filtered; `facetFile` loads the values of all pages. */
  readonly facets: readonly Facet[];
  readonly facetFile: () => Promise<FacetFile>;
}

/** Opens the index; throws when its manifest cannot be loaded. */
export async function openIndex(load: SearchAccess['load']): Promise<IndexReader> {
  const files = await openFiles(load);
  const { manifest, read } = files;
  const vocabulary = openVocabulary(files);
  const lists = new Map<string, TermReader>();
  const texts = new Map<number, PageText>();
  const sections = countSections(manifest);
  const starts = toStarts(manifest);
  const words = (): Promise<readonly string[]> => read(paths.words, readWordList, []);
  const rowOf = async (page: number) => {
    const rows = await read(paths.pages(Math.floor(page / manifest.pagesPerShard)), readPages, []);
    return rows[page % manifest.pagesPerShard];
  };
  return {
    files,
    analyzer: await loadAnalyzer(manifest.language),
    vocabulary,
    async openTerm(term) {
      const known = lists.get(term);
      if (known && !known.isBroken()) return known;
      const entry = await vocabulary.term(term);
      if (!entry) return undefined;
      const other = lists.get(term);
      const opened = other && other !== known ? other : openTerm(files, term, entry, sections);
      lists.set(term, opened);
      return opened;
    },
    sections,
    pages: manifest.sections.length,
    placeOf(section) {
      const page = findLastAtMost(starts, section);
      const at = section - (starts[page] as number);
      return { page, section: at < (manifest.sections[page] as number) ? at : 0 };
    },
    isHandbook: (page) => page >= manifest.handbook,
    titleLength: (page) => manifest.titles[page] ?? 0,
    async named(name) {
      const { names } = manifest;
      if (names.length === 0) return [];
      return (await read(paths.names(findLastAtMost(names, name)), readNames, new Map())).get(name) ?? [];
    },
    page: rowOf,
    hasText: (page) => texts.has(page),
    async text(page) {
      const known = texts.get(page);
      if (known) return known;
      const [list, bytes, row] = await Promise.all([
        words(),
        read(paths.text(page), (of) => of, undefined),
        rowOf(page),
      ]);
      if (list.length === 0 || !bytes || !row) return undefined;
      const text = readPageText(bytes, list, row);
      texts.set(page, text);
      return text;
    },
    facets: manifest.facets,
    facetFile: () => read(paths.facets, (bytes) => readFacets(bytes, manifest.facets), noFacets),
  };
}

function readWordList(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n');
}

/** Computes the number of each page's first document in lunr. */
function toStarts({ sections, symptoms }: IndexFiles['manifest']): Uint32Array {
  const starts = new Uint32Array(sections.length);
  let next = 0;
  for (const [page, count] of sections.entries()) {
    starts[page] = next;
    next += count + (symptoms[page] ?? 0);
  }
  return starts;
}
