/** The systems that are compared, in the order of the report's columns. */
export const systems = ['trowel', 'pagefind', 'easyops', 'lunr'] as const;
export type System = (typeof systems)[number];

/** A system that answers questions. */
export interface Searcher {
  /** Addresses of the pages found, best first, at most ten; each page once. */
  readonly find: (text: string) => Promise<readonly string[]>;
}

/** How many answers count. */
export const mostAnswers = 10;

/** The first ten different ones. */
export function firstDistinct(addresses: Iterable<string>): string[] {
  return [...new Set(addresses)].slice(0, mostAnswers);
}

/** A page's address in the corpus, from the one under which a system found it. */
export type ToAddress = (url: string) => string;
