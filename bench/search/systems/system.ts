/** The compared systems, in the order of the report's columns. */
export const systems = ['trowel', 'pagefind', 'easyops', 'lunr'] as const;
export type System = (typeof systems)[number];

/** A system that can be searched. */
export interface Searcher {
  /** Returns the addresses of at most ten different pages, best first. */
  readonly find: (text: string) => Promise<readonly string[]>;
}

/** How many results count. */
export const mostAnswers = 10;

/** Takes the first ten different addresses. */
export function firstDistinct(addresses: Iterable<string>): string[] {
  return [...new Set(addresses)].slice(0, mostAnswers);
}

/** Returns the address in the corpus of a page that a system found. */
export type ToAddress = (url: string) => string;
