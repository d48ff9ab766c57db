// Public as `docusaurus-plugin-trowel/client`: the hooks of the theme's components, and the words that several of them say.

export { toDateWords } from './dates.ts';
export {
  type BlockProps,
  EntryNotes,
  EntryProvider,
  type HubModule,
  useEntry,
  useEntryBlocks,
  useEntryPieces,
} from './entryContext.ts';
export { facetLabel, filterLabel, valueLabel } from './facetWords.ts';
export { blockLabel } from './generated/blocks.ts';
export { kindIntro } from './generated/intros.ts';
export { useProgress } from './progress.ts';
export { usePreparation } from './search/client.ts';
export { useCombobox } from './search/useCombobox.ts';
export { useFacets } from './search/useFacets.ts';
export { useMissing } from './search/useMissing.ts';
export { useResting } from './search/useResting.ts';
export { type SearchState, useSearch } from './search/useSearch.ts';
export { useSearchPage } from './search/useSearchPage.ts';
export { useTyping } from './search/useTyping.ts';
export {
  completionsLabel,
  correctionLabel,
  foundLabel,
  missingLabel,
  nothingAdvice,
  nothingFilteredAdvice,
  placeholder,
  replacedLabel,
  searchLabel,
  suggestionLabel,
} from './search/words.ts';
export { actorLabel, minutesLabel } from './stepWords.ts';
export { useKeptFocus } from './useKeptFocus.ts';
export { useToday } from './useToday.ts';
export { factLabel, kindLabel, kindsLabel, relationLabel, statusLabel } from './words.ts';
