import { mentoringForms } from '../../src/content/kinds/engagement.ts';
import type { Engagement } from '../../src/mentoring/engagement/engagement.ts';
import type { PairingPerson } from '../../src/mentoring/pairing/pairingPerson.ts';
import type { PairingWorld } from '../../src/mentoring/pairing/pairingWorld.ts';

/** What a person's week leaves for an engagement, and the last day of too little. */
interface FreeTime {
  readonly hours: number | undefined;
  readonly until?: string;
}

/** Makes a person, called by the name in their id unless told otherwise. */
export function personOf(name: string, about: Partial<PairingPerson> = {}): PairingPerson {
  return { id: `person/${name}`, name, teaches: [], learns: [], forms: mentoringForms, tags: [], ...about };
}

interface WorldInput {
  readonly people?: readonly PairingPerson[];
  readonly engagements?: readonly Partial<Engagement>[];
  /** Everybody has four hours unless given. */
  readonly free?: (person: string) => FreeTime;
  /** Everybody shares twenty hours unless given. */
  readonly shared?: PairingWorld['sharedHours'];
}

/** Makes a world for pairing, in the twelve weeks from 5 January 2026. */
export function worldOf({
  people = [],
  engagements = [],
  free = () => ({ hours: 4 }),
  shared = () => 20,
}: WorldInput): PairingWorld {
  const empty = { title: '', mentees: [], form: 'one-to-one', skills: [], goals: [], checkIns: [], walks: [] } as const;
  return {
    people,
    engagements: engagements.map((one, at) => ({ ...empty, id: `engagement/${at}`, ...one })),
    span: { start: '2026-01-05', end: '2026-03-27' },
    freeHoursOf: (person) => free(person).hours,
    fullUntil: (person) => free(person).until,
    sharedHours: shared,
  };
}
