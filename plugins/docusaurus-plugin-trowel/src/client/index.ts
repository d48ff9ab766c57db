/**
 * The entry point `docusaurus-plugin-trowel/client`: hooks of the theme's components, and words that several of them say.
 * Needs React and Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export { badgesAnchor, badgesTitle } from './badgeWords.ts';
export { backLabel, comesBackLabel, dueLabel, gradeLabel } from './checkWords.ts';
export { type ContentsItem, type ContentsOf, toTocItems } from './contents.ts';
export { type CopyOutcome, copyFetched, copyText } from './copyText.ts';
export { creditAnchor, creditRoleLabel, creditTitle, menteeLabel, untitledLabel, usesLabel } from './creditWords.ts';
export { toComingDay, toDateWords, toMoment } from './dates.ts';
export { drawInBody } from './drawInBody.ts';
export {
  type BlockProps,
  type CheckComponentProps,
  type DialogueComponentProps,
  EntryNotes,
  EntryProvider,
  type HubModule,
  type StepToolsProps,
  toHubModule,
  useEntry,
  useEntryBlocks,
  useEntryPieces,
  useHasEntryProvider,
} from './entryContext.ts';
export { facetLabel, filterLabel, valueLabel } from './facetWords.ts';
export { useFeedbackDestinations } from './feedback/useFeedbackDestinations.ts';
export { footerHeading } from './footerHeading.ts';
export { blockLabel } from './generated/blocks.ts';
export { kindIntro } from './generated/intros.ts';
export { statusLabel } from './generated/statuses.ts';
export { aheadLabel, cutHoursNumber, dayHoursLabel, hoursNumber, zoneCity } from './hoursWords.ts';
export { isOfHub } from './isOfHub.ts';
export { type JsonLdPage, toJsonLd, toScriptText } from './jsonLd.ts';
export { announce, moveFocus } from './outcome.ts';
export { toSlotKey } from './progress/keptNames.ts';
export { saveAsFile } from './saveAsFile.ts';
export { type FeedbackDestinations, useHasJsonLd, useSearchPage, useWriteAddress } from './search/siteData.ts';
export { useCombobox } from './search/useCombobox.ts';
export { useCompletions } from './search/useCompletions.ts';
export { useDelay } from './search/useDelay.ts';
export { useFacets } from './search/useFacets.ts';
export { useIssueLink } from './search/useIssueLink.ts';
export { type SearchState, useSearch } from './search/useSearch.ts';
export { useSearchPreload } from './search/useSearchClient.ts';
export {
  completionsLabel,
  correctionLabel,
  foundLabel,
  issueLabel,
  nothingAdvice,
  nothingFilteredAdvice,
  placeholder,
  replacedLabel,
  type SelectMessage,
  searchHint,
  searchLabel,
  suggestionLabel,
  writeLabel,
} from './search/words.ts';
export {
  actorLabel,
  countLabel,
  minutesLabel,
  pathFailedLabel,
  pathSumLabel,
  progressLabel,
  progressWords,
  stateLabel,
  stateWords,
} from './stepWords.ts';
export { useAddressState } from './useAddressState.ts';
export { useClosing } from './useClosing.ts';
export { useFigure } from './useFigure.ts';
export { type Later, useLater } from './useLater.ts';
export { useLocale } from './useLocale.ts';
export { useMinute } from './useMinute.ts';
export { useReconsiderLabel } from './useReconsiderLabel.ts';
export { useStableFocus } from './useStableFocus.ts';
export { useToday } from './useToday.ts';
export { factLabel, kindLabel, kindsLabel, relationLabel } from './words.ts';
