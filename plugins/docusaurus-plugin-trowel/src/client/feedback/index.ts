/**
 * The entry point `docusaurus-plugin-trowel/feedback`: what is asked about a page and about the programme, and where answers can be sent. Only
 * forms load it. Needs React and Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export {
  type Feedback,
  type Further,
  furtherAnswers,
  longestFeedback,
  type PageFeedback,
  type PulseAnswer,
  type PulseFeedback,
  type PulseRole,
  type PulseStatement,
  programme,
  pulseAnswers,
  pulseNames,
  pulseRoles,
  toWeek,
} from '../../shared/feedback.ts';
export { findTrace, type Trace } from '../../shared/traces.ts';
export { pulseLabel } from '../generated/pulse.ts';
export { postJson } from '../postJson.ts';
export { isFeedbackCut, toFeedbackForm, toFeedbackLine, toFeedbackMail } from './send.ts';
