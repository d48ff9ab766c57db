import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { Engagement, MentoringForm } from './engagement.ts';
import type { PairingPerson } from './pairingPerson.ts';
import { pairingRules } from './pairingRules.ts';
import type { OpenWishes } from './wishes.ts';

/** The days of an engagement, both included. */
export interface PairingSpan {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** What a person's week leaves for an engagement. */
export interface FreeTime {
  /** The hours a week that are free all the time; `undefined` when they do not say how many they have. */
  readonly hours: number | undefined;
  /** The last day of too few, if an end is known. */
  readonly until?: CalendarDate;
}

/** The hub as pairing sees it, in a span of time. */
export interface PairingWorld {
  readonly people: readonly PairingPerson[];
  readonly engagements: readonly Engagement[];
  readonly span: PairingSpan;
  readonly freeTimeOf: (person: string) => FreeTime;
  /** Returns the working hours that all of them share in the worst week of the span; `undefined` when one does not say their zone. */
  readonly sharedHours: (people: readonly string[]) => number | undefined;
}

/** Why somebody who teaches what is wanted is no candidate. */
export type LeftOutReason =
  | { readonly type: 'manager' | 'report' | 'before' | 'no-capacity' | 'forms' }
  | { readonly type: 'paused' | 'full'; readonly until?: CalendarDate }
  | { readonly type: 'leaving'; readonly on: CalendarDate }
  /** Whose page says no zone. */
  | { readonly type: 'no-zone'; readonly who: 'mentor' | 'mentee' }
  | { readonly type: 'hours'; readonly shared: number };

/** Somebody who teaches what is wanted, and cannot be the mentor. */
export interface LeftOut {
  readonly mentor: PairingPerson;
  readonly skills: readonly string[];
  readonly reason: LeftOutReason;
}

/** Somebody who could be the mentor, with the reasons that are told. */
export interface Candidate {
  readonly mentor: PairingPerson;
  /** The wishes that they can meet, in the mentee's order. */
  readonly skills: readonly string[];
  /** The forms that both take, that which fits best first. */
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
    const reason = findReason(mentor, wishes.person, world);
    if (reason) leftOut.push({ mentor, skills, reason });
    else candidates.push(toCandidate(mentor, { wishes, skills, world }));
  }
  return {
    ...wishes,
    candidates: candidates.sort(compareCandidates),
    leftOut: leftOut.sort((a, b) => comparePeople(a.mentor, b.mentor)),
  };
}

/** Returns why somebody cannot be a person's mentor, what no change of plans mends first. */
export function findReason(
  mentor: PairingPerson,
  mentee: PairingPerson,
  world: PairingWorld,
): LeftOutReason | undefined {
  const { needs } = pairingRules;
  const { span, engagements } = world;
  if (mentee.manager === mentor.id) return { type: 'manager' };
  if (mentor.manager === mentee.id) return { type: 'report' };
  if (engagements.some((one) => one.mentor === mentor.id && one.mentees.includes(mentee.id))) return { type: 'before' };
  const on = leavesEarly(mentor, span);
  if (on !== undefined) return { type: 'leaving', on };
  if (isPaused(mentor, span)) return { type: 'paused', until: mentor.paused?.until };
  if (findForms(mentor, mentee, world).length === 0) return { type: 'forms' };
  const free = world.freeTimeOf(mentor.id);
  if (free.hours === undefined) return { type: 'no-capacity' };
  if (free.hours < needs.freeHours) return { type: 'full', until: free.until };
  const shared = world.sharedHours([mentor.id, mentee.id]);
  if (shared === undefined)
    return { type: 'no-zone', who: world.sharedHours([mentee.id]) === undefined ? 'mentee' : 'mentor' };
  return shared < needs.sharedHours ? { type: 'hours', shared } : undefined;
}

/** Returns somebody's last day when an engagement would end after it. */
export function leavesEarly({ leaving }: PairingPerson, { end }: PairingSpan): CalendarDate | undefined {
  return leaving !== undefined && leaving < end ? leaving : undefined;
}

function isPaused({ paused }: PairingPerson, { start }: PairingSpan): boolean {
  return paused !== undefined && (paused.until === undefined || paused.until > start);
}

/** Lists the forms that both take. Peers give each other time, so both need some. */
function findForms(mentor: PairingPerson, mentee: PairingPerson, world: PairingWorld): readonly MentoringForm[] {
  const canBePeer = (world.freeTimeOf(mentee.id).hours ?? 0) >= pairingRules.peerHours;
  return mentor.forms.filter((form) => mentee.forms.includes(form) && (form !== 'peer' || canBePeer));
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
  return {
    mentor,
    skills,
    forms: orderForms(findForms(mentor, person, world), { isMutual: inReturn.length > 0, elsewhere }),
    sharedHours,
    freeHours: world.freeTimeOf(mentor.id).hours ?? 0,
    inReturn,
    elsewhere,
    points:
      ofWishes.reduce((sum, one) => sum + one, 0) +
      (elsewhere ? points.elsewhere : 0) +
      (sharedHours < points.fewHours.below ? points.fewHours.points : 0),
  };
}

/** Says whether two people work on different things. Those who write no tags say nothing about it. */
function isElsewhere(a: PairingPerson, b: PairingPerson): boolean {
  return a.tags.length > 0 && b.tags.length > 0 && !a.tags.some((tag) => b.tags.includes(tag));
}

/** Orders forms by how well they fit: where both teach each other, peers, else one to one. */
function orderForms(
  both: readonly MentoringForm[],
  { isMutual, elsewhere }: { readonly isMutual: boolean; readonly elsewhere: boolean },
): readonly MentoringForm[] {
  const wanted: readonly MentoringForm[] = [
    ...(isMutual ? (['peer', 'reverse'] as const) : []),
    'one-to-one',
    ...(elsewhere ? (['cross-department'] as const) : []),
    'group',
    'peer',
    'cross-department',
    'reverse',
  ];
  return [...new Set(wanted)].filter((form) => both.includes(form));
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
