import {
  type Analyzer,
  createHighlighter,
  type PageText,
  type SearchResults,
  type SearchSection,
  toPageResult,
} from 'docusaurus-plugin-trowel/search-engine';
import type { IndexedSection } from '../index/page.ts';
import { type Asked, deepest } from './asked.ts';
import type { EngineResponse } from './response.ts';
import type { Reading } from './searchBody.ts';

/** A query as the hubs of one language read it, and their analyzer. */
interface AnalyzedReading extends Reading {
  readonly analyzer: Analyzer;
}

interface ResultsInput {
  readonly page: Pick<Asked, 'from' | 'size'>;
  readonly readings: readonly AnalyzedReading[];
  readonly facets: SearchResults['facets'];
  readonly corrections: SearchResults['corrections'];
}

type Hit = NonNullable<EngineResponse['hits']>['hits'][number];

/** Makes the results of an answer, with passages cut and marked as the static index does. */
export function toResults(
  response: EngineResponse,
  { page, readings, facets, corrections }: ResultsInput,
): SearchResults {
  const all = response.hits?.hits ?? [];
  // Behind the deepest result nothing is shown; that page of results is asked for its count only.
  const shown = all.slice(0, Math.max(0, Math.min(page.size, deepest - 1 - page.from)));
  const found = shown.map((hit) => ({ page: hit._source, text: toText(hit) }));
  const highlighters = readings.map((reading) => {
    const texts = found
      .filter(({ page: { hub } }) => reading.hubs.includes(hub))
      .flatMap(({ page: { title }, text }) => [title, ...listParts(text)]);
    const terms = new Set([...reading.terms, ...findBegun(texts, reading)]);
    return { hubs: reading.hubs, highlighter: createHighlighter(reading.analyzer, terms, reading.asked.phrases) };
  });
  return {
    total: response.hits?.total?.value ?? shown.length,
    more: all.length > shown.length && shown.length > 0,
    pages: found.flatMap(({ page: of, text }) => {
      const { highlighter } = highlighters.find(({ hubs }) => hubs.includes(of.hub)) ?? {};
      return highlighter ? [toPageResult({ page: of, text, sections: toPlaces(text), highlighter })] : [];
    }),
    facets,
    corrections,
    suggestions: [],
    partial: isPartial(response),
  };
}

/** Says whether some shards did not answer, or not in time. A shard that is nowhere does not count as failed. */
export function isPartial({ timed_out = false, _shards }: EngineResponse): boolean {
  return timed_out || (_shards !== undefined && _shards.successful < _shards.total);
}

function toText({ _source: page, inner_hits }: Hit): PageText {
  const found = Object.values(inner_hits ?? {}).flatMap(({ hits }) => hits.hits.map(({ _source }) => _source));
  return {
    summary: page.summary,
    symptoms: page.symptoms.map(({ text }) => text),
    sections: new Map(found.map((section) => [section.at, toSection(section)])),
  };
}

/** The places of the sections that match. Where none does, a symptom or the summary may: the first section's passage has them. */
function toPlaces({ sections }: PageText): readonly number[] {
  return sections.size > 0 ? [...sections.keys()] : [0];
}

function toSection({ heading, anchor, body, code }: IndexedSection): SearchSection {
  return { heading, anchor, text: body, code };
}

/** Finds the terms of words that begin as the reader has typed so far. */
function findBegun(texts: readonly string[], { analyzer, words }: AnalyzedReading): string[] {
  const beginnings = words.filter(({ clause, instead }) => clause.open && !instead).map(({ clause }) => clause.form);
  if (beginnings.length === 0) return [];
  const terms = new Set<string>();
  for (const text of texts)
    analyzer.terms(text, ({ term, form }) => {
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
