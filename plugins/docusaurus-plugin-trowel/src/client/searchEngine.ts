/**
 * The entry point `docusaurus-plugin-trowel/search-engine`: what a package needs that has a hub's search answered by a server. Needs neither
 * React nor Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export { builtInFacets } from '../facets/builtInFacets.ts';
export type { Facet, FacetCount, FacetCounts, FacetValue, FacetValues } from '../facets/facet.ts';
export type { Filters } from '../facets/filters.ts';
export {
  type EngineClient,
  type EngineContext,
  type HubDocuments,
  type PushProgress,
  type PushReport,
  QueryRefused,
  type SearchEngine,
  type ServerClient,
} from '../search/engine.ts';
export { inDates, type ParsedQuery, parseQuery } from '../search/query.ts';
export type {
  Completion,
  Marked,
  PageLink,
  PageResult,
  SearchDocument,
  SearchQuery,
  SearchResults,
  SearchSection,
  SectionResult,
  Suggestion,
} from '../search/search.ts';
