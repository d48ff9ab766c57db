import type { KindName } from '../content/kinds/index.ts';
import type { Facet, FacetCounts, FacetValue, FacetValues } from '../facets/facet.ts';
import type { Filters } from '../facets/filters.ts';

/**
 * The interface of search: documents in, index files out; query in, results out. Any search engine can implement these
 * types; nothing outside this folder depends on which one does.
 */

/**
 * The only file of an index whose name never changes. Opening an index begins with it: it says where the others are.
 */
export const manifestName = 'manifest.bin';

/** A page named in a result. */
export interface PageLink {
  readonly title: string;
  readonly permalink: string;
  readonly kind: KindName;
  readonly number?: number;
  readonly status?: string;
}

/** A page to be indexed. Each of its sections is found on its own. */
export interface SearchDocument extends PageLink {
  readonly id: string;
  readonly summary: string;
  /** A page of archaeology's verdict. */
  readonly verdict?: string;
  /** A day or, where no more is known, a month or a year. */
  readonly date?: string;
  /** POSIX path of its file; people search by it. */
  readonly source: string;
  /** Other words by which people search for it: its number and name, its systems, people, tags and skills. */
  readonly aliases: readonly string[];
  /** The symptoms of the problem that it describes; error texts word for word. */
  readonly symptoms: readonly string[];
  readonly facets: FacetValues;
  /** The page that replaces it. */
  readonly replacedBy?: PageLink;
  readonly sections: readonly SearchSection[];
}

/** A heading and the text below it, without markup. */
export interface SearchSection {
  readonly heading?: string;
  /** The anchor of the heading, without `#`. */
  readonly anchor?: string;
  readonly text: string;
  /** The text of code blocks. Inline code is part of `text`. */
  readonly code: string;
}

/** A file of the index, to be served unchanged under its name (a POSIX path). */
export interface IndexFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Yields the files as soon as each is ready, the manifest last. Pages are indexed by the given facets,
 * or else by the built-in ones.
 */
export type BuildIndex = (
  documents: readonly SearchDocument[],
  options: { readonly language: string; readonly facets?: readonly Facet[] },
) => AsyncIterable<IndexFile>;

/** A reader's query. Without text, the filters alone select pages. */
export interface SearchQuery {
  /** As typed: words, `"a phrase"`, `-without`, `kind:decision`, `before:2023` (see `query.ts`), or a record's number. */
  readonly text: string;
  /** Filters in addition to those in the text. */
  readonly filters?: Filters;
  /** Counted from 1. */
  readonly page?: number;
  /** The number of results per page; 10 when absent. */
  readonly limit?: number;
  /** Whether to count all results and the facets. Otherwise only what the page of results needs is loaded. */
  readonly counted?: boolean;
}

/** Plain text and the passages to mark in it. */
export interface Marked {
  readonly text: string;
  /** In UTF-16 code units, sorted, without overlaps. */
  readonly ranges: readonly (readonly [start: number, length: number])[];
}

/** A section that matches, with its address and its best passage. */
export interface SectionResult {
  readonly heading: Marked;
  readonly permalink: string;
  readonly excerpt: Marked;
}

/** A page that a query finds. */
export interface PageResult {
  readonly id: string;
  readonly kind: KindName;
  readonly title: Marked;
  readonly permalink: string;
  readonly number?: number;
  readonly status?: string;
  /** A page of archaeology's verdict. */
  readonly verdict?: string;
  readonly date?: string;
  /** The labels of its systems. */
  readonly systems: readonly string[];
  readonly replacedBy?: PageLink;
  /** A symptom, the summary or the best passage: see `results.ts`. Absent until the page's text is loaded. */
  readonly excerpt?: Marked;
  /** The sections that match, best first; at most three. Without `counted`, those that come with the text of the best one. */
  readonly sections: readonly SectionResult[];
}

/** The answer to a query: one page of results, and what is known about the rest. */
export interface SearchResults {
  /** The number of pages found, on all pages of results; absent when they were not counted. */
  readonly total?: number;
  /** Whether there are further pages of results. */
  readonly more: boolean;
  readonly pages: readonly PageResult[];
  /** The facets that have values. Empty when nothing was counted. */
  readonly facets: readonly FacetCounts[];
  /** Words that the hub does not have, and the words used instead. */
  readonly corrections: readonly { readonly written: string; readonly taken: string }[];
  /** When nothing was found: other queries that find something, the best first. */
  readonly suggestions: readonly Suggestion[];
  /** Whether files or shards of the index could not be asked, so that results may be missing. */
  readonly partial: boolean;
  /**
   * Why the static index answered in place of a server: it does not answer (`gone`), or it does not take this query. Answers of the static index are
   * those of the site's last build.
   */
  readonly instead?: 'gone' | 'refused';
}

/** Another query that finds something: fewer filters, or words that the hub has. */
export interface Suggestion {
  /** The filter that the query drops, as in `kind:decision`; or the word that it uses `instead`. */
  readonly without?: string;
  readonly instead?: string;
  readonly query: SearchQuery;
  /** The number of pages that it finds. */
  readonly total: number;
}

/** A completion of what is being typed: `sta` → `status:`, `status:acc` → `status:accepted`. */
export interface Completion {
  /** The whole text, completed. */
  readonly text: string;
  /** The name of a facet, or `before` or `after`; `value` is absent when only this name is completed. */
  readonly facet: string;
  readonly value?: FacetValue;
  /** The number of pages that have the value. */
  readonly count?: number;
}

/** Answers queries from an index. */
export interface SearchClient {
  /**
   * Answers any text; throws only when the index cannot be loaded. `show` is called with partial results: the list first,
   * the passages when their text is loaded. Once `signal` is aborted, partial results are returned as they are.
   */
  readonly search: (
    query: SearchQuery,
    show?: (results: SearchResults) => void,
    signal?: AbortSignal,
  ) => Promise<SearchResults>;
  /** Completes the last word of the text; empty when it does not begin a filter. */
  readonly complete: (text: string) => Promise<readonly Completion[]>;
  /** Loads what every query needs. Never throws. */
  readonly prepare: () => Promise<void>;
  /** Waits until a server that did not answer is there again; `false` once `signal` is aborted. Absent where no server is asked. */
  readonly recover?: (signal: AbortSignal) => Promise<boolean>;
}

/** How a client gets the files of the index. */
export interface SearchAccess {
  /** Loads a file of the index by its name; throws when it cannot. `fresh` bypasses every cache. */
  readonly load: (name: string, options?: { readonly fresh?: boolean }) => Promise<Uint8Array>;
  /** Waits until the reader stops typing, before passages are loaded that the next keystroke may make useless. */
  readonly settle?: () => Promise<void>;
}

/** Opens an index. Its files are loaded when they are needed. */
export type OpenIndex = (access: SearchAccess) => SearchClient;
