/**
 * The entry point `docusaurus-plugin-trowel/shared`: marks of kinds and blocks, anchors of landmines, ids of explain-back checks, tones of statuses, record numbers, partial dates, the keys of search, progress on paths, target dates of stages, days off, what `/write` is asked for, working hours, bars of a figure before and after. Needs neither
 * React nor Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export type { StatusTone } from '../content/fieldTypes.ts';
export { actors } from '../shared/actor.ts';
export { toCheckAddress, toCheckId, toCheckName } from '../shared/checkId.ts';
export {
  checkDaysOff,
  countDaysOff,
  type DaysOff,
  type DaysOffFault,
  type DaysOffList,
  isDay,
  longestBreak,
  readDaysOff,
} from '../shared/daysOff.ts';
export { isReflection, isTurnName, splitChoice } from '../shared/dialogueText.ts';
export { landmineAnchor } from '../shared/landmineAnchor.ts';
export { rowsOfPage, toListPageAddress, toYearAnchor } from '../shared/listPages.ts';
export { toMarkdownLink, toMarkdownText } from '../shared/markdownText.ts';
export { toShares } from '../shared/measureShares.ts';
export { formatPartialDate, isPartialDate, type PartialDate } from '../shared/partialDate.ts';
export { type PathProgress, toClosedShare } from '../shared/progressWords.ts';
export { toRandomId } from '../shared/randomId.ts';
export { dayAfter, toCalendarDate } from '../shared/readersDate.ts';
export { formatRecordNumber } from '../shared/recordNumber.ts';
export { isSearchKey } from '../shared/searchKey.ts';
export { findOffset } from '../shared/timeZone.ts';
export { titleAnchor } from '../shared/titleAnchor.ts';
export {
  type CardSlot,
  datesAnchor,
  type NextCard,
  stageAnchor,
  toWalkersStyle,
  walkersAttribute,
} from '../shared/walking.ts';
export {
  isWorkingDay,
  nextWorkingDay,
  type StageDates,
  stageDates,
  usualWeekend,
  type WorkingDays,
} from '../shared/workingDays.ts';
export {
  type DayHours,
  groupDays,
  sharedSpans,
  shiftHours,
  usualHours,
  type WorkingHours,
} from '../shared/workingHours.ts';
export { readWriteRequest, toWriteAddress, type WriteRequest } from '../shared/writeLink.ts';
export { blockIcons } from './generated/blockIcons.ts';
export { blockTypes, playbookBlockTypes } from './generated/blockTypes.ts';
export { kindIcons } from './generated/kindIcons.ts';
export { kindsAboutPeople } from './generated/kindsAboutPeople.ts';
export { statusTones } from './generated/statusTones.ts';
