import type lunr from 'lunr';
import type { SearchDocument } from '../search.ts';

/** Version of the files below; another one cannot be read. */
export const format = 1;

/** The one file whose name never changes; it names the others, which never change their content. */
export const manifestName = 'manifest.json';
export interface Manifest {
  readonly format: number;
  readonly language: string;
  readonly files: { readonly index: string; readonly documents: string; readonly forms: string };
}

/**
 * A `lunr.Index` as lunr writes it. Its documents are sections: `<page>.<section>`, positions in the documents' file,
 * and symptoms, which belong to the first section: `<page>.0.<symptom>`.
 */
export type IndexContent = ReturnType<lunr.Index['toJSON']>;

/** The documents, for what results show. */
export type DocumentsContent = readonly SearchDocument[];

/** Per stem the forms of words that have it, where they differ: for half a word and for typos. */
export type FormsContent = readonly (readonly [term: string, ...forms: string[]])[];

/**
 * The fields of a section in the index, and how much a word in each counts. Tried on the links of a handbook of 244
 * pages (a link's text as query, its target as answer): a mean reciprocal rank of 0.75 against 0.71 with headings × 2.
 */
export const boosts = {
  /** On every section of the page, so that a title and a passage together are found. */
  title: 5,
  heading: 5,
  body: 1,
  code: 0.3,
  symptoms: 16,
  aliases: 3,
} as const;
export type Field = keyof typeof boosts;
export const fields = Object.keys(boosts) as readonly Field[];
