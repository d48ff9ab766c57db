import type { Facet } from '../../facets/facet.ts';

/** The version of the files; other versions cannot be read. */
export const format = 4;

/** The properties of the whole index. */
export interface Manifest {
  readonly format: number;
  readonly language: string;
  /** The folder of all other files, named after their content, so that files of two indexes are never mixed. */
  readonly generation: string;
  /** The facets of the pages, so that typed filters can be parsed before the values are loaded. */
  readonly facets: readonly Facet[];
  /** The number of sections of each page, and of symptoms, each of which is a document in lunr. */
  readonly sections: readonly number[];
  readonly symptoms: readonly number[];
  /** The first word of each term shard, and the first name of each name shard, in order. */
  readonly terms: readonly string[];
  readonly names: readonly string[];
  /** The number of the first page of the handbook; all of these come after the hub's own records. */
  readonly handbook: number;
  /** The number of terms of each page's title. */
  readonly titles: readonly number[];
  /** The number of pages per shard of the page table. */
  readonly pagesPerShard: number;
}

/** A file before compression; its name is a path below the folder of the generation. */
export interface RawFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Paths below the folder of the generation. */
export const paths = {
  terms: (shard: number) => `terms-${shard}.bin`,
  blocks: (file: number) => `blocks-${file}.bin`,
  names: (shard: number) => `names-${shard}.bin`,
  pages: (shard: number) => `pages-${shard}.bin`,
  text: (page: number) => `text-${page}.bin`,
  facets: 'facets.bin',
  lexicon: 'lexicon.bin',
  /** The words that texts are encoded with. */
  words: 'words.bin',
} as const;
