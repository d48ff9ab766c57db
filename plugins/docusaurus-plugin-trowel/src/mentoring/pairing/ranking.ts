import { compareText } from '../../shared/compareText.ts';
import type { MentoringForm } from '../engagement/engagement.ts';
import { findLeftOutReason, type LeftOut } from './leftOut.ts';
import { findAffordable, findForms, isElsewhere, orderForms } from './pairForms.ts';
import type { PairingPerson } from './pairingPerson.ts';
import { pairingRules } from './pairingRules.ts';
import type { PairingWorld } from './pairingWorld.ts';
import type { OpenWishes } from './wishes.ts';

/** Somebody who could be the mentor, with the reasons that are told. */
export interface Candidate {
  readonly mentor: PairingPerson;
  /** The wishes that they can meet, in the mentee's order. */
  readonly skills: readonly string[];
  /** The forms that both take and have hours for, that which fits best first. */
  readonly forms: readonly MentoringForm[];
  readonly sharedHours: number;
  readonly freeHours: number;
  /** What the mentee could teach them in turn. */
  readonly inReturn: readonly string[];
  /** Whether they work on something else. */
  readonly elsewhere: boolean;
  /** Puts candidates in order. Never shown. */
  readonly points: number;
}

/** Who could teach a person what they want to learn. */
export interface Ranking extends OpenWishes {
  /** The best first. */
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
}

/** Ranks those who teach what a person wants to learn. The same input gives the same order, in whatever order people come. */
export function rankMentors(wishes: OpenWishes, world: PairingWorld): Ranking {
  const candidates: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const mentor of world.people) {
    const skills = wishes.skills.filter((skill) => mentor.teaches.includes(skill));
    if (skills.length === 0 || mentor.id === wishes.person.id) continue;
    const reason = findLeftOutReason(mentor, wishes.person, world);
    if (reason) leftOut.push({ mentor, skills, reason });
    else candidates.push(toCandidate(mentor, { wishes, skills, world }));
  }
  return {
    ...wishes,
    candidates: candidates.sort(compareCandidates),
    leftOut: leftOut.sort((a, b) => comparePeople(a.mentor, b.mentor)),
  };
}

interface CandidateInput {
  readonly wishes: OpenWishes;
  readonly skills: readonly string[];
  readonly world: PairingWorld;
}

function toCandidate(mentor: PairingPerson, { wishes, skills, world }: CandidateInput): Candidate {
  const { points } = pairingRules;
  const { person } = wishes;
  const sharedHours = world.sharedHours([mentor.id, person.id]) ?? 0;
  const inReturn = mentor.learns.filter((skill) => person.teaches.includes(skill));
  const elsewhere = isElsewhere(mentor, person);
  const ofWishes = skills.map((skill) => points.wishes[wishes.skills.indexOf(skill)] ?? points.wishes[2]);
  const forms = findAffordable(findForms(mentor, person), { mentor, mentee: person, world });
  return {
    mentor,
    skills,
    forms: orderForms(forms, { isMutual: inReturn.length > 0, elsewhere }),
    sharedHours,
    freeHours: world.freeHoursOf(mentor.id) ?? 0,
    inReturn,
    elsewhere,
    points:
      ofWishes.reduce((sum, one) => sum + one, 0) +
      (elsewhere ? points.elsewhere : 0) +
      (sharedHours < points.fewHours.below ? points.fewHours.points : 0),
  };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.points - a.points ||
    b.sharedHours - a.sharedHours ||
    b.freeHours - a.freeHours ||
    comparePeople(a.mentor, b.mentor)
  );
}

/** Compares people by name, those with the same name by their id. */
export function comparePeople(a: PairingPerson, b: PairingPerson): number {
  return compareText(a.name, b.name) || compareText(a.id, b.id);
}
