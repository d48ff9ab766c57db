/**
 * The entry point `docusaurus-plugin-trowel/session`: the session in front of a mentor, chosen from a playbook, and its plan. Needs React and Docusaurus. Public:
 * semver covers every export.
 *
 * @packageDocumentation
 */

export type { Agenda, AgendaPoint } from '../../session/agenda.ts';
export type { SessionItem, SessionUse } from '../../session/item.ts';
export { listLastSessions } from '../../session/kept.ts';
export { type PlanWords, toPlanMarkdown } from '../../session/markdown.ts';
export { readSessionFragment, type SessionAddress, toSessionFragment } from './address.ts';
export type { PlannedItem } from './items.ts';
export type { MenteeLink } from './useMenteeLink.ts';
export { type PlannedSession, sessionLengths, useSession } from './useSession.ts';
