import type { KindName } from '../content/kinds/index.ts';

/**
 * The border of search: documents in, index files out; query in, results out. Whatever finds the answers stands behind
 * these types, and nothing outside this folder knows what it is.
 */

/** The facets by which results can be narrowed, in the order in which they are shown. */
export const facetNames = ['kind', 'system', 'status', 'tag', 'skill', 'person', 'year'] as const;
export type FacetName = (typeof facetNames)[number];

/** What a filter is called in addresses, and what readers call it. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

/** A page named in a result. */
export interface PageLink {
  readonly title: string;
  readonly permalink: string;
  readonly kind: KindName;
  readonly number?: number;
  readonly status?: string;
}

/** One page as search knows it. It is found by its sections, each on its own. */
export interface SearchDocument extends PageLink {
  readonly id: string;
  readonly summary: string;
  /** A calendar date or, where no more is known, a year or a month. */
  readonly date?: string;
  /** POSIX path of its file: people search by it. */
  readonly source: string;
  /** Other names under which it is looked for. */
  readonly aliases: readonly string[];
  /** What people see when they meet the problem that it is about, error texts as they are. */
  readonly symptoms: readonly string[];
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
  /** What holds in its place. */
  readonly replacedBy?: PageLink;
  readonly sections: readonly SearchSection[];
}

/** A heading and what stands under it, in plain text. */
export interface SearchSection {
  readonly heading?: string;
  /** As on the page, without `#`. */
  readonly anchor?: string;
  readonly text: string;
  /** What stands in code blocks and code spans. */
  readonly code: string;
}

/** A file of the index: to be served as it is, under its name. */
export interface IndexFile {
  readonly name: string;
  readonly content: string;
}

export type BuildIndex = (
  documents: readonly SearchDocument[],
  options: { readonly language: string },
) => readonly IndexFile[];

/** Values of one facet are alternatives; facets narrow each other. */
export type Filters = Readonly<Partial<Record<FacetName, readonly string[]>>>;

/** What a reader asks. Without text, the filters alone select. */
export interface SearchQuery {
  readonly text: string;
  readonly filters?: Filters;
  /** From 1. */
  readonly page?: number;
  /** Pages of the hub per page of results, 10 when absent. */
  readonly limit?: number;
}

/** Plain text and what to mark in it. */
export interface Marked {
  readonly text: string;
  /** Start and length in UTF-16 code units, in order, never overlapping. */
  readonly ranges: readonly (readonly [start: number, length: number])[];
}

export interface SectionResult {
  readonly heading: Marked;
  readonly permalink: string;
  readonly excerpt: Marked;
}

export interface PageResult {
  readonly id: string;
  readonly kind: KindName;
  readonly title: Marked;
  readonly permalink: string;
  readonly number?: number;
  readonly status?: string;
  readonly date?: string;
  /** Labels of its systems. */
  readonly systems: readonly string[];
  readonly replacedBy?: PageLink;
  /** The passage that answers best, or the summary. */
  readonly excerpt: Marked;
  /** Where on the page, best first; at most three. */
  readonly sections: readonly SectionResult[];
}

export interface FacetCount extends FacetValue {
  /** Results there would be with this value, all other facets as they are. */
  readonly count: number;
}

export interface SearchResults {
  /** Pages found, on all pages of results. */
  readonly total: number;
  readonly pages: readonly PageResult[];
  /** Facets that have values, in order; values by count. */
  readonly facets: readonly { readonly name: FacetName; readonly values: readonly FacetCount[] }[];
  /** Words that the hub does not have, and those that were taken instead. */
  readonly corrections: readonly { readonly written: string; readonly taken: string }[];
}

export interface SearchClient {
  /** Answers any text; throws only when the index cannot be loaded. */
  readonly search: (query: SearchQuery) => Promise<SearchResults>;
}

/** Opens an index. `load` gets a file by its name and throws when it cannot. */
export type OpenSearch = (options: { readonly load: (name: string) => Promise<string> }) => SearchClient;
