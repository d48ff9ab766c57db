/**
 * The entry point `docusaurus-plugin-trowel/why`: questions about code, and their answers in the browser. Needs neither
 * React nor Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export { type AnswerWhy, createAnswerWhy } from '../why/answer.ts';
export { createFindGovernedFolder, type GovernedFolder } from '../why/governedFolder.ts';
export { parsePastedText } from '../why/pastedText.ts';
export { formatPlace } from '../why/placeText.ts';
export { isPast, isPressing } from '../why/ranking.ts';
export { findSearchText } from '../why/searchText.ts';
export { deserializePages, type SerializedPages } from '../why/serialization.ts';
export type {
  Answer,
  ConstraintRef,
  Explainer,
  GoverningPage,
  Landmine,
  MatchReason,
  Place,
  WhyAnswer,
} from '../why/types.ts';
