import { fold } from '../fold.ts';
import { readNames } from '../lookup.ts';
import { parseQuery } from '../query.ts';
import type { SearchQuery, SearchResults } from '../search.ts';
import type { SectionHit } from './askLunr.ts';
import { createPageFilter, type QueryFilters, readFilters } from './filters.ts';
import type { OpenIndex } from './index.ts';
import { findPhrasePages } from './phrasePages.ts';
import { findExcluded, findSections, readWords } from './sections.ts';

/** A page that was found. */
export interface FoundPage {
  readonly page: number;
  /** Sections that matched by more than the page's title, best first. */
  readonly sections: readonly number[];
}

/** What a question finds, before anything is known of the pages themselves. */
export interface Found {
  /** Those that pass the filters, the best first: all, or one more at least than the page of results needs. */
  readonly pages: readonly FoundPage[];
  /** How many pass the filters; absent when they were not counted. */
  readonly total?: number;
  /** All pages, whether they pass the filters or not, in no order; absent when not all were looked for. */
  readonly unfiltered?: readonly number[];
  /** Terms that were looked for, to be marked. */
  readonly terms: ReadonlySet<string>;
  readonly phrases: readonly string[];
  readonly corrections: SearchResults['corrections'];
  readonly narrowed: QueryFilters;
}

export const pageLength = 10;

/** Finds pages: those that the text names, then by their best section, as lunr ranks it. */
export async function find(query: SearchQuery, index: OpenIndex): Promise<Found> {
  const asked = parseQuery(query.text, index.facets);
  const narrowed = await readFilters(asked, query, index);
  const words = readWords(asked, index);
  const excluded = await findExcluded(words, index);
  const passes = createPageFilter(narrowed);
  const isLeft = (page: number) => !excluded.has(page);
  const { phrases } = asked;
  const nothing = { terms: new Set<string>(), phrases, corrections: [], narrowed };
  if (words.wanted.length + phrases.length === 0) {
    // Words that say nothing ("the", a hash) find nothing; no words at all find every page.
    const isBlank = asked.words.trim() === '' || words.without.length > 0;
    // Pages are numbered in the order in which they are browsed.
    const all = isBlank ? Array.from({ length: index.pages }, (_, page) => page) : await findNamed(asked.words, index);
    const unfiltered = all.filter(isLeft);
    const pages = unfiltered.filter(passes).map((page) => ({ page, sections: [] }));
    return { ...nothing, pages, total: pages.length, unfiltered };
  }

  const named = await findNamed(asked.words, index);
  // One more than is shown, to know whether there are more.
  const wanted = (query.page ?? 1) * (query.limit ?? pageLength) + 1;
  const { hits, others, all, terms, corrections, plainly } = await findSections(asked, words, index, {
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
    asked.words,
    held.pages.filter(({ page }) => passes(page)),
    index,
  );
  // Which pages hold a phrase is known of those alone that were read.
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
    // Who names a page means its name.
    corrections: named.length > 0 ? [] : corrections,
  };
}

/** Of the best pages those that are called as somebody asks come before those that only say the same words. */
async function putCalledFirst(text: string, pages: readonly FoundPage[], index: OpenIndex): Promise<FoundPage[]> {
  const asked = toTitle(text);
  const best = await Promise.all(
    pages.slice(0, pageLength).map(async (found) => {
      const row = await index.page(found.page);
      return { found, isCalled: row !== undefined && toTitle(row.title) === asked };
    }),
  );
  const called = best.filter(({ isCalled }) => isCalled).map(({ found }) => found);
  return [...called, ...pages.filter((found) => !called.includes(found))];
}

function toTitle(text: string): string {
  return fold(text).replaceAll(/\s+/g, ' ').trim();
}

/** Pages that the whole text names. */
async function findNamed(text: string, index: OpenIndex): Promise<readonly number[]> {
  const found = await Promise.all(
    readNames(text).map(async ({ name, isMeant }) => (await index.named(name)).filter(isMeant)),
  );
  return (found.find((pages) => pages.length > 0) ?? []).map(({ page }) => page);
}

/** Sections by page, the pages in the order of their best sections, those that were named before all. */
function toPages(hits: readonly SectionHit[], named: readonly number[], index: OpenIndex): FoundPage[] {
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
