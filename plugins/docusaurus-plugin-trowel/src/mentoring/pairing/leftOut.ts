import type { CalendarDate } from '../../shared/date.ts';
import { findPause, leavesEarly } from '../capacity/availability.ts';
import type { Engagement, EngagementStatus } from '../engagement/engagement.ts';
import { findAffordable, findForms } from './pairForms.ts';
import type { PairingPerson } from './pairingPerson.ts';
import { pairingRules } from './pairingRules.ts';
import type { PairingWorld } from './pairingWorld.ts';

/** Why somebody who teaches what is wanted is no candidate. */
export type LeftOutReason =
  | { readonly type: 'manager' | 'report' | 'no-capacity' | 'forms' }
  /** Both are a pair, or were one: in which state their engagement is. */
  | { readonly type: 'before'; readonly status: EngagementStatus }
  | { readonly type: 'paused' | 'full'; readonly until?: CalendarDate }
  | { readonly type: 'leaving'; readonly on: CalendarDate }
  /** Whose page says no zone. */
  | { readonly type: 'no-zone'; readonly who: 'mentor' | 'mentee' }
  | { readonly type: 'hours'; readonly shared: number };

/** Somebody who teaches what is wanted, and cannot be the mentor. */
export interface LeftOut {
  readonly mentor: PairingPerson;
  readonly skills: readonly string[];
  readonly reason: LeftOutReason;
}

/** Returns why somebody cannot be a person's mentor. Reasons that last come before those that a change of plans removes. */
export function findLeftOutReason(
  mentor: PairingPerson,
  mentee: PairingPerson,
  world: PairingWorld,
): LeftOutReason | undefined {
  const { needs } = pairingRules;
  const { span } = world;
  if (mentee.manager === mentor.id) return { type: 'manager' };
  if (mentor.manager === mentee.id) return { type: 'report' };
  const status = findPairStatus(mentor.id, mentee.id, world.engagements);
  if (status !== undefined) return { type: 'before', status };
  const on = leavesEarly(mentor, span);
  if (on !== undefined) return { type: 'leaving', on };
  const pause = findPause(mentor, span);
  if (pause) return { type: 'paused', until: pause.until };
  const forms = findForms(mentor, mentee);
  if (forms.length === 0) return { type: 'forms' };
  const free = world.freeHoursOf(mentor.id);
  if (free === undefined) return { type: 'no-capacity' };
  const needed = Math.min(...forms.map((form) => needs.freeHours[form]));
  if (free < needed) return { type: 'full', until: world.fullUntil(mentor.id, needed) };
  // What is left is the form of peers, for which the mentee has no time.
  if (findAffordable(forms, { mentor, mentee, world }).length === 0) return { type: 'forms' };
  const shared = world.sharedHours([mentor.id, mentee.id]);
  if (shared === undefined)
    return { type: 'no-zone', who: world.sharedHours([mentee.id]) === undefined ? 'mentee' : 'mentor' };
  return shared < needs.sharedHours ? { type: 'hours', shared } : undefined;
}

const inOrder: readonly (EngagementStatus | undefined)[] = ['running', 'paused', 'proposed', 'ended'];

/** Returns the state of the engagement of two people, whoever of them is the mentor. Of several, of the one that is furthest from its end. */
function findPairStatus(one: string, other: string, engagements: readonly Engagement[]): EngagementStatus | undefined {
  const isOfBoth = ({ mentor, mentees }: Engagement) =>
    (mentor === one && mentees.includes(other)) || (mentor === other && mentees.includes(one));
  const [first] = engagements
    .filter(isOfBoth)
    .map(({ status = 'ended' }) => status)
    .sort((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));
  return first;
}
