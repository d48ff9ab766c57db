/**
 * The entry point `docusaurus-plugin-trowel/friction`: where a reader's note about a step can be sent. Only the form loads it, once it is
 * opened. Needs React and Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export { type FrictionNote, type FrictionType, frictionTypes } from '../../shared/friction.ts';
export { isCutShort, postFriction, toFrictionIssue, toFrictionMail, toFrictionNote } from './send.ts';
export { useFrictionTargets } from './useFrictionTargets.ts';
