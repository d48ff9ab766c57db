import { kinds } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { addDuration } from '../../shared/dateArithmetic.ts';
import type { Pilot } from './pilot.ts';

/** What a pilot left behind, as ids. */
export interface PilotLeft {
  /** Pages that its people own, wrote or logged, dated in its time. */
  readonly pages: readonly string[];
  /** Stories of its pairs, until a quarter after it. */
  readonly stories: readonly string[];
  readonly retrospectives: readonly string[];
}

/** Says whether a page is something to leave behind: knowledge, or what a mentee learned. Stories are listed apart. */
function isLeft({ kind }: HubEntry): boolean {
  return (!kinds[kind].isAboutPeople || kind === 'log') && kind !== 'story';
}

/** Finds what a pilot left behind. Drafts are not left behind yet. */
export function findPilotLeft({ id, start, end, engagements }: Pilot, entries: readonly HubEntry[]): PilotLeft {
  const people = new Set(engagements.flatMap(({ mentor, mentees }) => [...(mentor ? [mentor] : []), ...mentees]));
  const late = end === undefined ? undefined : addDuration(end, '3 months');
  const isOfPair = ({ date = '', peopleIds: { mentors = [], mentees = [] } }: HubEntry) =>
    date >= (start ?? '9999') &&
    date <= (late ?? '') &&
    engagements.some(
      (one) => mentors.includes(one.mentor ?? '') && one.mentees.some((mentee) => mentees.includes(mentee)),
    );
  const isWithin = (day: string | undefined) =>
    day !== undefined && start !== undefined && end !== undefined && day >= start && day <= end;
  const ids = (wanted: (entry: HubEntry) => boolean) =>
    entries.filter((entry) => !entry.draft && wanted(entry)).map((entry) => entry.id);
  const wrote = ({ peopleIds, ownerId }: HubEntry) =>
    [...(ownerId === undefined ? [] : [ownerId]), ...(peopleIds.authors ?? []), ...(peopleIds.log ?? [])].some((one) =>
      people.has(one),
    );
  return {
    pages: ids((entry) => isLeft(entry) && isWithin(entry.date) && wrote(entry)),
    stories: ids((entry) => entry.kind === 'story' && isOfPair(entry)),
    retrospectives: ids(
      ({ kind, relations }) => kind === 'retrospective' && relations.some(({ target }) => target === id),
    ),
  };
}
