import type { Facet } from '../../facets/facet.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { type Analyzer, loadAnalyzer } from '../analyzer.ts';
import { findLastAtMost } from '../binarySearch.ts';
import type { SearchAccess } from '../search.ts';
import { type FacetFile, noFacets, readFacets } from '../shards/facetFile.ts';
import { type Manifest, paths } from '../shards/format.ts';
import { hashAt } from '../shards/hashes.ts';
import { unpackHex } from '../shards/hexText.ts';
import { readKeys } from '../shards/keys.ts';
import { type NamedSlot, readNames } from '../shards/nameShard.ts';
import { fromColumns, type PageColumns, readPageShard, type TablePage } from '../shards/pageTable.ts';
import { joinParts, type PageText, readTextPart } from '../shards/pageText.ts';
import type { SectionAt } from '../shards/postings.ts';
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
  /** Loads the parts of a page's text with these sections, or all; `undefined` when none can be loaded. */
  readonly text: (page: number, sections?: readonly number[]) => Promise<PageText | undefined>;
  /** Says whether these sections are loaded. */
  readonly hasText: (page: number, sections: readonly number[]) => boolean;
  /** The facets by which pages can be filtered; `facetFile` loads the values of all pages. */
  readonly facets: readonly Facet[];
  readonly facetFile: () => Promise<FacetFile>;
}

/** A page with a name; path and id distinguish it from others with the same name. */
export interface NamedPage extends Omit<NamedSlot, 'slot'> {
  readonly page: number;
}

/** Opens the index; throws when its manifest cannot be loaded. */
export async function openIndex(load: SearchAccess['load']): Promise<IndexReader> {
  const files = await openFiles(load);
  const { manifest, read } = files;
  const starts = toStarts(manifest);
  const pageAt = new Map(manifest.slots.map((slot, page) => [slot, page]));
  const sectionAt: SectionAt = (slot, position) => {
    const start = starts[pageAt.get(slot) ?? starts.length];
    if (start === undefined) throw new RangeError('The index has no page at this slot.');
    return start + position;
  };
  const vocabulary = openVocabulary(files, sectionAt);
  const lists = new Map<string, TermReader>();
  const sections = countSections(manifest);
  const nameHashes = unpackHex(manifest.names.hashes);
  const rowOf = openPageTable(files);
  const { text, hasText } = openTexts(files, rowOf);
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
      const opened = other && other !== known ? other : openTerm({ files, term, entry, sections, sectionAt });
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
      const { first } = manifest.names;
      if (first.length === 0) return [];
      const path = paths.file('names', hashAt(nameHashes, findLastAtMost(first, name)));
      const found = (await read(path, readNames, new Map<string, readonly NamedSlot[]>())).get(name) ?? [];
      return found.flatMap(({ slot, ...of }) => {
        const page = pageAt.get(slot);
        return page === undefined ? [] : [{ ...of, page }];
      });
    },
    page: rowOf,
    text,
    hasText,
    facets: manifest.facets,
    facetFile: () =>
      read(paths.file('facets', manifest.facetFile), (bytes) => readFacets(bytes, manifest.facets), noFacets),
  };
}

/** Opens the page table: finds the row of a page. */
function openPageTable({ manifest: { pages, slots }, read }: IndexFiles): IndexReader['page'] {
  if (isColumns(pages)) {
    const rows = fromColumns(pages);
    return async (page) => rows[page];
  }
  const { slotsPerShard } = pages;
  const hashes = unpackHex(pages.hashes);
  return async (page) => {
    const slot = slots[page] as number;
    const path = paths.file('pages', hashAt(hashes, Math.floor(slot / slotsPerShard)));
    return (await read(path, readPageShard, new Map<number, TablePage>())).get(slot);
  };
}

function isColumns(pages: Manifest['pages']): pages is PageColumns {
  return Array.isArray(pages);
}

/** Opens the texts of pages. Each part is loaded and decoded once. */
function openTexts({ manifest, read }: IndexFiles, rowOf: IndexReader['page']): Pick<IndexReader, 'text' | 'hasText'> {
  /** What is loaded of each page, by part, and where its parts begin. */
  const known = new Map<number, { readonly begins: readonly number[]; readonly parts: Map<number, PageText> }>();
  const words = lazyValue(() => readKeys(manifest.words));
  const partsWith = (begins: readonly number[], sections: readonly number[]) =>
    new Set(sections.map((section) => findLastAtMost(begins, section)));
  return {
    hasText(page, sections) {
      const of = known.get(page);
      return of !== undefined && [...partsWith(of.begins, sections)].every((part) => of.parts.has(part));
    },
    async text(page, sections) {
      const row = await rowOf(page);
      if (!row) return undefined;
      const begins = [0, ...row.parts];
      const of = known.get(page) ?? { begins, parts: new Map<number, PageText>() };
      known.set(page, of);
      const wanted = [...(sections ? partsWith(begins, sections) : begins.keys())];
      const loaded = await Promise.all(
        wanted.map(async (part) => {
          const path = paths.text(manifest.slots[page] as number, part, row.text);
          const bytes = await read(path, (content) => content, undefined);
          if (!bytes) return [];
          const text = of.parts.get(part) ?? readTextPart(bytes, words(), begins[part] as number);
          of.parts.set(part, text);
          return [text];
        }),
      );
      const parts = loaded.flat();
      return parts.length === 0 ? undefined : joinParts(parts);
    },
  };
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
