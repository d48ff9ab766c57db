import { isGone } from '../capacity/availability.ts';
import type { Engagement } from '../engagement/engagement.ts';
import type { PairingPerson } from './pairingPerson.ts';
import type { PairingWorld } from './pairingWorld.ts';

/** What somebody wants to learn, and nothing is planned about. */
export interface OpenWishes {
  readonly person: PairingPerson;
  /** The most wanted first. At least one. */
  readonly skills: readonly string[];
}

/** Says whether an engagement is proposed, running or paused: one that has a mentor's time, or will have it. */
export function isUnderWay({ status }: Pick<Engagement, 'status'>): boolean {
  return status === 'proposed' || status === 'running' || status === 'paused';
}

/**
 * Lists the open wishes of people who have some: a wish is open while no engagement of theirs as mentee is about it. Whoever has left before the
 * span begins has none.
 */
export function findOpenWishes({
  people,
  engagements,
  span,
}: Pick<PairingWorld, 'people' | 'engagements' | 'span'>): OpenWishes[] {
  const planned = new Map<string, Set<string>>();
  for (const { mentees, skills } of engagements.filter(isUnderWay))
    for (const mentee of mentees) planned.set(mentee, new Set([...(planned.get(mentee) ?? []), ...skills]));
  return people
    .filter((person) => !isGone(person, span))
    .map((person) => ({ person, skills: person.learns.filter((skill) => !planned.get(person.id)?.has(skill)) }))
    .filter(({ skills }) => skills.length > 0);
}
