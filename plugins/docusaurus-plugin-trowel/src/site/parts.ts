import type { KindFields, KindName } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Ledger } from '../hub/ledger.ts';
import type { Team } from '../hub/team.ts';
import type { CalendarDate } from '../shared/date.ts';
import { toBadges } from './badgeProps.ts';
import { toConstraintPart } from './constraintPart.ts';
import { toCredit } from './creditPart.ts';
import type { Directory } from './directory.ts';
import { toEngagementPart } from './engagementPart.ts';
import type { Part, PathPart, PersonPart, StoryPart, SystemPart } from './partProps.ts';
import { toPathPart } from './pathPart.ts';
import { toPersonPart } from './personPart.ts';
import { toPilotPart } from './pilotPart.ts';
import { toPlaybookPart } from './playbookPart.ts';
import { toRetrospectivePart } from './retrospectivePart.ts';
import { toRotationPart } from './rotationPart.ts';
import { findSessionAddress } from './sessionRoutes.ts';
import type { Surroundings } from './surroundings.ts';
import { toSystemPart } from './systemPart.ts';

interface PartInput {
  readonly directory: Directory;
  /** The same directory with links without summaries. */
  readonly brief: Directory;
  readonly ledger: Ledger;
  /** The day of the build. */
  readonly today: CalendarDate;
  /** What the team has committed under `data/`. */
  readonly team: Team;
  readonly sessions: Surroundings['sessions'];
  readonly rotations: Surroundings['rotations'];
  readonly engagements: Surroundings['engagements'];
  readonly capacities: Surroundings['capacities'];
  readonly actions: Surroundings['actions'];
  readonly credit: Surroundings['credit'];
  readonly awards: Surroundings['awards'];
  readonly badges: Surroundings['badges'];
}

/** Makes the part of a kind that has one. */
const builders: Readonly<Partial<Record<KindName, (entry: HubEntry, input: PartInput) => Part | undefined>>> = {
  system: (entry, input) => withSession(toSystemPart(entry, input.directory, input.today), entry, input),
  path: (entry, input) => withSession(toPathPart(entry, input.directory, input.team), entry, input),
  playbook: (entry, { directory }) => toPlaybookPart(entry, directory),
  person: (entry, input) => withCredit(toPersonPart(entry, input), entry, input),
  story: toStoryPart,
  engagement: toEngagementPart,
  pilot: toPilotPart,
  retrospective: (entry, { actions, brief }) => toRetrospectivePart(entry, actions(), brief),
  rotation: (entry, { directory, rotations }) => toRotationPart(entry, rotations(), directory),
  constraint: (entry, { brief, ledger }) => toConstraintPart(entry, ledger, brief),
};

/** Makes what the entry's kind adds to its page, if it adds anything. */
export function toPart(entry: HubEntry, input: PartInput): Part | undefined {
  return builders[entry.kind]?.(entry, input);
}

/** Adds the address of the session about a path or a system. */
function withSession<Own extends PathPart | SystemPart>(
  part: Own | undefined,
  { id }: HubEntry,
  input: PartInput,
): Own | undefined {
  return part && { ...part, session: findSessionAddress(id, input) };
}

/** Adds what others build on and the badges, of somebody who said that it may be shown. */
function withCredit(part: PersonPart | undefined, entry: HubEntry, input: PartInput): PersonPart | undefined {
  return part && { ...part, credit: toCredit(entry, input), badges: toBadges(entry, input) };
}

function toStoryPart({ fields }: HubEntry): StoryPart | undefined {
  const { measure } = fields as KindFields<'story'>;
  return measure && { type: 'story', ...measure };
}
