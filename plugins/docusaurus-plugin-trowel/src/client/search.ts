/**
 * The entry point `docusaurus-plugin-trowel/search`: queries, facets, and the address of the search page. Needs neither
 * React nor Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export { builtInFacets } from '../facets/builtInFacets.ts';
export { findUsefulFacets, listAllCounts, orderValues } from '../facets/counts.ts';
export type { Facet, FacetCount, FacetCounts, FacetValue, KnownFacets } from '../facets/facet.ts';
export { type Filters, listFilters, toggleFilter } from '../facets/filters.ts';
export { countAll, narrow } from '../facets/narrowing.ts';
export {
  dateFilters,
  findQueryParts,
  findUnfinishedFilter,
  isDateFilter,
  removeFilter,
} from '../search/querySyntax.ts';
export type { Completion, Marked, PageResult, SearchResults } from '../search/search.ts';
export { findValues } from '../search/valueMatch.ts';
export {
  emptyAddress,
  longestQuestion,
  parseAddress,
  type SearchAddress,
  toAddress,
} from './search/address.ts';
export { cropExcerpt } from './search/cropExcerpt.ts';
export { isKindName } from './search/kindName.ts';
export {
  hasWords,
  isTextOnly,
  type Option,
  type OptionGroup,
  toCompletedText,
  toCompletionGroups,
  toPassage,
  toResultGroups,
  toSearchAddress,
  toStartGroups,
} from './search/options.ts';
