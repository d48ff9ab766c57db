import { parseNames, toTitleKey } from '../pageNames.ts';
import { parseQuery } from '../query.ts';
import type { SearchQuery, SearchResults } from '../search.ts';
import type { IndexReader } from './indexReader.ts';
import type { SectionHit } from './lunrQuery.ts';
import { findPhrasePages } from './phrasePages.ts';
import { createPageFilter, type QueryFilters, readFilters } from './queryFilters.ts';
import { findExcluded, findSections, parseWords } from './sectionSearch.ts';

/** A page that was found. */
export interface PageMatch {
  readonly page: number;
  /** Sections that match in more than the page's title, best first. */
  readonly sections: readonly number[];
}

/** The pages that a query finds, by number. Nothing of the pages themselves is loaded yet. */
export interface PageMatches {
  /** The pages that pass the filters, best first: all, or at least one more than the page of results needs. */
  readonly pages: readonly PageMatch[];
  /** The number of pages that pass the filters; absent when they were not counted. */
  readonly total?: number;
  /** All pages that match, filtered or not, unordered; absent when not all were searched for. */
  readonly unfiltered?: readonly number[];
  /** The terms to mark. */
  readonly terms: ReadonlySet<string>;
  readonly phrases: readonly string[];
  readonly corrections: SearchResults['corrections'];
  readonly narrowed: QueryFilters;
}

/** The default number of results per page. */
export const pageLength = 10;

/** Finds pages: first those that the text names, then the others by the rank of their best section. */
export async function searchPages(query: SearchQuery, index: IndexReader): Promise<PageMatches> {
  const parsed = parseQuery(query.text, index.facets);
  const narrowed = await readFilters(parsed, query, index);
  const words = parseWords(parsed, index);
  const excluded = await findExcluded(words, index);
  const passes = createPageFilter(narrowed);
  const isLeft = (page: number) => !excluded.has(page);
  const { phrases } = parsed;
  const nothing = { terms: new Set<string>(), phrases, corrections: [], narrowed };
  if (words.wanted.length + phrases.length === 0) {
    // Stop words alone find nothing; no words at all find every page.
    const isBlank = parsed.words.trim() === '' || words.without.length > 0;
    // The numbers of pages are in browsing order.
    const all = isBlank ? Array.from({ length: index.pages }, (_, page) => page) : await findNamed(parsed.words, index);
    const unfiltered = all.filter(isLeft);
    const pages = unfiltered.filter(passes).map((page) => ({ page, sections: [] }));
    return { ...nothing, pages, total: pages.length, unfiltered };
  }

  const named = await findNamed(parsed.words, index);
  // One more than is shown, to know whether there is another page of results.
  const wanted = (query.page ?? 1) * (query.limit ?? pageLength) + 1;
  const { hits, others, all, terms, corrections, plainly } = await findSections(parsed, words, index, {
    enough: (of) => toPages(of, named, index).filter(({ page }) => passes(page) && isLeft(page)).length >= wanted,
    counted: query.counted,
  });
  const withAll = new Map(toPages([...hits, ...others], named, index).map((found) => [found.page, found]));
  const ranked = toPages(hits, named, index)
    .filter(({ page }) => plainly || isLeft(page))
    .map(({ page }) => withAll.get(page) ?? { page, sections: [] });
  const held = await findPhrasePages(ranked, phrases, index, (of) => {
    return !query.counted && of.filter(({ page }) => passes(page)).length >= wanted;
  });
  const pages = await putCalledFirst(
    parsed.words,
    held.pages.filter(({ page }) => passes(page)),
    index,
  );
  // Only loaded pages can be checked for phrases.
  const found =
    phrases.length > 0
      ? held.complete
        ? held.pages.map(({ page }) => page)
        : undefined
      : all && [...new Set([...named, ...[...all].map((section) => index.placeOf(section).page)])];
  const unfiltered = found?.filter((page) => plainly || isLeft(page));
  return {
    ...nothing,
    pages,
    total: unfiltered?.filter(passes).length,
    unfiltered: unfiltered ?? (query.counted ? held.pages.map(({ page }) => page) : undefined),
    terms: new Set(terms),
    // A page's name needs no correction.
    corrections: named.length > 0 ? [] : corrections,
  };
}

/** Moves pages whose title is the query to the front of the best pages. */
async function putCalledFirst(text: string, pages: readonly PageMatch[], index: IndexReader): Promise<PageMatch[]> {
  const title = toTitleKey(text);
  const best = await Promise.all(
    pages.slice(0, pageLength).map(async (found) => {
      const row = await index.page(found.page);
      return { found, isCalled: row !== undefined && toTitleKey(row.title) === title };
    }),
  );
  const called = best.filter(({ isCalled }) => isCalled).map(({ found }) => found);
  return [...called, ...pages.filter((found) => !called.includes(found))];
}

/** Finds the pages that have the whole text as a name. */
async function findNamed(text: string, index: IndexReader): Promise<readonly number[]> {
  const found = await Promise.all(
    parseNames(text).map(async ({ name, isMeant }) => (await index.named(name)).filter(isMeant)),
  );
  return (found.find((pages) => pages.length > 0) ?? []).map(({ page }) => page);
}

/** Groups sections by page. Named pages come first, then the others in the order of their best sections. */
function toPages(hits: readonly SectionHit[], named: readonly number[], index: IndexReader): PageMatch[] {
  const pages = new Map<number, number[]>(named.map((page) => [page, []]));
  for (const { section: number, matches } of hits) {
    const { page, section } = index.placeOf(number);
    const sections = pages.get(page) ?? [];
    pages.set(page, sections);
    const inside = Object.values(matches).some((fields) => Object.keys(fields).some((field) => field !== 'title'));
    if (inside && !sections.includes(section)) sections.push(section);
  }
  return [...pages].map(([page, sections]) => ({ page, sections }));
}
