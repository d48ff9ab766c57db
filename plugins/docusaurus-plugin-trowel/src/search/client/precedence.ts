import { fields } from '../shards/scoring.ts';
import type { Factors } from './queryExpansion.ts';
import type { TermOccurrences } from './termOccurrences.ts';

/** What precedence depends on besides the lists of a query. */
export interface PrecedenceOptions {
  readonly pageOf: (section: number) => number;
  /** Says whether a page is of the handbook, not a record of the hub's own. */
  readonly isHandbook: (page: number) => boolean;
  /** The number of terms of a page's title. */
  readonly titleLength: (page: number) => number;
}

interface PrecedenceInput extends PrecedenceOptions {
  /** The terms of each word of the query; a page with one of them has the word. */
  readonly words: readonly (readonly string[])[];
  readonly lists: readonly TermOccurrences[];
  readonly factors: Factors;
}

/** How sections are ordered. */
export interface Precedence {
  /** The class of a section; the smallest comes first, whatever the scores. */
  readonly classOf: (section: number) => number;
  /** By how much a section's score is multiplied: from 1 to `mostWeight`. */
  readonly weightOf: (section: number) => number;
}

/** Keeps the order of scores. */
export const noPrecedence: Precedence = { classOf: () => 0, weightOf: () => 1 };

/** The weight of a page whose whole title is in the query. Measured, like the boosts in `shards/scoring.ts`. */
export const mostWeight = 1.2;

const title = fields.indexOf('title');

/**
 * Puts pages with all words of the query first, then those with all but one, and so on; among these, pages of the handbook
 * last.
 *
 * A query often is a title in other words ("the inclusive linting section"). So a page that the query calls by its title
 * counts as one that has all words: its whole title is in the query, or at least half of the query, two words or more, in
 * its title. If such a page lacks a word anywhere, two words or more being in its title, scores alone decide.
 */
export function findPrecedence(input: PrecedenceInput): Precedence {
  const { words, pageOf, isHandbook, titleLength } = input;
  const { had, titled } = countWords(input);
  // When a title has all words, a title that has only some of them is not meant.
  const fewest = [...titled.values()].includes(words.length) ? words.length : 1;
  const isWhole = (page: number) => (titled.get(page) ?? 0) >= Math.max(fewest, titleLength(page));
  const isNearly = (page: number) => {
    const count = titled.get(page) ?? 0;
    return count >= Math.max(2, fewest) && (count >= words.length / 2 || isWhole(page));
  };
  const isCalled = (page: number) => isWhole(page) || isNearly(page);
  const isTitle = [...titled.keys()].some((page) => isNearly(page) && (had.get(page) ?? 0) < words.length);
  return {
    classOf(section) {
      const page = pageOf(section);
      const isLast = isHandbook(page) && !isCalled(page);
      const missing = isTitle || isCalled(page) ? 0 : words.length - (had.get(page) ?? 0);
      return 2 * missing + (isLast ? 1 : 0);
    },
    weightOf: (section) => (isWhole(pageOf(section)) ? mostWeight : 1),
  };
}

/** Counts the words of the query that each page has, anywhere and in its title. */
function countWords({ words, lists, factors, pageOf }: PrecedenceInput) {
  const listOf = new Map(lists.map((list) => [list.term, list]));
  const had = new Map<number, number>();
  const titled = new Map<number, number>();
  for (const terms of words) {
    const pages = new Set<number>();
    const titles = new Set<number>();
    for (const term of terms) {
      const factorOf = factors.get(term) ?? [];
      for (const { section, field } of listOf.get(term)?.occurrences ?? []) {
        if (factorOf[field] === undefined) continue;
        const page = pageOf(section);
        pages.add(page);
        if (field === title) titles.add(page);
      }
    }
    for (const page of pages) had.set(page, (had.get(page) ?? 0) + 1);
    for (const page of titles) titled.set(page, (titled.get(page) ?? 0) + 1);
  }
  return { had, titled };
}
