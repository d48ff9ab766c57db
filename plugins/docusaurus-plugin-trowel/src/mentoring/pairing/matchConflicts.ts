import type { PairingWorld } from './pairingWorld.ts';
import type { ProposedPair } from './proposedPair.ts';
import type { Ranking } from './ranking.ts';

/** A mentor who was found for a mentee, and cannot be: with the other pairs, what one of both needs is taken. */
export interface Conflict {
  readonly mentee: string;
  readonly mentor: string;
  /** `no-time`: as a peer, the mentee would need hours that they have planned. `same-pair`: both are proposed the other way round. */
  readonly type: 'no-time' | 'same-pair';
}

/** Finds what speaks against proposed pairs when all of them are taken together. One for each person, as the next try may mend the others. */
export function findConflicts(pairs: readonly ProposedPair[], world: PairingWorld): Conflict[] {
  return [...findNoTime(pairs, world), ...findSamePairs(pairs)];
}

/** Finds peers who have no time for it beside what they mentor themselves. */
function findNoTime(pairs: readonly ProposedPair[], world: PairingWorld): Conflict[] {
  const taken = sumHours(pairs);
  return pairs.flatMap(({ mentor, mentees: [{ mentee }], form }): Conflict[] =>
    form === 'peer' && (taken.get(mentee.id) ?? 0) > (world.freeHoursOf(mentee.id) ?? 0)
      ? [{ mentee: mentee.id, mentor: mentor.id, type: 'no-time' }]
      : [],
  );
}

/** Adds up by person what proposed pairs take: of their mentor, and in a pair of peers of both. */
export function sumHours(pairs: readonly ProposedPair[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const { mentor, mentees, form, hours } of pairs)
    for (const { id } of [mentor, ...(form === 'peer' ? mentees.map(({ mentee }) => mentee) : [])])
      taken.set(id, (taken.get(id) ?? 0) + hours);
  return taken;
}

/** Finds the second of two pairs of the same people. */
function findSamePairs(pairs: readonly ProposedPair[]): Conflict[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ mentor, mentees }) =>
    mentees.flatMap(({ mentee }): Conflict[] => {
      if (seen.has(`${mentee.id} ${mentor.id}`)) return [{ mentee: mentee.id, mentor: mentor.id, type: 'same-pair' }];
      seen.add(`${mentor.id} ${mentee.id}`);
      return [];
    }),
  );
}

/** Takes out of rankings what made conflicts: the form of peers, and the candidate, when no other form is left or they are a pair already. */
export function removeConflicts(rankings: readonly Ranking[], conflicts: readonly Conflict[]): Ranking[] {
  const types = new Map(conflicts.map(({ mentee, mentor, type }) => [`${mentee} ${mentor}`, type]));
  return rankings.map((ranking) => ({
    ...ranking,
    candidates: ranking.candidates.flatMap((candidate) => {
      const type = types.get(`${ranking.person.id} ${candidate.mentor.id}`);
      if (type === undefined) return [candidate];
      const forms = type === 'same-pair' ? [] : candidate.forms.filter((form) => form !== 'peer');
      return forms.length > 0 ? [{ ...candidate, forms }] : [];
    }),
  }));
}
