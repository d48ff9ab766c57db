import type { MentoringForm } from '../../mentoring/engagement/engagement.ts';
import type { LeftOut, LeftOutReason } from '../../mentoring/pairing/leftOut.ts';
import type { UnmetWish } from '../../mentoring/pairing/matchUnmet.ts';
import type { PairingPerson } from '../../mentoring/pairing/pairingPerson.ts';
import type { Candidate } from '../../mentoring/pairing/ranking.ts';
import { toTenths } from '../../shared/hoursText.ts';

/** Lists words: `sql, go and c`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Says why somebody is a mentor for a person; completes their name. */
export function describeCandidate({ skills, sharedHours, freeHours, inReturn, elsewhere }: Candidate): string {
  return [
    `teaches ${listWords(skills)}`,
    `${toTenths(sharedHours)} shared hours a week`,
    `${toTenths(freeHours)} h free`,
    ...(inReturn.length > 0 ? [`wants to learn ${listWords(inReturn)} in turn`] : []),
    ...(elsewhere ? ['works on something else'] : []),
  ].join('; ');
}

/** Says why somebody is no mentor for a person; completes their name. */
export function describeLeftOut({ mentor, reason }: LeftOut, mentee: PairingPerson): string {
  return `${mentor.name} ${toReason(reason, mentee.name)}`;
}

function toReason(reason: LeftOutReason, mentee: string): string {
  switch (reason.type) {
    case 'manager':
      return `is ${mentee}’s manager`;
    case 'report':
      return `reports to ${mentee}`;
    case 'before':
      return {
        running: `is in a pair with ${mentee} now`,
        paused: `is in a pair with ${mentee}, which pauses`,
        proposed: `is proposed for a pair with ${mentee}`,
        ended: `was in a pair with ${mentee} before`,
      }[reason.status];
    case 'leaving':
      return `leaves on ${reason.on}`;
    case 'paused':
      return reason.until === undefined ? 'does not mentor now' : `does not mentor until ${reason.until}`;
    case 'forms':
      return `takes no form of mentoring that ${mentee} takes`;
    case 'no-capacity':
      return 'does not say how many hours they have';
    case 'full':
      return reason.until === undefined ? 'has too few hours' : `is full until ${reason.until}`;
    case 'no-zone':
      return reason.who === 'mentor' ? 'says no time zone' : `cannot be compared: ${mentee} says no time zone`;
    case 'hours':
      return reason.shared === 0
        ? `is never at work when ${mentee} is`
        : `shares only ${toTenths(reason.shared)} hours a week with ${mentee}`;
  }
}

/** Says why a wish stays open, in a sentence. */
export function describeUnmet({ person, reason }: UnmetWish): string {
  switch (reason.type) {
    case 'nobody':
      return 'Nobody else teaches it.';
    case 'leaves':
      return `${person.name} leaves on ${reason.on}, before it would end.`;
    case 'has-mentor':
      return `One mentor at a time: ${reason.mentor.name} comes first.`;
    case 'same-pair':
      return `${reason.other.name} and ${person.name} are proposed as a pair already; agree there what ${person.name} learns in turn.`;
    case 'no-time':
      return `${person.name} has no hours left to be the peer of ${listWords(reason.peers.map(({ name }) => name))}.`;
    case 'taken':
      return `No hours are left of ${listWords(reason.by.map(({ name }) => name))}.`;
    case 'left-out': {
      const [only, ...others] = reason.teachers;
      if (only && others.length === 0 && only.reason.type === 'manager')
        return `Only their manager teaches it, ${only.mentor.name}.`;
      return `${listWords(reason.teachers.map((one) => describeLeftOut(one, person)))}.`;
    }
  }
}

const forms: Readonly<Record<MentoringForm, string>> = {
  'one-to-one': 'one to one',
  peer: 'peers',
  group: 'group',
  'cross-department': 'across departments',
  reverse: 'reverse',
};

/** Names a form of mentoring. */
export function formWords(form: MentoringForm): string {
  return forms[form];
}
