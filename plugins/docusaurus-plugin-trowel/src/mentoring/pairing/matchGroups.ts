import { groupBy } from '../../shared/collections.ts';
import { assign } from './assignment.ts';
import { pairingRules } from './pairingRules.ts';
import type { PairingWorld } from './pairingWorld.ts';
import { type ProposedMentee, type ProposedPair, toValue } from './proposedPair.ts';
import type { Candidate, Ranking } from './ranking.ts';

interface GroupInput {
  readonly asking: readonly Ranking[];
  readonly world: PairingWorld;
}

/**
 * Lets mentees who got no mentor of their own join a pair about a skill that they want, too, where all take groups, have shared hours, and
 * the mentor has time for one more. The best seats are found as the best pairs are.
 */
export function joinGroups(pairs: readonly ProposedPair[], { asking, world }: GroupInput): readonly ProposedPair[] {
  const paired = new Set(pairs.map(({ mentees: [{ mentee }] }) => mentee.id));
  const left = asking.filter(({ person }) => !paired.has(person.id));
  const seats = listSeats(pairs);
  const fits = left.map(({ candidates }) => new Map(candidates.map((one) => [one.mentor.id, one])));
  const chosen = assign(
    left.map((ranking, at) =>
      seats.map((seat) => {
        const pair = pairs[seat];
        const fit = pair && fits[at]?.get(pair.mentor.id);
        return pair && fit && canJoin({ mentee: ranking.person, fit }, pair, world) ? toValue(fit) : undefined;
      }),
    ),
  );
  const joining = groupBy(
    left.flatMap(({ person }, at) => {
      const seat = chosen[at];
      const pair = seat === undefined ? undefined : seats[seat];
      const fit = pair === undefined ? undefined : fits[at]?.get(pairs[pair]?.mentor.id ?? '');
      return pair === undefined || !fit ? [] : [{ pair, mentee: person, fit }];
    }),
    ({ pair }) => pair,
  );
  return pairs.map((pair, at) =>
    (joining.get(at) ?? []).reduce(
      (group, one) => (canJoin(one, group, world) ? join(group, one, world) : group),
      pair,
    ),
  );
}

/** Lists the seats in groups: for each the index of its pair. What a mentor has left over their pairs share evenly. */
function listSeats(pairs: readonly ProposedPair[]): number[] {
  const { group } = pairingRules;
  const indexes = groupBy(pairs.keys(), (at) => pairs[at]?.mentor.id);
  return [...indexes.values()].flatMap((own) => {
    const taken = own.reduce((sum, at) => sum + toGroupHours(pairs[at]?.hours ?? 0), 0);
    const free = (pairs[own[0] ?? 0]?.mentees[0].fit.freeHours ?? 0) - taken;
    const seats = Math.min(Math.floor(free / group.hours), own.length * (group.most - 1));
    return Array.from({ length: Math.max(0, seats) }, (_, seat) => own[seat % own.length] as number);
  });
}

function canJoin({ mentee, fit }: ProposedMentee, pair: ProposedPair, world: PairingWorld): boolean {
  const all = [mentee, pair.mentor, ...pair.mentees.map((one) => one.mentee)];
  return (
    fit.skills.some((skill) => pair.skills.includes(skill)) &&
    all.every(({ forms }) => forms.includes('group')) &&
    (world.sharedHours(all.map(({ id }) => id)) ?? 0) >= pairingRules.needs.sharedHours
  );
}

function join(pair: ProposedPair, { mentee, fit }: ProposedMentee, world: PairingWorld): ProposedPair {
  const skills = fit.skills.filter((skill) => pair.skills.includes(skill));
  const joined: Candidate = { ...fit, skills };
  const mentees = [...pair.mentees, { mentee, fit: joined }] as const satisfies ProposedPair['mentees'];
  const all = [pair.mentor, ...mentees.map((one) => one.mentee)];
  return {
    ...pair,
    mentees,
    form: 'group',
    sharedHours: world.sharedHours(all.map(({ id }) => id)) ?? 0,
    hours: (pair.form === 'group' ? pair.hours : toGroupHours(pair.hours)) + pairingRules.group.hours,
  };
}

/** Returns what a pair takes of its mentor before others join it: no group is cheaper than its form. */
function toGroupHours(hours: number): number {
  return Math.max(hours, pairingRules.needs.freeHours.group);
}
