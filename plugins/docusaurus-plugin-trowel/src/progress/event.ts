import type { DaysOff } from '../shared/daysOff.ts';
import type { FrictionType } from '../shared/friction.ts';

/** Where a reader is with a step. `skipped` has a reason. Share links have states by their places here, but for the first, which is absent there. */
export const stepStates = ['todo', 'doing', 'done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

/** How much of the answer to an explain-back check the reader had, the worst first. Share links have grades by their places here. */
export const grades = ['missed', 'partly', 'had'] as const;
export type Grade = (typeof grades)[number];

/** What has become of a friction note. */
export const noteStates = ['kept', 'sent', 'withdrawn'] as const;

/** What every event has. */
interface Stamp {
  /** Random; no other event has it. */
  readonly id: string;
  /** Orders events. By the reader's clock in milliseconds, but later than all events known before, also when that clock was set back. */
  readonly time: number;
  /** The moment by the reader's clock, as an ISO date and time. */
  readonly at: string;
}

/** A step has a new state. */
export interface StepEvent extends Stamp {
  readonly type: 'step';
  /** The step's id: its entry's, or `<path id>#<block>` for a step without a page. Never a path's alone: done once is done in all. */
  readonly step: string;
  readonly state: StepState;
  /** The hash of the step as it was read. */
  readonly hash?: string;
  /** Why it is skipped. */
  readonly reason?: string;
}

/** A reader walks a path, with another start date, or no longer. */
export interface WalkEvent extends Stamp {
  readonly type: 'walk';
  readonly path: string;
  /** The first day, as an ISO date. */
  readonly since: string;
  readonly ended?: boolean;
}

/**
 * Days off on all paths, or no longer. Each is a thing of its own, known by its two ends: what was added in two browsers is there in both
 * when they are merged.
 */
export interface OffEvent extends Stamp, DaysOff {
  readonly type: 'off';
  readonly removed?: boolean;
}

/** The days of every week on which a reader does not work. */
export interface WeekEvent extends Stamp {
  readonly type: 'week';
  /** From 0 for Sunday. Never all of them. */
  readonly weekend: readonly number[];
}

/** An answer to an explain-back check was written, or compared with what the page says. */
export interface AnswerEvent extends Stamp {
  readonly type: 'answer';
  /** The id of the check: `<entry id>#<name>`. */
  readonly check: string;
  /** Absent when it was only graded. */
  readonly text?: string;
  readonly grade?: Grade;
  /** The hash of what the page said when it was graded. */
  readonly hash?: string;
}

/** Something at a step was wrong, confusing or missing; or such a note was changed, sent or taken back. */
export interface FrictionEvent extends Stamp {
  readonly type: 'friction';
  /** The note's id, the same for all events about it. */
  readonly note: string;
  readonly step: string;
  /** The id of the path on which they were. */
  readonly path?: string;
  readonly what: FrictionType;
  readonly says?: string;
  /** The hash of the step as they read it. */
  readonly hash?: string;
  /** Who says it. Absent when they do not want to be named. */
  readonly by?: string;
  readonly state: (typeof noteStates)[number];
}

/** A mentor's session was planned, changed, held or dropped. The latest event about a session has all of it. */
export interface SessionEvent extends Stamp {
  readonly type: 'session';
  /** The session's id, the same for all events about it. */
  readonly session: string;
  /** The id of the playbook. */
  readonly playbook: string;
  /** Whom it is with, as the mentor calls them. Empty when they do not say. */
  readonly with: string;
  /** The id of the stage. */
  readonly stage: string;
  readonly minutes: number;
  /** The ids of what is in the plan. Absent while it is what the hub proposes. */
  readonly items?: readonly string[];
  readonly notes?: string;
  /** What was agreed until the next one. */
  readonly commitments?: string;
  readonly state: 'planned' | 'held' | 'dropped';
}

/** A page helped the reader, or was taken off their list. Nobody else is told, and it is never in a share link. */
export interface HelpedEvent extends Stamp {
  readonly type: 'helped';
  /** The id of the entry. */
  readonly page: string;
  /** Its title and address then: the list stands on pages that know no others. */
  readonly title: string;
  readonly address: string;
  readonly removed?: boolean;
}

/** Something that a reader did. Events are only ever added, so the progress of two browsers is merged without loss. */
export type ProgressEvent =
  | StepEvent
  | WalkEvent
  | OffEvent
  | WeekEvent
  | AnswerEvent
  | FrictionEvent
  | SessionEvent
  | HelpedEvent;

/** An event before it has its stamp. */
export type Unstamped = ProgressEvent extends infer Event
  ? Event extends Stamp
    ? Omit<Event, keyof Stamp>
    : never
  : never;
