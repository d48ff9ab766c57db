import { pairingRules } from './pairingRules.ts';
import type { ProposedPair } from './proposedPair.ts';
import type { PairingWorld } from './ranking.ts';

/**
 * Gives pairs of peers the hours that they take of both. Where the mentee has no time for it beside what they mentor themselves, the pair gets
 * the next form that both take.
 */
export function settlePeers(pairs: readonly ProposedPair[], world: PairingWorld): readonly ProposedPair[] {
  const settled = pairs.map((pair) => (pair.form === 'peer' ? { ...pair, hours: pairingRules.peerHours } : pair));
  const taken = new Map<string, number>();
  for (const { mentor, mentees, form, hours } of settled)
    for (const { id } of [mentor, ...(form === 'peer' ? mentees.map(({ mentee }) => mentee) : [])])
      taken.set(id, (taken.get(id) ?? 0) + hours);
  // What somebody mentors fits into their hours, so whoever has too much is somebody's peer.
  const tooMuch = pairs.find(({ form, mentees: [{ mentee }] }) => {
    const free = world.freeTimeOf(mentee.id).hours ?? 0;
    return form === 'peer' && (taken.get(mentee.id) ?? 0) > free;
  });
  if (!tooMuch) return settled;
  const form = tooMuch.mentees[0].fit.forms.find((other) => other !== 'peer');
  const others = pairs.flatMap((pair) => (pair !== tooMuch ? [pair] : form === undefined ? [] : [{ ...pair, form }]));
  return settlePeers(others, world);
}
