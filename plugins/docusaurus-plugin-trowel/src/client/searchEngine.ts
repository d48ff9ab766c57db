/**
 * The entry point `docusaurus-plugin-trowel/search-engine`: what a package needs that has a hub's search answered by a server. Needs neither
 * React nor Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export { builtInFacets } from '../facets/builtInFacets.ts';
export type { Facet, FacetCount, FacetCounts, FacetValue, FacetValues } from '../facets/facet.ts';
export type { Filters } from '../facets/filters.ts';
export { type Analyzer, loadAnalyzer } from '../search/analyzer.ts';
export { type Clause, isRequired, isSpecial, isWithout, parseClauses } from '../search/client/clauses.ts';
export { completeText } from '../search/completions.ts';
export {
  type EngineClient,
  type EngineContext,
  type HubDocuments,
  type PushProgress,
  type PushReport,
  QueryRefused,
  type SearchEngine,
  type SentHub,
  type ServerClient,
  type SitePlace,
} from '../search/engine.ts';
export { isHandbook } from '../search/handbook.ts';
export { createHighlighter } from '../search/highlights.ts';
export {
  findLongestWord,
  mostLikeWords,
  type OtherQuery,
  withoutAllFilters,
  withoutDates,
  withoutFilter,
  withoutPhrases,
} from '../search/otherQueries.ts';
export { type NameQuery, parseNames, toNames, toPath, toTitleKey } from '../search/pageNames.ts';
export { type ParsedQuery, parseQuery, toFirstDay, toLastDay } from '../search/query.ts';
export { findQueryParts } from '../search/querySyntax.ts';
export { toPageResult } from '../search/results.ts';
export type {
  Completion,
  Marked,
  PageLink,
  PageResult,
  SearchClient,
  SearchDocument,
  SearchQuery,
  SearchResults,
  SearchSection,
  SectionResult,
  Suggestion,
} from '../search/search.ts';
export type { PageText } from '../search/shards/pageText.ts';
export { boosts, type Field } from '../search/shards/scoring.ts';
export { resolveFilters } from '../search/valueMatch.ts';
