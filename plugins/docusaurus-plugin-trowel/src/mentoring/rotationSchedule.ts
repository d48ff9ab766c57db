import { countBy } from '../shared/collections.ts';
import type { CalendarDate } from '../shared/date.ts';
import { fillPlaces } from './fillPlaces.ts';
import type { Rotation } from './rotation.ts';
import { cutIntoTurns, type TurnDays } from './turns.ts';

/** The steps from observer to lead, one for each turn of a person. Whoever has led leads again. */
export const shadowSteps = ['observe', 'narrate', 'second', 'lead'] as const;

export type ShadowStep = (typeof shadowSteps)[number];

/** A turn of a rotation: who is on call, who observes, and what the observer does. People are ids. */
export interface Turn extends TurnDays {
  /** Absent when nobody is: the turn is open. */
  readonly onCall?: string;
  readonly observer?: string;
  /** Absent when nobody observes. */
  readonly step?: ShadowStep;
  /** Why it is open: nobody on call is there, no observer is, or those who are have no working hours in common. */
  readonly open?: 'no-on-call' | 'no-observer' | 'no-shared-hours';
}

/** What is known of the people of a rotation. */
export interface People {
  /** Whether somebody is there on all days of a turn. */
  readonly isThere: (person: string, days: TurnDays) => boolean;
  /** Whether somebody has left by the end of a turn. */
  readonly hasLeft: (person: string, days: TurnDays) => boolean;
  /** Whether two people share working hours in the week of a day. */
  readonly share: (one: string, other: string, day: CalendarDate) => boolean;
}

/**
 * Plans a rotation, turn by turn. Pure: the same page gives the same plan. Those on call come in turn. Who has observed least observes next, nobody
 * twice in a row while somebody else can, and nobody beside the same lead as the time before while another order of those who are
 * due avoids it.
 *
 * A turn depends only on the turns before it and on who is there in it. So an absence that becomes known moves turns from its first
 * day on, and none before.
 */
export function planRotation(rotation: Rotation, people: People): Turn[] {
  const days = rotation.start !== undefined && rotation.end !== undefined && { from: rotation.start, to: rotation.end };
  const turns: Turn[] = [];
  for (const turn of days ? cutIntoTurns(days, rotation.every) : [])
    turns.push(planTurn(turn, turns, rotation, people));
  return turns;
}

function planTurn(days: TurnDays, before: readonly Turn[], rotation: Rotation, people: People): Turn {
  const swap = rotation.swaps.find(({ on }) => days.from <= on && on <= days.to);
  const isThere = (person: string) => people.isThere(person, days);
  const here = {
    onCall: sortByWait(swap?.onCall === undefined ? rotation.onCall.filter(isThere) : [swap.onCall], before, 'onCall'),
    observers: swap?.observer === undefined ? rotation.observers.filter(isThere) : [swap.observer],
  };
  if (here.onCall.length === 0) return { ...days, open: 'no-on-call' };
  if (here.observers.length === 0) return { ...days, onCall: here.onCall[0], open: 'no-observer' };
  // What people agreed on counts, whatever their hours.
  const fits = (onCall: string, observer: string) =>
    onCall !== observer && (swap?.observer !== undefined || people.share(onCall, observer, days.from));
  const chosen = chooseOnCall(here, before, fits);
  if (!chosen) return { ...days, onCall: here.onCall[0], open: 'no-shared-hours' };
  const observer = chooseObserver(chosen, { before, rotation, fits, isActive: (one) => !people.hasLeft(one, days) });
  const step = shadowSteps[Math.min(countTurns(observer, before), shadowSteps.length - 1)];
  return { ...days, onCall: chosen.onCall, observer, step };
}

type Fits = (onCall: string, observer: string) => boolean;

/** Somebody on call, and who can observe them in this turn. */
interface Choice {
  readonly onCall: string;
  readonly candidates: readonly string[];
}

/** Chooses the first of those on call whom somebody can observe; if it can be, somebody who has not just observed. */
function chooseOnCall(
  { onCall, observers }: { readonly onCall: readonly string[]; readonly observers: readonly string[] },
  before: readonly Turn[],
  fits: Fits,
): Choice | undefined {
  const just = before.at(-1)?.observer;
  const choices = onCall.map((one) => ({ onCall: one, candidates: observers.filter((other) => fits(one, other)) }));
  const fresh = choices.map((choice) => ({ ...choice, candidates: choice.candidates.filter((one) => one !== just) }));
  return [...fresh, ...choices].find(({ candidates }) => candidates.length > 0);
}

interface Planned {
  readonly before: readonly Turn[];
  readonly rotation: Rotation;
  readonly fits: Fits;
  readonly isActive: (person: string) => boolean;
}

/**
 * Chooses who observes: of those who have observed least, the one who has waited longest, unless another choice lets more of those
 * who are due have a turn in this round, or see a lead whom they did not see the time before. For that it looks ahead to the end of the round as if
 * nobody was away, since what becomes known later must not change this turn.
 */
function chooseObserver({ onCall, candidates }: Choice, { before, rotation, fits, isActive }: Planned): string {
  const counts = countBy(before.map((turn) => turn.observer));
  const countOf = (person: string) => counts.get(person) ?? 0;
  const least = Math.min(...candidates.map(countOf));
  const equals = sortByWait(
    candidates.filter((one) => countOf(one) === least),
    before,
    'observer',
  );
  const due = rotation.observers.filter((one) => isActive(one) && countOf(one) === least);
  const leadsOf = new Map(due.map((one) => [one, rotation.onCall.filter((lead) => fits(lead, one))]));
  const lastOf = new Map(before.map((turn) => [turn.observer, turn.onCall]));
  const canSee = (observer: string, lead: string) => leadsOf.get(observer)?.includes(lead) ?? false;
  // Whoever can see only one lead sees that one again.
  const isNew = (observer: string, lead: string) =>
    canSee(observer, lead) && (lastOf.get(observer) !== lead || leadsOf.get(observer)?.length === 1);
  const leads = [...sortByWait(rotation.onCall, before, 'onCall').filter((one) => one !== onCall), onCall];
  const others = due.length - 1;
  const places = Array.from({ length: others }, (_, index) => leads[index % leads.length] as string);
  let best = { observer: equals[0] as string, placed: -1 };
  for (const observer of equals) {
    const later = due.filter((one) => one !== observer);
    const [inRound, seeingNew] = [canSee, isNew].map((test) => fillPlaces(later, places, test)) as [number, number];
    const placed = inRound * (due.length + 1) + seeingNew + (isNew(observer, onCall) ? 1 : 0);
    if (placed > best.placed) best = { observer, placed };
    // Nobody can be placed better.
    if (placed === others * (due.length + 1) + due.length) break;
  }
  return best.observer;
}

/** Sorts people by how long ago they had a turn, those first who had none. Equals keep their order. */
function sortByWait(
  people: readonly string[],
  before: readonly Turn[],
  role: 'observer' | 'onCall',
): readonly string[] {
  const lastOf = new Map(before.map((turn, index) => [turn[role], index]));
  return [...people].sort((a, b) => (lastOf.get(a) ?? -1) - (lastOf.get(b) ?? -1));
}

function countTurns(observer: string, turns: readonly Turn[]): number {
  return turns.filter((turn) => turn.observer === observer).length;
}
