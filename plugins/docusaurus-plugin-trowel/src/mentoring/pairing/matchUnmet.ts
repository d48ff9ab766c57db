import type { CalendarDate } from '../../shared/date.ts';
import type { LeftOut } from './leftOut.ts';
import type { Conflict } from './matchConflicts.ts';
import type { PairingPerson } from './pairingPerson.ts';
import type { ProposedPair } from './proposedPair.ts';
import type { Ranking } from './ranking.ts';

/** Why a wish stays open. */
export type UnmetReason =
  /** Nobody else teaches it. */
  | { readonly type: 'nobody' }
  /** The person leaves before an engagement would end. */
  | { readonly type: 'leaves'; readonly on: CalendarDate }
  /** One mentor at a time: this proposal gives them one for another wish. */
  | { readonly type: 'has-mentor'; readonly mentor: PairingPerson }
  /** Who could teach it is proposed as their mentee, or as their peer. */
  | { readonly type: 'same-pair'; readonly other: PairingPerson }
  /** They take the form of peers only, and have no hours left for it in this proposal. */
  | { readonly type: 'no-time'; readonly peers: readonly PairingPerson[] }
  /** All who could teach it have no hours left in this proposal. */
  | { readonly type: 'taken'; readonly by: readonly PairingPerson[] }
  /** All who teach it are left out, each for a reason. */
  | { readonly type: 'left-out'; readonly teachers: readonly LeftOut[] };

/** A wish that no pair meets. */
export interface UnmetWish {
  readonly person: PairingPerson;
  readonly skill: string;
  readonly reason: UnmetReason;
}

interface UnmetInput {
  readonly pairs: readonly ProposedPair[];
  readonly conflicts: readonly Conflict[];
  /** The person's last day, if it comes too early. */
  readonly leaves?: CalendarDate;
}

/** Explains each wish of a person that no pair meets. What no other plan would mend comes first. */
export function explainUnmet(ranking: Ranking, input: UnmetInput): UnmetWish[] {
  const { person, skills } = ranking;
  const own = input.pairs.find(({ mentees }) => mentees.some(({ mentee }) => mentee.id === person.id));
  const met = own?.mentees.find(({ mentee }) => mentee.id === person.id)?.fit.skills ?? [];
  return skills
    .filter((skill) => !met.includes(skill))
    .map((skill) => ({ person, skill, reason: findReason(skill, { ...input, ranking, own }) }));
}

function findReason(
  skill: string,
  { ranking, own, leaves, conflicts }: UnmetInput & { readonly ranking: Ranking; readonly own?: ProposedPair },
): UnmetReason {
  const able = ranking.candidates.filter(({ skills }) => skills.includes(skill)).map(({ mentor }) => mentor);
  const teachers = ranking.leftOut.filter(({ skills }) => skills.includes(skill));
  if (able.length + teachers.length === 0) return { type: 'nobody' };
  if (leaves !== undefined) return { type: 'leaves', on: leaves };
  if (able.length === 0) return { type: 'left-out', teachers };
  if (own) return { type: 'has-mentor', mentor: own.mentor };
  const gaveUp = (type: Conflict['type']) => (mentor: PairingPerson) =>
    conflicts.some((one) => one.type === type && one.mentee === ranking.person.id && one.mentor === mentor.id);
  const other = able.find(gaveUp('same-pair'));
  if (other) return { type: 'same-pair', other };
  // Whoever was to be their peer and takes another form, too, has no hours left for that.
  return able.every(gaveUp('no-time')) && able.every((mentor) => takesOnlyPeers(mentor, ranking))
    ? { type: 'no-time', peers: able }
    : { type: 'taken', by: able };
}

function takesOnlyPeers({ id }: PairingPerson, { candidates }: Ranking): boolean {
  return candidates.some(({ mentor, forms }) => mentor.id === id && forms.every((form) => form === 'peer'));
}
