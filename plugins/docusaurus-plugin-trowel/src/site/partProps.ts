import type { Reconsider } from '../hub/reconsider.ts';
import type { Capacity } from '../mentoring/capacity/capacity.ts';
import type { EngagementStatus } from '../mentoring/engagement/engagement.ts';
import type { Actor } from '../shared/actor.ts';
import type { WorkingHours } from '../shared/workingHours.ts';
import type { BadgesProps } from './badgeProps.ts';
import type { CreditProps } from './creditProps.ts';
import type { HistoryDrawing } from './drawing/historyDrawing.ts';
import type { PathMap } from './drawing/pathMap.ts';
import type { EngagementPart, PilotPart } from './engagementProps.ts';
import type { IndexPart } from './indexPartProps.ts';
import type { LayerProps } from './layerProps.ts';
import type { EntryLink, Measure, PersonLink } from './links.ts';
import type { LogEntryProps } from './logEntryProps.ts';
import type { LandmineLink } from './noteProps.ts';
import type { PlaybookPart } from './playbookProps.ts';
import type { RotationPart } from './rotationProps.ts';

/** What a kind adds to its entries' pages. The theme's component has the name of the type: `@theme/Trowel/System` draws a `system`. */
export type Part =
  | SystemPart
  | PathPart
  | PlaybookPart
  | PersonPart
  | StoryPart
  | ConstraintPart
  | RetrospectivePart
  | RotationPart
  | EngagementPart
  | PilotPart
  | IndexPart;

/** What is not on the page of a list that was shortened. */
export interface LongList {
  /** How many entries it has in all. */
  readonly count: number;
  /** The address of a search that finds all. */
  readonly permalink: string;
}

export interface SystemPart {
  readonly type: 'system';
  /** The address of the session about it, if there are enough blocks. */
  readonly session?: string;
  /** The address of the feed about it. */
  readonly feed?: string;
  /** Those of the lists below that are not whole. */
  readonly long?: Readonly<Partial<Record<SystemList | 'layers', LongList>>>;
  readonly layers: readonly LayerProps[];
  /** The layers as a drawing. Absent when no layer has a date. */
  readonly drawing?: HistoryDrawing;
  readonly challenges: readonly EntryLink[];
  readonly patterns: readonly EntryLink[];
  readonly stories: readonly EntryLink[];
  readonly people: readonly { readonly person: EntryLink; readonly as: readonly string[] }[];
  readonly paths: readonly EntryLink[];
  readonly dependsOn: readonly EntryLink[];
  readonly dependedOnBy: readonly EntryLink[];
  /** Its gaps, and the address of the gaps page. */
  readonly missing?: { readonly page: string; readonly gaps: readonly GapProps[] };
}

/** The lists of entries of a system's part. */
export type SystemList = 'challenges' | 'patterns' | 'stories' | 'paths' | 'dependsOn' | 'dependedOnBy';

export interface PathPart {
  readonly type: 'path';
  /** The key under which the browser keeps the reader's progress. */
  readonly id: string;
  /** The address of its file (`PathFile`), with the history of its steps. */
  readonly file: string;
  /** The address of the session about it, if its pages have blocks. */
  readonly session?: string;
  /** The address of its figures, once there are completion records. */
  readonly figures?: string;
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    readonly within?: string;
    readonly minutes: number;
    readonly steps: readonly {
      /** Its page, or its block on this page. Has the id of the step. */
      readonly entry: EntryLink;
      readonly minutes: number;
      readonly who: Actor;
      /** The titles of its prerequisites. */
      readonly after: readonly string[];
      /** What to do, why now, and how one sees that it is done: a sentence each. */
      readonly do?: string;
      readonly why?: string;
      readonly doneWhen?: string;
      /** Whether time to productivity is measured by it. */
      readonly milestone?: true;
      /** A hash of what is read at the step. */
      readonly hash: string;
    }[];
  }[];
  readonly minutes: number;
  readonly steps: number;
  /** Its prerequisites as a drawing, if it has any. */
  readonly map?: PathMap;
  /** The address of the page that its share links open. */
  readonly sharePage: string;
}

/** The lists of entries of a person's part. */
export type PersonList = 'systems' | 'owns' | 'wrote' | 'decided' | 'witnessed' | 'mentored' | 'wasMentored';

