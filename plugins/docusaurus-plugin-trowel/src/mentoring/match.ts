import { groupBy } from '../shared/collections.ts';
import { assign } from './assignment.ts';
import { joinGroups } from './matchGroups.ts';
import { settlePeers } from './matchPeers.ts';
import { explainUnmet, type UnmetWish } from './matchUnmet.ts';
import { pairingRules } from './pairingRules.ts';
import { type ProposedPair, toValue } from './proposedPair.ts';
import { type Candidate, comparePeople, leavesEarly, type PairingWorld, type Ranking, rankMentors } from './ranking.ts';
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
 * as well as they can by `pairingRules`. No mentor gets more than their free hours hold, and no mentee two mentors at once. So nobody has to
 * begin with the skill that fewest teach: whoever alone teaches one is left for those who have no other. Mentees who are left join a group of a
 * mentor who has room. The same input gives the same pairs.
 */
export function matchWishes(world: PairingWorld): Matching {
  const inOrder = { ...world, people: [...world.people].sort(comparePeople) };
  const rankings = findOpenWishes(inOrder.people, world.engagements).map((wishes) => rankMentors(wishes, inOrder));
  const asking = rankings.filter((ranking) => leavesEarly(ranking.person, world.span) === undefined);
  const pairs = settlePeers(joinGroups(pairOff(asking, world), { asking, world }), world);
  return {
    pairs,
    unmet: rankings.flatMap((ranking) =>
      explainUnmet(ranking, { pairs, leaves: leavesEarly(ranking.person, world.span) }),
    ),
  };
}

/** Finds those who are a mentee already while a proposed engagement would be. */
function findMentees({ engagements, span }: PairingWorld): ReadonlySet<string> {
  return new Set(
    engagements
      .filter((one) => isUnderWay(one) && (one.end === undefined || one.end >= span.start))
      .flatMap(({ mentees }) => mentees),
  );
}

/** Gives each mentee one mentor at most, and each mentor as many mentees as there are whole engagements in their free hours. */
function pairOff(asking: readonly Ranking[], world: PairingWorld): readonly ProposedPair[] {
  const offers = groupBy(
    asking.flatMap(({ candidates }) => candidates),
    ({ mentor }) => mentor.id,
  );
  const slots = [...offers]
    .sort(([, [a]], [, [b]]) => comparePeople((a as Candidate).mentor, (b as Candidate).mentor))
    .flatMap(([mentor, wanted]) => {
      const room = Math.floor((wanted[0]?.freeHours ?? 0) / pairingRules.needs.freeHours);
      return Array.from({ length: Math.min(room, wanted.length) }, () => mentor);
    });
  const byMentor = asking.map(({ candidates }) => new Map(candidates.map((one) => [one.mentor.id, one])));
  const guided = findMentees(world);
  const values = asking.map(({ person, candidates }) => ({
    person,
    values: new Map(candidates.map((one) => [one.mentor.id, toValue(one)])),
  }));
  const most = Math.max(0, ...values.flatMap((one) => [...one.values.values()]));
  // Of those who have no mentor yet, one more counts more than how well all pairs fit.
  const first = 1 + most * asking.length;
  const chosen = assign(
    values.map((one) =>
      slots.map((mentor) => {
        const value = one.values.get(mentor);
        return value === undefined ? undefined : value + (guided.has(one.person.id) ? 0 : first);
      }),
    ),
  );
  return asking
    .flatMap(({ person }, at): ProposedPair[] => {
      const slot = chosen[at];
      const fit = slot === undefined ? undefined : byMentor[at]?.get(slots[slot] ?? '');
      if (!fit) return [];
      const { mentor, forms, skills, sharedHours } = fit;
      const form = forms[0] ?? 'one-to-one';
      return [
        { mentor, mentees: [{ mentee: person, fit }], form, skills, sharedHours, hours: pairingRules.needs.freeHours },
      ];
    })
    .sort((a, b) => comparePeople(a.mentor, b.mentor) || comparePeople(a.mentees[0].mentee, b.mentees[0].mentee));
}
