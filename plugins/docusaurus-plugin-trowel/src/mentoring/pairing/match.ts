import { leavesEarly } from '../capacity/availability.ts';
import { assign } from './assignment.ts';
import { type Conflict, findConflicts, removeConflicts, sumHours } from './matchConflicts.ts';
import { joinGroups } from './matchGroups.ts';
import { findFormFor, listSlots } from './matchSlots.ts';
import { explainUnmet, type UnmetWish } from './matchUnmet.ts';
import { pairingRules } from './pairingRules.ts';
import type { PairingWorld } from './pairingWorld.ts';
import { type ProposedPair, toValue } from './proposedPair.ts';
import { comparePeople, type Ranking, rankMentors } from './ranking.ts';
import { findOpenWishes, isUnderWay } from './wishes.ts';

/** What is proposed for all open wishes. */
export interface Matching {
  /** By the mentor's name. */
  readonly pairs: readonly ProposedPair[];
  /** The wishes that no pair meets, each with the reason. */
  readonly unmet: readonly UnmetWish[];
}

/**
 * Proposes pairs for all open wishes. First as many mentees as possible get a mentor, those who have none yet before others; then the pairs fit
 * as well as they can by `pairingRules`. No mentor gets more than their free hours hold, no mentee two mentors at once, and no two people two
 * engagements. So nobody has to begin with the skill that fewest teach: whoever alone teaches one is left for those who have no other. Mentees
 * who are left join a group of a mentor who has room. The same input gives the same pairs.
 */
export function matchWishes(world: PairingWorld): Matching {
  const inOrder = { ...world, people: [...world.people].sort(comparePeople) };
  const rankings = findOpenWishes(inOrder).map((wishes) => rankMentors(wishes, inOrder));
  const asking = rankings.filter((ranking) => leavesEarly(ranking.person, world.span) === undefined);
  const { pairs, conflicts } = settle(asking, world);
  return {
    pairs,
    unmet: rankings.flatMap((ranking) =>
      explainUnmet(ranking, { pairs, conflicts, leaves: leavesEarly(ranking.person, world.span) }),
    ),
  };
}

interface Settled {
  readonly pairs: readonly ProposedPair[];
  /** What was tried, and given up. */
  readonly conflicts: readonly Conflict[];
}

/** Tries pairs until none is in another's way. Each try has fewer choices than the one before, so the last one comes. */
function settle(asking: readonly Ranking[], world: PairingWorld, before: readonly Conflict[] = []): Settled {
  const first = joinGroups(pairOff(asking, world), { asking, world });
  // What groups have left is enough for a form that takes less.
  const paired = new Set(first.flatMap(({ mentees }) => mentees.map(({ mentee }) => mentee.id)));
  const left = asking.filter(({ person }) => !paired.has(person.id));
  const pairs = [...first, ...pairOff(left, world, sumHours(first))].sort(comparePairs);
  const found = findConflicts(pairs, world);
  if (found.length === 0) return { pairs, conflicts: before };
  return settle(removeConflicts(asking, found), world, [...before, ...found]);
}

/** Finds those who are a mentee already while a proposed engagement would be. */
function findMentees({ engagements, span }: PairingWorld): ReadonlySet<string> {
  return new Set(
    engagements
      .filter((one) => isUnderWay(one) && (one.end === undefined || one.end >= span.start))
      .flatMap(({ mentees }) => mentees),
  );
}

/** Gives each mentee one mentor at most, and each mentor as many mentees as there are slots in their free hours. */
function pairOff(
  asking: readonly Ranking[],
  world: PairingWorld,
  taken: ReadonlyMap<string, number> = new Map(),
): readonly ProposedPair[] {
  const slots = listSlots(asking, taken);
  const guided = findMentees(world);
  const rows = asking.map(({ person, candidates }) => ({
    person,
    fits: new Map(candidates.map((fit) => [fit.mentor.id, fit])),
  }));
  // Among equal pairs those are better whose form is the one that fits best.
  const scale = asking.length + 1;
  const most = Math.max(0, ...asking.flatMap(({ candidates }) => candidates.map(toValue))) * scale + 1;
  // Of those who have no mentor yet, one more counts more than how well all pairs fit.
  const first = 1 + most * asking.length;
  const chosen = assign(
    rows.map(({ person, fits }) =>
      slots.map((slot) => {
        const fit = fits.get(slot.mentor);
        const form = fit && findFormFor(fit, slot);
        if (!fit || form === undefined) return undefined;
        return toValue(fit) * scale + (form === fit.forms[0] ? 1 : 0) + (guided.has(person.id) ? 0 : first);
      }),
    ),
  );
  return rows
    .flatMap(({ person, fits }, at): ProposedPair[] => {
      const slot = slots[chosen[at] ?? -1];
      const fit = slot && fits.get(slot.mentor);
      const form = fit && findFormFor(fit, slot);
      if (!fit || form === undefined) return [];
      const { mentor, skills, sharedHours } = fit;
      const hours = pairingRules.needs.freeHours[form];
      return [{ mentor, mentees: [{ mentee: person, fit }], form, skills, sharedHours, hours }];
    })
    .sort(comparePairs);
}

function comparePairs(a: ProposedPair, b: ProposedPair): number {
  return comparePeople(a.mentor, b.mentor) || comparePeople(a.mentees[0].mentee, b.mentees[0].mentee);
}