export interface PersonPart {
  readonly type: 'person';
  /** The address of the feed of what they answer for. */
  readonly feed?: string;
  /** Those of the lists below that are not whole. */
  readonly long?: Readonly<Partial<Record<PersonList, LongList>>>;
  readonly systems: readonly EntryLink[];
  readonly owns: readonly EntryLink[];
  readonly wrote: readonly EntryLink[];
  readonly decided: readonly EntryLink[];
  readonly witnessed: readonly EntryLink[];
  readonly mentored: readonly EntryLink[];
  readonly wasMentored: readonly EntryLink[];
  /** What they teach and want to learn, when, and with whom. Absent when their page says nothing of it. */
  readonly mentoring?: MentoringProps;
  /** What only they can explain. Only on the page of a person who leaves. */
  readonly soleExplainer?: SoleExplainerProps;
  /** Their own log entries, newest first, and the address of their log. */
  readonly log?: { readonly page: string; readonly entries: readonly LogEntryProps[] };
  /** What others build on. Only with their consent. */
  readonly credit?: CreditProps;
  /** The badges that they have earned. Only with their consent. */
  readonly badges?: BadgesProps;
  /** The log entries that await their feedback. */
  readonly awaiting?: { readonly page: string; readonly entries: readonly LogEntryProps[] };
}

/** A person's part in mentoring. */
export interface MentoringProps {
  readonly name: string;
  readonly teaches: readonly string[];
  readonly learns: readonly string[];
  /** The address of the index of people, if there is one. */
  readonly people?: string;
  /** The IANA name of their time zone. */
  readonly timeZone?: string;
  readonly hours: WorkingHours;
  /** Whether they do not say their hours. */
  readonly assumed?: true;
  readonly capacity: Omit<Capacity, 'person' | 'leaving'>;
  /** When their engagements take more hours than they have. */
  readonly overfull?: { readonly used: number; readonly has: number };
  /** Those that run first, and those that have ended last: the latter only with the person's consent. */
  readonly engagements: readonly PersonEngagement[];
}

/** An engagement as it stands on the page of one of its people. */
export interface PersonEngagement {
  readonly entry: EntryLink;
  readonly status: EngagementStatus;
  readonly as: 'mentor' | 'mentee';
  /** The other people. */
  readonly others: readonly PersonLink[];
  /** The hours a week that the two share, the least and the most of a year. Absent when there are more people, it has ended, or a zone is not said. */
  readonly shared?: { readonly least: number; readonly most: number };
}

/** A measured value before and after, on a story's page. */
export interface StoryPart extends Measure {
  readonly type: 'story';
}

/** What was agreed to change. The reader's clock says whether it is overdue. */
export interface ActionProps {
  /** What changes, in one sentence. */
  readonly change: string;
  /** Absent when nobody sees to it. */
  readonly who?: PersonLink;
  readonly by?: string;
  /** The day on which it was done. Absent while it is open. */
  readonly done?: string;
  /** Why it will not be done after all. */
  readonly dropped?: string;
  readonly after: 'retrospective' | 'feedback';
  /** The pages that it changes. */
  readonly pages: readonly EntryLink[];
}

/** The actions of a retrospective. */
export interface RetrospectivePart {
  readonly type: 'retrospective';
  readonly actions: readonly ActionProps[];
}

/** What rests on a constraint, grouped by what the constraint means for it today. Empty groups are left out. */
export interface ConstraintPart {
  readonly type: 'constraint';
  readonly lifted: boolean;
  readonly until?: string;
  readonly groups: readonly {
    /**
     * `check`, `free`, `bound`: the constraint was lifted, and that is what the entry is now (see `ReconsiderProps`).
     * `resting`: it was not lifted. `past`: the entry itself no longer holds.
     */
    readonly name: Reconsider | 'resting' | 'past';
    /** When the pages are not all. */
    readonly long?: LongList;
    readonly pages: readonly {
      readonly entry: EntryLink;
      /** The other constraints that are left, in the group `bound`. */
      readonly left: readonly EntryLink[];
      /** The landmines on record about it, in the group `check`. */
      readonly landmines: readonly LandmineLink[];
    }[];
  }[];
  /** The address of `/reconsider`. */
  readonly page: string;
}

/** A gap of a system, and what to do about it. */
export type GapProps =
  | { readonly type: 'no-archaeology'; readonly file: string; readonly ask?: PersonLink }
  | {
      readonly type: 'no-verified-owner';
      readonly why: 'none' | 'leaving' | 'unverified';
      readonly owners: readonly PersonLink[];
      readonly command?: string;
    }
  | {
      readonly type: 'single-witness';
      readonly person?: PersonLink;
      /** Whether one person could explain it, whom no page names. */
      readonly isUnnamed?: boolean;
      readonly command?: string;
    }
  | {
      readonly type: 'leaving';
      readonly person: PersonLink;
      readonly on: string;
      /** How many others can explain the system. */
      readonly staying: number;
      readonly command?: string;
    }
  | { readonly type: 'no-cause'; readonly challenges: readonly EntryLink[] };

/** What only this person can explain, and how to interview them. */
export interface SoleExplainerProps {
  readonly systems: readonly EntryLink[];
  readonly pages: readonly EntryLink[];
  readonly command: string;
  /** The address of the gaps page. */
  readonly gaps?: string;
}
