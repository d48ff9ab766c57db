import { countFacets, passes } from './facets.ts';
import { createHighlighter, type Highlighter } from './highlights.ts';
import type { Marked, PageResult, SearchDocument, SearchQuery, SearchResults, SectionResult } from './search.ts';
import type { Analyzer } from './words.ts';

/** A page found. Higher scores come first; the order of equals is kept. */
export interface PageHit {
  readonly document: SearchDocument;
  readonly score: number;
  /** Positions of the sections that matched, best first. */
  readonly sections: readonly number[];
}

const pageLength = 10;
const mostSections = 3;

/** Makes results of pages found: narrowed, counted, cut to one page of results, with their passages marked. */
export function toResults({
  hits,
  query: { filters = {}, page = 1, limit = pageLength },
  terms,
  analyzer,
  corrections,
}: {
  readonly hits: readonly PageHit[];
  readonly query: SearchQuery;
  readonly terms: ReadonlySet<string>;
  readonly analyzer: Analyzer;
  readonly corrections: SearchResults['corrections'];
}): SearchResults {
  const kept = hits.filter(({ document }) => passes(document, filters)).sort((a, b) => b.score - a.score);
  const start = Math.max(0, page - 1) * limit;
  const highlighter = createHighlighter(analyzer, terms);
  return {
    total: kept.length,
    more: kept.length > start + limit,
    pages: kept.slice(start, start + limit).map((hit) => toPageResult(hit, highlighter)),
    facets: countFacets(
      hits.map(({ document }) => document),
      filters,
    ),
    corrections,
    ways: [],
    partial: false,
  };
}

/** Everything, for filters without text: newest first, then by number, last what has no date. */
export function browse(documents: readonly SearchDocument[]): PageHit[] {
  return [...documents]
    .sort(
      (a, b) => compare(b.date ?? '', a.date ?? '') || (b.number ?? 0) - (a.number ?? 0) || compare(a.title, b.title),
    )
    .map((document) => ({ document, score: 0, sections: [] }));
}

function toPageResult({ document, sections }: PageHit, highlighter: Highlighter): PageResult {
  const { id, kind, title, permalink, number, status, date, facets, replacedBy } = document;
  const [first] = sections;
  return {
    id,
    kind,
    title: highlighter.mark(title),
    permalink,
    number,
    status,
    date,
    systems: (facets.system ?? []).map(({ label }) => label),
    replacedBy,
    excerpt: first === 0 ? leadExcerpt(document, highlighter) : highlighter.excerpt(document.summary),
    sections: sections
      .filter((at) => document.sections[at]?.heading !== undefined)
      .slice(0, mostSections)
      .map((at) => toSectionResult(document, at, highlighter)),
  };
}

/** What the first section answers with: its text, the summary, or a symptom, whichever holds most of the words. */
function leadExcerpt({ summary, symptoms, sections: [lead] }: SearchDocument, highlighter: Highlighter): Marked {
  return best([...symptoms, summary, lead?.text ?? '', lead?.code ?? ''], highlighter) ?? highlighter.excerpt(summary);
}

function toSectionResult(document: SearchDocument, at: number, highlighter: Highlighter): SectionResult {
  const { heading = '', anchor, text = '', code = '' } = document.sections[at] ?? {};
  return {
    heading: highlighter.mark(heading),
    permalink: anchor === undefined ? document.permalink : `${document.permalink}#${encodeURIComponent(anchor)}`,
    excerpt: best([text, code], highlighter) ?? highlighter.excerpt(text),
  };
}

function best(texts: readonly string[], highlighter: Highlighter): Marked | undefined {
  const [first] = texts
    .map((text) => ({ text, count: highlighter.count(text) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return first && highlighter.excerpt(first.text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
