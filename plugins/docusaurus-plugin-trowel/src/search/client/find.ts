import type lunr from 'lunr';
import { type Asked, inDates, parseAsked, resolveFilters } from '../asked.ts';
import { countFacets, passes } from '../facets.ts';
import { readNames } from '../lookup.ts';
import { hasPhrase } from '../phrases.ts';
import type { FacetName, FacetValue, Filters, SearchQuery, SearchResults } from '../search.ts';
import type { FacetPage } from '../shards/pageTable.ts';
import type { SectionHit } from './askLunr.ts';
import { type Evaluated, type EvaluateOptions, evaluate } from './evaluate.ts';
import type { OpenIndex } from './index.ts';
import { addClause, type Clause, isSpecial, parseQuery, toRequired } from './query.ts';
import { findAlternatives } from './words.ts';

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
  readonly narrowed: Narrowed;
}

/** The filters of a question, typed and chosen, by the values that the hub has. */
export interface Narrowed extends Pick<Asked, 'after' | 'before'> {
  readonly filters: Filters;
  /** The facets of all pages; absent when nothing asks for them. */
  readonly facets?: readonly FacetPage[];
  readonly values: readonly { readonly name: FacetName; readonly values: readonly FacetValue[] }[];
}

/** Pages whose text is looked through for a phrase at most: beyond, the words alone have to do. */
const mostPhrasePages = 200;

/** Finds pages: those that the text names, then by their best section, as lunr ranks it. */
export async function find(query: SearchQuery, index: OpenIndex): Promise<Found> {
  const asked = parseAsked(query.text);
  const narrowed = await narrow(asked, query, index);
  const isIn = createFilter(narrowed);
  const { phrases } = asked;
  if (asked.words.trim() === '' && phrases.length === 0) {
    // Pages are numbered in the order in which they are browsed.
    const unfiltered = Array.from({ length: index.pages }, (_, page) => page);
    const pages = unfiltered.filter(isIn).map((page) => ({ page, sections: [] }));
    return { pages, total: pages.length, unfiltered, terms: new Set(), phrases, corrections: [], narrowed };
  }

  const named = await findNamed(query.text, index);
  const rank = (hits: readonly SectionHit[]) => toPages(hits, named, index).filter(({ page }) => isIn(page));
  // One more than is shown, to know whether there are more.
  const wanted = (query.page ?? 1) * (query.limit ?? pageLength) + 1;
  const { hits, others, all, terms, corrections } = await findSections(asked, index, {
    enough: (of) => rank(of).length >= wanted,
    counted: query.counted,
  });
  const ranked = rank(hits);
  const first = new Map(rank([...hits, ...others]).map((found) => [found.page, found]));
  const pages = await withPhrases(
    ranked.map(({ page }) => first.get(page) ?? { page, sections: [] }),
    phrases,
    index,
  );
  const unfiltered = all && [...new Set([...named, ...[...all].map((section) => index.placeOf(section).page)])];
  // Which pages hold a phrase is known of those alone that were read.
  const counted = phrases.length > 0 ? pages.map(({ page }) => page) : unfiltered;
  return {
    pages,
    total: counted?.filter(isIn).length,
    unfiltered: counted,
    terms: new Set(terms),
    phrases,
    corrections,
    narrowed,
  };
}

export const pageLength = 10;

async function narrow(asked: Asked, query: SearchQuery, index: OpenIndex): Promise<Narrowed> {
  const typed = asked.filters;
  const isFiltered = [typed, query.filters ?? {}].some((filters) => Object.keys(filters).length > 0);
  const { after, before } = asked;
  if (!query.counted && !isFiltered && after === undefined && before === undefined) return { filters: {}, values: [] };
  const facets = await index.facets();
  const values = countFacets(facets, {});
  const resolved = resolveFilters(typed, values);
  const chosen = Object.entries(query.filters ?? {}) as [FacetName, readonly string[]][];
  const filters: Partial<Record<FacetName, readonly string[]>> = { ...resolved };
  for (const [name, of] of chosen) filters[name] = [...new Set([...(filters[name] ?? []), ...of])];
  return { filters, after, before, facets, values };
}

function createFilter({ filters, facets, after, before }: Narrowed): (page: number) => boolean {
  if (!facets) return () => true;
  return (page) => {
    const of = facets[page];
    return of !== undefined && passes(of, filters) && inDates(of.date, { after, before });
  };
}

/** Pages that the whole text names. */
async function findNamed(text: string, index: OpenIndex): Promise<readonly number[]> {
  const found = await Promise.all(
    readNames(text).map(async ({ name, isMeant }) => (await index.named(name)).filter(isMeant)),
  );
  return (found.find((pages) => pages.length > 0) ?? []).map(({ page }) => page);
}

/** Asks lunr. What it reads as syntax and finds nothing as such is taken as words. */
async function findSections(
  { words, phrases }: Asked,
  index: OpenIndex,
  options: Pick<EvaluateOptions, 'enough' | 'counted'>,
): Promise<Evaluated & Pick<Found, 'corrections'>> {
  const ask = async (parsed: readonly Clause[]) => {
    const alternatives = await Promise.all(parsed.map((clause) => findAlternatives(clause, index)));
    const clauses = alternatives.flatMap((of) => of.clauses);
    const add = (query: lunr.Query) => {
      for (const clause of clauses) addClause(query, clause);
    };
    const evaluated = await evaluate(add, { ...index, ...options });
    return { ...evaluated, corrections: alternatives.flatMap(({ correction }) => correction ?? []) };
  };
  const clauses = parseQuery(words, index.analyzer);
  // A phrase is looked for where all of its words are.
  const required = phrases.flatMap((phrase) => toRequired(parseQuery(phrase, index.analyzer, { plainly: true })));
  const answer = await ask([...clauses, ...required]);
  if (answer.hits.length > 0 || !clauses.some(isSpecial)) return answer;
  return ask([...parseQuery(words, index.analyzer, { plainly: true }), ...required]);
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

/** The pages on which every phrase stands word by word. */
async function withPhrases(
  pages: readonly FoundPage[],
  phrases: readonly string[],
  index: OpenIndex,
): Promise<readonly FoundPage[]> {
  if (phrases.length === 0) return pages;
  const held = await Promise.all(
    pages.slice(0, mostPhrasePages).map(async (found) => {
      const [text, row] = await Promise.all([index.text(found.page), index.page(found.page)]);
      if (!text) return false;
      const parts = [row?.title ?? '', text.summary, ...text.symptoms];
      const sections = text.sections.flatMap(({ heading = '', text: body, code }) => [heading, body, code]);
      return phrases.every((phrase) => [...parts, ...sections].some((part) => hasPhrase(index.analyzer, part, phrase)));
    }),
  );
  return pages.filter((_, at) => held[at] ?? false);
}
