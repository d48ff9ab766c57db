import {
  type Analyzer,
  createHighlighter,
  type PageText,
  type SearchResults,
  type SearchSection,
  toPageResult,
} from 'docusaurus-plugin-trowel/search-engine';
import type { IndexedSection } from '../index/page.ts';
import type { Asked } from './asked.ts';
import type { EngineResponse } from './response.ts';

interface ResultsInput {
  readonly asked: Asked;
  readonly analyzer: Analyzer;
  /** The terms to mark. */
  readonly terms: readonly string[];
  /** Beginnings of words to mark, for words that are still being typed. */
  readonly beginnings: readonly string[];
  readonly facets: SearchResults['facets'];
  readonly corrections: SearchResults['corrections'];
}

type Hit = NonNullable<EngineResponse['hits']>['hits'][number];

/** Makes the results of an answer, with passages cut and marked as the static index does. */
export function toResults(response: EngineResponse, input: ResultsInput): SearchResults {
  const { asked, analyzer, facets, corrections } = input;
  const all = response.hits?.hits ?? [];
  const shown = all.slice(0, asked.size);
  const texts = shown.map(toText);
  const terms = new Set([...input.terms, ...findBegun(texts, input)]);
  const highlighter = createHighlighter(analyzer, terms, asked.phrases);
  return {
    total: response.hits?.total?.value ?? shown.length,
    more: all.length > asked.size,
    pages: shown.map((hit, at) => {
      const { _source: page } = hit;
      const text = texts[at] as PageText;
      return toPageResult({
        page: { ...page, systems: page.systems },
        text,
        sections: [...text.sections.keys()],
        highlighter,
      });
    }),
    facets,
    corrections,
    suggestions: [],
    partial: isPartial(response),
  };
}

/** Says whether some shards did not answer, or not in time. */
export function isPartial({ timed_out = false, _shards }: EngineResponse): boolean {
  return timed_out || (_shards?.failed ?? 0) > 0;
}

function toText({ _source: page, inner_hits }: Hit): PageText {
  const found = inner_hits?.sections?.hits.hits.map(({ _source }) => _source) ?? [];
  return {
    summary: page.summary,
    symptoms: page.symptoms.map(({ text }) => text),
    sections: new Map(found.map((section) => [section.at, toSection(section)])),
  };
}

function toSection({ heading, anchor, body, code }: IndexedSection): SearchSection {
  return { heading, anchor, text: body, code };
}

/** Finds the terms of words that begin as the reader has typed so far. */
function findBegun(texts: readonly PageText[], { analyzer, beginnings }: ResultsInput): string[] {
  if (beginnings.length === 0) return [];
  const terms = new Set<string>();
  for (const text of texts)
    for (const part of listParts(text))
      analyzer.terms(part, ({ term, form }) => {
        if (beginnings.some((beginning) => form.startsWith(beginning))) terms.add(term);
      });
  return [...terms];
}

/** The most characters of a text that are read for beginnings. */
const farEnough = 20_000;

function listParts({ summary = '', symptoms, sections }: PageText): string[] {
  const parts = [...sections.values()].flatMap(({ heading = '', text, code }) => [heading, text, code]);
  return [summary, ...symptoms, ...parts].map((part) => part.slice(0, farEnough));
}
