import type { MentoringForm } from '../mentoring/engagement/engagement.ts';
import type { CriterionState } from '../mentoring/pilot/pilot.ts';
import type { PilotStep } from '../mentoring/pilot/pilotPlan.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { LogEntryProps } from './logEntryProps.ts';

/** Somebody in an engagement, with their time zone if their page says it. */
export interface EngagementPerson extends PersonLink {
  readonly timezone?: string;
}

export interface EngagementPart {
  readonly type: 'engagement';
  /** Its id, to change its page. */
  readonly id: string;
  readonly status?: string;
  readonly form: MentoringForm;
  readonly mentor?: EngagementPerson;
  readonly mentees: readonly EngagementPerson[];
  readonly start?: string;
  readonly end?: string;
  readonly pausedSince?: string;
  readonly pausedUntil?: string;
  readonly rhythm: { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' };
  /** The day by which the next check-in is due; only of a running one. */
  readonly next?: string;
  /** The hours a week that are planned for the mentor. */
  readonly hours?: number;
  /** The least and the most working hours a week that mentor and mentee share in the year. Only of two whose zones are known, until it ends. */
  readonly shared?: { readonly least: number; readonly most: number };
  readonly goals: readonly EngagementGoal[];
  /** The oldest first. */
  readonly checkIns: readonly { readonly date: string; readonly hours?: number; readonly note?: string }[];
  readonly outcome?: string;
  readonly feedback?: { readonly mentor?: string; readonly mentees?: string };
  /** What the mentees wrote into their logs meanwhile, the newest first, and the page of all logs. */
  readonly log?: { readonly page: string; readonly entries: readonly LogEntryProps[] };
  /** The paths that the mentee walks. */
  readonly walks: readonly EntryLink[];
  /** The sessions about its paths and skills. */
  readonly sessions: readonly { readonly title: string; readonly permalink: string }[];
  readonly pilot?: EntryLink;
}

/** What the row of an engagement says, in the index of engagements. Whether a day is past is for the reader's clock. */
export interface EngagementRow extends Pick<EngagementPart, 'status' | 'start' | 'end' | 'pausedUntil' | 'next'> {
  /** The day of the last check-in. */
  readonly last?: string;
}

/** What the mentee of an engagement works towards. */
export interface EngagementGoal {
  readonly goal: string;
  readonly sort?: string;
  readonly knownBy?: string;
  readonly by?: string;
  /** `open` unless the page says otherwise. */
  readonly state: string;
}

export interface PilotPart {
  readonly type: 'pilot';
  readonly objectives: readonly string[];
  readonly weeks?: number;
  /** Its last day. */
  readonly end?: string;
  /** The address of its calendar. */
  readonly calendar?: string;
  readonly plan: readonly { readonly week: number; readonly from: string; readonly steps: readonly PilotStep[] }[];
  readonly pairs: readonly PilotPair[];
  readonly criteria: readonly PilotCriterion[];
  /** What was written in its time by its people, stories that are about it, and its retrospectives. */
  readonly left: {
    readonly pages: readonly EntryLink[];
    readonly stories: readonly EntryLink[];
    readonly retrospectives: readonly EntryLink[];
  };
}

/** A pair of a pilot. */
export interface PilotPair {
  readonly entry: EntryLink;
  readonly mentor?: PersonLink;
  readonly mentees: readonly PersonLink[];
  readonly outcome?: string;
}

/** An exit criterion of a pilot, with what came of it. */
export interface PilotCriterion {
  readonly question: string;
  readonly measure?: string;
  readonly unit?: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly result?: number;
  readonly state?: CriterionState;
  /** The day on which the hub counted the result; absent when it was written by hand. */
  readonly countedOn?: string;
}
