import { countBy } from '../../shared/collections.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { fillPlaces } from './fillPlaces.ts';
import type { Rotation, Swap } from './rotation.ts';
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
  const swap = joinSwaps(rotation.swaps.filter(({ on }) => days.from <= on && on <= days.to));
  const isThere = (person: string) => people.isThere(person, days);
  const here = {
    // Nobody observes themselves: then the plan finds who is on call.
    onCall:
      swap.onCall === undefined || swap.onCall === swap.observer
        ? sortByWait(rotation.onCall.filter(isThere), before, 'onCall')
        : [swap.onCall],
    observers: swap.observer === undefined ? rotation.observers.filter(isThere) : [swap.observer],
  };
  if (here.onCall.length === 0) return { ...days, open: 'no-on-call' };
  if (here.observers.length === 0) return { ...days, onCall: here.onCall[0], open: 'no-observer' };
  // What people agreed on counts, whatever their hours.
  const fits = (onCall: string, observer: string) =>
    onCall !== observer && (swap.observer !== undefined || people.share(onCall, observer, days.from));
  const counts = countBy(before.map((turn) => turn.observer));
  const countOf = (person: string) => counts.get(person) ?? 0;
  const chosen = chooseOnCall(here, { just: before.at(-1)?.observer, fits, countOf });
  if (!chosen) return { ...days, onCall: here.onCall[0], open: 'no-shared-hours' };
  const count = countOf(chosen.candidates[0] as string);
  const isDue = (person: string) => countOf(person) === count && !people.hasLeft(person, days);
  const observer = chooseObserver(chosen, { before, rotation, fits, isDue });
  const step = shadowSteps[Math.min(count, shadowSteps.length - 1)];
  return { ...days, onCall: chosen.onCall, observer, step };
}

/** Joins the swaps of one turn: one can name the observer, another who is on call. Of several that name the same role, the first counts. */
export function joinSwaps(swaps: readonly Swap[]): Pick<Swap, 'observer' | 'onCall'> {
  return {
    observer: swaps.find(({ observer }) => observer !== undefined)?.observer,
    onCall: swaps.find(({ onCall }) => onCall !== undefined)?.onCall,
  };
}

type Fits = (onCall: string, observer: string) => boolean;

/** Somebody on call, and who can observe them in this turn: people who have observed equally often. */
interface Choice {
  readonly onCall: string;
  readonly candidates: readonly string[];
}

interface ChoiceInput {
  /** Who observed in the turn before. */
  readonly just: string | undefined;
  readonly fits: Fits;
  readonly countOf: (person: string) => number;
}

/**
 * Chooses who is observed, and who can observe them: those who have observed least, and if it can be nobody who has just observed. Of those on call
 * the first in turn whom one of these can observe.
 */
function chooseOnCall(
  { onCall, observers }: { readonly onCall: readonly string[]; readonly observers: readonly string[] },
  { just, fits, countOf }: ChoiceInput,
): Choice | undefined {
  const choose = (from: readonly string[]): Choice | undefined => {
    const able = from.filter((one) => onCall.some((lead) => fits(lead, one)));
    const least = Math.min(...able.map(countOf));
    const next = able.filter((one) => countOf(one) === least);
    return onCall
      .map((lead) => ({ onCall: lead, candidates: next.filter((one) => fits(lead, one)) }))
      .find(({ candidates }) => candidates.length > 0);
  };
  return choose(observers.filter((one) => one !== just)) ?? choose(observers);
}

interface Planned {
  readonly before: readonly Turn[];
  readonly rotation: Rotation;
  readonly fits: Fits;
  /** Whether somebody has observed as often as the candidates, and has not left. */
  readonly isDue: (person: string) => boolean;
}

/**
 * Chooses who observes: of the candidates the one who has waited longest, unless another choice lets more of those who are due have a turn in this round, or see a lead whom they did not see the time before. For that it looks ahead to the end of the round as if
 * nobody was away, since what becomes known later must not change this turn.
 */
function chooseObserver({ onCall, candidates }: Choice, { before, rotation, fits, isDue }: Planned): string {
  const waiting = sortByWait(candidates, before, 'observer');
  const due = rotation.observers.filter(isDue);
  const leadsOf = new Map(due.map((one) => [one, new Set(rotation.onCall.filter((lead) => fits(lead, one)))]));
  const lastOf = new Map(before.map((turn) => [turn.observer, turn.onCall]));
  const canSee = (observer: string, lead: string) => leadsOf.get(observer)?.has(lead) ?? false;
  // Whoever can see only one lead sees that one again.
  const isNew = (observer: string, lead: string) =>
    canSee(observer, lead) && (lastOf.get(observer) !== lead || leadsOf.get(observer)?.size === 1);
  const leads = [...sortByWait(rotation.onCall, before, 'onCall').filter((one) => one !== onCall), onCall];
  const others = due.length - 1;
  const places = Array.from({ length: others }, (_, index) => leads[index % leads.length] as string);
  let best = { observer: waiting[0] as string, placed: -1 };
  for (const observer of waiting) {
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
