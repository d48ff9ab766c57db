import { listCounts } from '../../facets/counts.ts';
import { countAll, narrow } from '../../facets/narrowing.ts';
import { completeText } from '../completions.ts';
import { createHighlighter } from '../highlights.ts';
import { inDates } from '../query.ts';
import { mostSections, toPageResult } from '../results.ts';
import type { OpenIndex, SearchAccess, SearchQuery, SearchResults } from '../search.ts';
import type { PageText } from '../shards/pageText.ts';
import { isOutdated } from './indexFiles.ts';
import { type IndexReader, openIndex } from './indexReader.ts';
import { type PageMatches, pageLength, searchPages } from './pageSearch.ts';
import { findSuggestions } from './suggestions.ts';

interface AnswerOptions {
  /** Whether the query is itself a suggestion; it gets no suggestions of its own. */
  readonly isSuggestion?: boolean;
  readonly show?: (results: SearchResults) => void;
  /** Waits a moment and says whether the answer is still needed. */
  readonly isCurrent?: () => Promise<boolean>;
}

/** Opens an index of `buildIndex`. Each query loads what it needs; what is loaded is kept. */
export const openSearch: OpenIndex = ({ load, settle }) => {
  const current = openOnce(load);
  return {
    async search(query, show, signal) {
      const isCurrent = async () => {
        await settle?.();
        return signal?.aborted !== true;
      };
      const options = { show, isCurrent };
      const index = await current.open();
      const before = index.files.losses();
      const results = await answer(query, index, options);
      if (index.files.losses() === before) return results;
      // The site may have been published again since the page was loaded; then the old files are gone.
      if (!(await isOutdated(index.files, load))) return { ...results, partial: true };
      current.forget();
      const renewed = await current.open();
      const lost = renewed.files.losses();
      const anew = await answer(query, renewed, options);
      return { ...anew, partial: renewed.files.losses() > lost };
    },
    async complete(text) {
      const index = await current.open();
      const { table } = await index.facetFile();
      return completeText(text, { facets: index.facets, counts: listCounts(table, countAll(table)) });
    },
    async prepare() {
      try {
        const known = current.isOpen();
        const index = await current.open();
        // A reader who returns gets the current index.
        if (known && (await isOutdated(index.files, load))) current.forget();
        await current.open();
      } catch {
        // The query itself reports the error.
      }
    },
  };
};

/** Opens the index once; tries again after a failure. */
function openOnce(load: SearchAccess['load']): {
  readonly open: () => Promise<IndexReader>;
  readonly isOpen: () => boolean;
  readonly forget: () => void;
} {
  let opened: Promise<IndexReader> | undefined;
  const forget = () => {
    opened = undefined;
  };
  return {
    isOpen: () => opened !== undefined,
    forget,
    open() {
      opened ??= openIndex(load).catch((error: unknown) => {
        forget();
        throw error;
      });
      return opened;
    },
  };
}

async function answer(
  query: SearchQuery,
  index: IndexReader,
  { show, isCurrent, isSuggestion = false }: AnswerOptions = {},
): Promise<SearchResults> {
  const found = await searchPages(query, index);
  const { page = 1, limit = pageLength } = query;
  const start = Math.max(0, page - 1) * limit;
  const shown = await Promise.all(
    found.pages.slice(start, start + limit).map(async (of) => ({
      ...of,
      row: await index.page(of.page),
      needed: findNeeded(of.sections, query),
    })),
  );
  const highlighter = createHighlighter(index.analyzer, found.terms, found.phrases);
  const toResults = (texts: readonly (PageText | undefined)[]): SearchResults => ({
    total: found.total,
    more: found.pages.length > start + limit,
    pages: shown.flatMap(({ row, sections }, at) =>
      row ? [toPageResult({ page: row, text: texts[at], sections, highlighter })] : [],
    ),
    facets: query.counted ? countFound(found) : [],
    corrections: found.corrections,
    suggestions: [],
    partial: false,
  });
  if (shown.length === 0) {
    return {
      ...toResults([]),
      suggestions:
        page > 1 || isSuggestion
          ? []
          : await findSuggestions(query, found, index, (other) => answer(other, index, { isSuggestion: true })),
    };
  }
  const withTexts = async () =>
    toResults(await Promise.all(shown.map(async (of) => (await index.text(of.page, of.needed)) ?? lostText)));
  const listed = toResults([]);
  if (shown.every((of) => index.hasText(of.page, of.needed)) || !show) return withTexts();
  show(listed);
  // An outdated answer needs no passages.
  return !isCurrent || (await isCurrent()) ? withTexts() : listed;
}

/** Finds the sections whose text is needed: of the best one, its part of the page; for the search page, whatever it can show. */
function findNeeded(sections: readonly number[], { counted = false }: SearchQuery): readonly number[] {
  return counted ? [0, ...sections.slice(0, mostSections)] : [sections[0] ?? 0];
}

/** Replaces a text that cannot be loaded: the page is shown without passages. */
const lostText: PageText = { summary: '', symptoms: [], sections: new Map() };

/** Counts the facets of the pages found; filters by date apply to all of them. */
function countFound({ unfiltered = [], narrowed }: PageMatches): SearchResults['facets'] {
  const { known, filters } = narrowed;
  if (!known) return [];
  const inRange = unfiltered.filter((page) => inDates(known.dates[page], narrowed));
  return listCounts(known.table, narrow(known.table, filters, inRange).counts, filters);
}
