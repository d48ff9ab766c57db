import type { CalendarDate } from '../shared/date.ts';

/** What a person is to a page: they wrote it, decided what it records, or keep it right. */
export type PageRole = 'wrote' | 'decided' | 'keeps';

/** What a person is in a story. */
export type StoryRole = 'author' | 'mentor' | 'mentee';

/** What every contribution says. */
interface Fact {
  /** Id of the entry that it is about: a page of theirs, a story, an engagement, an entry of somebody's log. */
  readonly entry: string;
  /** The day that it is of, or else the day on which the page was last confirmed. Absent when no page says one. */
  readonly date?: CalendarDate;
  /** Ids of the other people who stand behind it: those whose page builds on theirs, or whom they mentored. */
  readonly others: readonly string[];
}

/** A page that they wrote, decided or keep. */
export interface OwnPage extends Fact {
  readonly type: 'page';
  readonly as: readonly PageRole[];
}

/** A page of theirs is a step of a path. */
export interface StepOnPath extends Fact {
  readonly type: 'step';
  /** Id of the path. */
  readonly by: string;
  /** The title of the stage. */
  readonly stage: string;
}

/** A playbook takes blocks of a page of theirs. */
export interface BlocksInPlaybook extends Fact {
  readonly type: 'blocks';
  /** Id of the playbook. */
  readonly by: string;
  readonly count: number;
}

/** A session that nobody wrote a playbook for is made of blocks of a page of theirs. */
export interface BlocksInSession extends Fact {
  readonly type: 'session';
  /** What the session is for: `<path, system or skill>/<name>`. */
  readonly by: string;
  readonly count: number;
}

/** A page of somebody else cites a page of theirs. */
export interface Citation extends Fact {
  readonly type: 'citation';
  /** Id of the page that cites it. */
  readonly by: string;
}

/** A page of theirs answers a question of a newcomer. */
export interface Answer extends Fact {
  readonly type: 'answer';
  readonly question: string;
}

/** A page that they own was confirmed, and is not due again before `until`. Whoever shows it compares that with today. */
export interface KeptReview extends Fact {
  readonly type: 'review';
  readonly until: CalendarDate;
}

/** A story that they told, or that tells of them. */
export interface StoryPart extends Fact {
  readonly type: 'story';
  readonly as: readonly StoryRole[];
}

/** An entry of somebody's decision log that they answered. */
export interface LogFeedback extends Fact {
  readonly type: 'feedback';
}

/** An engagement that ended with goals reached, all or some. */
export interface EndedEngagement extends Fact {
  readonly type: 'engagement';
  readonly as: 'mentor' | 'mentee';
  readonly start?: CalendarDate;
  /** The goals that were reached. */
  readonly goals: readonly string[];
  /** What the other side said of it and published. */
  readonly quote?: string;
}

/** Somebody whom they mentored mentors now. */
export interface PassedOn extends Fact {
  readonly type: 'passed-on';
  /** Id of the engagement or story in which the mentee mentors. */
  readonly by: string;
}

/** All types of contributions, in the order of lists. */
export const contributionTypes = [
  'page',
  'step',
  'blocks',
  'session',
  'citation',
  'answer',
  'review',
  'story',
  'engagement',
  'feedback',
  'passed-on',
] as const satisfies readonly Contribution['type'][];

/** One thing that a person did for others, or that others build on, with the pages that show it. */
export type Contribution =
  | OwnPage
  | StepOnPath
  | BlocksInPlaybook
  | BlocksInSession
  | Citation
  | Answer
  | KeptReview
  | StoryPart
  | LogFeedback
  | EndedEngagement
  | PassedOn;

/** Returns whether a contribution holds no longer: a review that is due again. */
export function isOverdue({ until }: { readonly until?: CalendarDate }, today: CalendarDate): boolean {
  return until !== undefined && until < today;
}

/** The contributions of one type. */
export type ContributionOf<Type extends Contribution['type']> = Extract<Contribution, { readonly type: Type }>;

/** Everybody's contributions, by the id of their page. */
export type Contributions = ReadonlyMap<string, readonly Contribution[]>;
