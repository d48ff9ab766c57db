import type { KindName } from '../content/kinds/index.ts';
import type { Facet, FacetCounts, FacetValue, FacetValues } from '../facets/facet.ts';
import type { Filters } from '../facets/filters.ts';

/**
 * The border of search: documents in, index files out; query in, results out. Whatever finds the answers stands behind
 * these types, and nothing outside this folder knows what it is.
 */

/**
 * The one file of an index whose name never changes; whoever opens an index begins with it. It says where the others are.
 */
export const manifestName = 'manifest.bin';

/** A page's kind; the entry of a decision log is none of the organisation's decisions, and is looked for by itself. */
export type SearchKind = KindName | 'log';

/** A page named in a result. */
export interface PageLink {
  readonly title: string;
  readonly permalink: string;
  readonly kind: SearchKind;
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
  /** Other words under which it is looked for: its number and name, its systems, people, tags and skills. */
  readonly aliases: readonly string[];
  /** What people see when they meet the problem that it is about, error texts as they are. */
  readonly symptoms: readonly string[];
  readonly facets: FacetValues;
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
  /** What stands in code blocks; code spans are words of the text. */
  readonly code: string;
}

/** A file of the index: to be served as it is, under its name (a POSIX path). */
export interface IndexFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Yields the files as they are ready, last the one by which the others are found. Pages are indexed by the given facets,
 * or else by the built-in ones.
 */
export type BuildIndex = (
  documents: readonly SearchDocument[],
  options: { readonly language: string; readonly facets?: readonly Facet[] },
) => AsyncIterable<IndexFile>;

/** What a reader asks. Without text, the filters alone select. */
export interface SearchQuery {
  /** As typed: words, `"a phrase"`, `-without`, `kind:decision`, `before:2023` (see `query.ts`), a record's number. */
  readonly text: string;
  /** Besides those in the text. */
  readonly filters?: Filters;
  /** From 1. */
  readonly page?: number;
  /** Pages of the hub per page of results, 10 when absent. */
  readonly limit?: number;
  /** Count everything that is found, and the facets; without it only what the page of results needs is loaded. */
  readonly counted?: boolean;
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
  /** Absent as long as the page's text is on its way; the permalink tells pages apart as well. */
  readonly id?: string;
  readonly kind: SearchKind;
  readonly title: Marked;
  readonly permalink: string;
  readonly number?: number;
  readonly status?: string;
  readonly date?: string;
  /** Labels of its systems. */
  readonly systems: readonly string[];
  readonly replacedBy?: PageLink;
  /** The passage that answers best, or the summary; absent as long as the page's text is on its way. */
  readonly excerpt?: Marked;
  /** Where on the page, best first; at most three. */
  readonly sections: readonly SectionResult[];
}

export interface SearchResults {
  /** Pages found, on all pages of results; absent when they were not counted. */
  readonly total?: number;
  /** Whether there are further pages of results. */
  readonly more: boolean;
  readonly pages: readonly PageResult[];
  /** Facets that have values, in order; values by count. Empty when nothing was counted. */
  readonly facets: readonly FacetCounts[];
  /** Words that the hub does not have, and those that were taken instead. */
  readonly corrections: readonly { readonly written: string; readonly taken: string }[];
  /** When nothing was found: what could be asked instead, the best first. */
  readonly suggestions: readonly Suggestion[];
  /** Whether files of the index could not be had, so that results may be missing. */
  readonly partial: boolean;
}

/** Another question that finds something: fewer filters, or words that the hub has. */
export interface Suggestion {
  /** The filter or the word that is left out, as typed or as `kind:decision`; or the word that is taken instead. */
  readonly without?: string;
  readonly instead?: string;
  readonly query: SearchQuery;
  /** Pages that it finds. */
  readonly total: number;
}

/** An end for what is being typed: `sta` → `status:`, `status:acc` → `status:accepted`. */
export interface Completion {
  /** The whole text, completed. */
  readonly text: string;
  /** What would be chosen: the name of a facet, `before` or `after`, and a value of it. */
  readonly facet: string;
  readonly value?: FacetValue;
  /** Pages of the hub that have the value. */
  readonly count?: number;
}

export interface SearchClient {
  /**
   * Answers any text; throws only when the index cannot be loaded. `show` gets answers that are not complete yet, as
   * they come: the list first, the passages when their text has arrived. When `signal` says that nobody waits for the
   * answer any more, what there is of it is good enough.
   */
  readonly search: (
    query: SearchQuery,
    show?: (results: SearchResults) => void,
    signal?: AbortSignal,
  ) => Promise<SearchResults>;
  /** What the last word of the text could become; empty when it is no filter. */
  readonly complete: (text: string) => Promise<readonly Completion[]>;
  /** Fetches what any question needs. It never fails. */
  readonly prepare: () => Promise<void>;
}

/** What a client works with. */
export interface SearchAccess {
  /** Gets a file of the index by its name, throws when it cannot; `fresh` asks past every cache. */
  readonly load: (name: string, options?: { readonly fresh?: boolean }) => Promise<Uint8Array>;
  /** Waits until nobody types any more, before passages are loaded that may not be wanted in a moment. */
  readonly settle?: () => Promise<void>;
}

export type OpenSearch = (access: SearchAccess) => SearchClient;
