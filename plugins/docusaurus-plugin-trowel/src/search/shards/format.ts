import type { Facet } from '../../facets/facet.ts';

/** Version of the files; another one cannot be read. */
export const format = 3;

/** What is known of the index as a whole. */
export interface Manifest {
  readonly format: number;
  readonly language: string;
  /** Folder of all other files, named after their content: files of two indexes are never mixed. */
  readonly generation: string;
  /** The facets of the pages: what filters can be typed is known before their values are loaded. */
  readonly facets: readonly Facet[];
  /** How many sections each page has, and how many symptoms (which lunr counts as documents of their own). */
  readonly sections: readonly number[];
  readonly symptoms: readonly number[];
  /** The first word of each term shard, and the first name of each name shard, in order. */
  readonly terms: readonly string[];
  readonly names: readonly string[];
  /** Pages per shard of the page table. */
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
  /** The words that texts are written with. */
  words: 'words.bin',
} as const;
