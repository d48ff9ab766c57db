import type { Facet } from '../../facets/facet.ts';
import type { PageColumns } from './pageTable.ts';

/** The version of the files; other versions cannot be read. */
export const format = 6;

/** The properties of the whole index. All other files are named after their content; this one says their names. */
export interface Manifest {
  readonly format: number;
  readonly language: string;
  /** Changes with any file. */
  readonly generation: string;
  /** The facets of the pages, so that typed filters can be parsed before the values are loaded. */
  readonly facets: readonly Facet[];
  /** The slot of each page: the number by which other files refer to it. */
  readonly slots: readonly number[];
  /** The number of sections of each page, and of symptoms, each of which is a document in lunr. */
  readonly sections: readonly number[];
  readonly symptoms: readonly number[];
  /** The number of the first page of the handbook; all of these come after the hub's own records. */
  readonly handbook: number;
  /** The number of terms of each page's title. */
  readonly titles: readonly number[];
  readonly terms: ShardNames;
  readonly names: ShardNames;
  /** The page table in the order of slots: itself in a small hub; of a larger one, the packed hashes of its shards. */
  readonly pages: PageColumns | { readonly slotsPerShard: number; readonly hashes: string };
  /** The hashes of the files of which there is one. */
  readonly facetFile: string;
  readonly lexicon: string;
  /** The hub's commonest words, with which texts are written, by `writeKeys`. */
  readonly words: string;
}

/** Shards of sorted keys: what each begins with, and their hashes, packed. */
export interface ShardNames {
  readonly first: readonly string[];
  readonly hashes: string;
}

/** A file before compression; its name is a path below the folder of the index. */
export interface RawFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Sorts of files that are named after their content. */
export type FileSort = 'terms' | 'blocks' | 'names' | 'pages' | 'facets' | 'lexicon';

/** The paths of files. Their content never changes. */
export const paths = {
  file: (sort: FileSort, hash: string) => `files/${sort}-${hash}.bin`,
  /** A part of a page's text; the hash is that of the whole text. */
  text: (slot: number, part: number, hash: string) => `files/text-${slot}-${part}-${hash}.bin`,
} as const;
