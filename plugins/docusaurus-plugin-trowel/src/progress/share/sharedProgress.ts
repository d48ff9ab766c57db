import type { WorkingDays } from '../../shared/workingDays.ts';
import type { AnswerEvent, StepState } from '../event.ts';

/** What a share link carries: where somebody is on a path. */
export interface SharedProgress {
  /** The id of the path. */
  readonly path: string;
  /** What the person wants to be called. May be empty. */
  readonly name: string;
  /** Tells the person's links from those of others, and says nothing else. */
  readonly person: number;
  /** The first day on the path, as an ISO date. */
  readonly since?: string;
  /** What of their free days moves the dates of the path. Absent when they have none but the usual weekends. */
  readonly days?: WorkingDays;
  /** The day on which the link was made, as an ISO date. */
  readonly on: string;
  /** The steps that are not simply to do, in the path's order. */
  readonly steps: readonly SharedStep[];
  /** Answers to explain-back checks; empty when the person includes none. */
  readonly answers: readonly SharedAnswer[];
}

/** A step in a share link. */
export interface SharedStep {
  readonly id: string;
  readonly state: Exclude<StepState, 'todo'>;
  /** The day on which it got its state, as an ISO date. */
  readonly on: string;
  /** The hash of what was read. */
  readonly hash?: string;
  /** Why it was skipped. */
  readonly reason?: string;
}

/** An answer in a share link. */
export type SharedAnswer = Pick<AnswerEvent, 'check' | 'text' | 'grade'>;

/** Why a share link is not read. */
export type ShareRefusal =
  /** It is something else: the name of a heading, a word. */
  | 'no-link'
  /** It ends too early: a chat or mail program cut it. */
  | 'cut-short'
  /** Something in it was changed. */
  | 'altered'
  | 'other-hub'
  | 'newer'
  | 'too-long'
  /** The browser is too old to decompress it. */
  | 'unsupported';
