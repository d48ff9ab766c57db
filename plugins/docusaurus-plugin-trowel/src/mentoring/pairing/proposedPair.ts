import type { MentoringForm } from '../engagement/engagement.ts';
import type { PairingPerson } from './pairingPerson.ts';
import type { Candidate } from './ranking.ts';

/** A mentee of a proposed engagement. */
export interface ProposedMentee {
  readonly mentee: PairingPerson;
  /** Why the mentor is one for them. */
  readonly fit: Candidate;
}

/** An engagement that is proposed: a mentor with one mentee, or with a group. */
export interface ProposedPair {
  readonly mentor: PairingPerson;
  readonly mentees: readonly [ProposedMentee, ...ProposedMentee[]];
  readonly form: MentoringForm;
  /** The skills that it is about. */
  readonly skills: readonly string[];
  /** Working hours a week that all of them share, in the worst week. */
  readonly sharedHours: number;
  /** The hours a week that it takes of the mentor. */
  readonly hours: number;
}

/** Returns what a pair is worth, from 0: more points always count more, and of equal points, more hours that both share. */
export function toValue({ points, sharedHours }: Candidate): number {
  return Math.max(0, points + 1) * 200 + Math.min(199, Math.floor(sharedHours));
}
