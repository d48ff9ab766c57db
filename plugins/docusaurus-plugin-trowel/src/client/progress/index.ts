/**
 * The entry point `docusaurus-plugin-trowel/progress`: what a reader did on paths, what it comes to, and the hook that reads and
 * changes it. Needs React and Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export type { CalendarContent } from '../../progress/calendarFile.ts';
export type { Agreement, AgreementFault, CheckIn } from '../../progress/checkIns.ts';
export {
  type ComparedStep,
  type Comparison,
  compareWithPath,
  isSameComparison,
  readPathProgress,
} from '../../progress/comparison.ts';
export { toCompletionRecord } from '../../progress/completionRecord.ts';
export {
  type AnswerEvent,
  type FrictionEvent,
  type Grade,
  grades,
  type HelpedEvent,
  type OffEvent,
  type ProgressEvent,
  type StepEvent,
  type StepState,
  type Unstamped,
  type WalkEvent,
  type WeekEvent,
} from '../../progress/event.ts';
export { type FileReading, type FileRefusal, readFile, writeFile } from '../../progress/file.ts';
export type { WalkedPath, WalkedStep } from '../../progress/path.ts';
export type { ReaderProgress } from '../../progress/progress.ts';
export {
  decodeProgress,
  type MatchedStep,
  matchSteps,
  type ShareLink,
  type ShareReading,
} from '../../progress/share/decode.ts';
export { encodeProgress, longestLink } from '../../progress/share/encode.ts';
export {
  type MentorRow,
  type MentorView,
  type StepSum,
  viewShareLink,
} from '../../progress/share/mentorView.ts';
export { toSharedProgress } from '../../progress/share/share.ts';
export type { SharedAnswer, SharedProgress, SharedStep, ShareRefusal } from '../../progress/share/sharedProgress.ts';
export { isOpen, sumSteps, type Totals } from '../../progress/totals.ts';
export { fillSlots } from './fillSlots.ts';
export { useHubAddress } from './hubAddress.ts';
export { walkingStorageKey } from './keptNames.ts';
export type { OpenedLink } from './linkStore.ts';
export { loadPathFile } from './pathFile.ts';
export { loadAgenda, loadCalendar } from './pathTools.ts';
export { isKept, type StoreState, type StoreTrouble } from './store.ts';
export { type CheckAnswer, useCheckAnswer } from './useCheckAnswer.ts';
export { useComparedStep } from './useComparedStep.ts';
export { type PathFiles, useNextCard } from './useNextCard.ts';
export { type LoadedPath, usePathFile } from './usePathFile.ts';
export { type Progress, progressActions, progressKey, type StepDetails, useProgress } from './useProgress.ts';
export { type Round, useRound } from './useRound.ts';
export { type OpenedLinks, type OpenedShare, useOpenedLinks, useShareLink } from './useShareLink.ts';
export { useShownStep } from './useShownStep.ts';
export { useWalk, type WalkView } from './useWalk.ts';
export { cardsFiller, walkingScript } from './walking.ts';
export { useWhose, type Whose, whoseScript } from './whose.ts';
