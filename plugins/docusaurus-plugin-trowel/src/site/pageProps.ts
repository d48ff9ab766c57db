import type { KindName } from '../content/kinds/index.ts';
import type { StepFriction } from '../hub/friction.ts';
import type { GapCause, LackingSystem } from '../hub/gap.ts';
import type { PageOpinion, PulseOpinion } from '../programme/feedback.ts';
import type { ThanksProps } from './creditProps.ts';
import type { Family, FamilyMember } from './drawing/families.ts';
import type { Timeline } from './drawing/timeline.ts';
import type { DecisionViews, ListPlace } from './indexPartProps.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { LogEntryProps } from './logEntryProps.ts';
import type { ReconsiderProps } from './noteProps.ts';
import type { ActionProps } from './partProps.ts';

/** The props of the hub's own pages. */

/** What every page of a list has. */
interface Listed {
  /** Absent when the whole list is on one page. */
  readonly place?: ListPlace;
}

/** A section of a list. */
export interface ListSection<Name extends string = string> {
  readonly name: Name;
  /** How many rows it has on all pages. */
  readonly count: number;
  /** The anchor of its heading, with an address before it when it begins on another page of the list. */
  readonly href: string;
}

/** The page of the decision logs. */
export interface LogPageProps extends Listed {
  /** The entries that await feedback, by mentor, oldest first. Entries without a mentor come last. */
  readonly awaiting: readonly { readonly mentor?: PersonLink; readonly entries: readonly LogEntryProps[] }[];
  /** The entries of each mentee, newest first. */
  readonly logs: readonly {
    readonly mentee: PersonLink;
    readonly anchor: string;
    readonly entries: readonly LogEntryProps[];
  }[];
  /** The entries that await feedback, and each log. Empty when nobody keeps one. */
  readonly sections: readonly (ListSection & { readonly mentee?: PersonLink })[];
}

/** An entry to reconsider. */
export interface ReconsiderRow extends Omit<ReconsiderProps, 'page' | 'which'> {
  readonly entry: EntryLink;
  readonly systems: readonly EntryLink[];
  /** The person to ask before it is changed. */
  readonly owner?: PersonLink;
}

/** Entries to reconsider that are shown together. */
export interface ReconsiderGroup {
  readonly which: ReconsiderProps['which'];
  /** The title and the address of a system; absent for entries of none, and when the section has one group only. */
  readonly system?: Pick<EntryLink, 'title' | 'permalink'>;
  /** The anchor of the group's heading. Absent when the section has one group only. */
  readonly anchor?: string;
  readonly rows: readonly ReconsiderRow[];
}

/** The page of entries to reconsider. */
export interface ReconsiderPageProps extends Listed {
  /**
   * First entries without any constraint left: those to check, then the free ones. Then those with some left. Long sections are grouped
   * by system, those without one last.
   */
  readonly groups: readonly ReconsiderGroup[];
  readonly sections: readonly ListSection<ReconsiderProps['which']>[];
  /** The groups of sections that have several, by their anchors. */
  readonly jumps: readonly (ListSection & Pick<ReconsiderGroup, 'which' | 'system'>)[];
  /** How many constraints there are, and how many of them are lifted or unknown. */
  readonly constraints: { readonly total: number; readonly lifted: number; readonly unknown: number };
  /** The address of the index of constraints. */
  readonly index?: string;
  /** The address of the feed of what was lifted or superseded. */
  readonly feed?: string;
}

/** The page of what is due, or will be. */
export interface ReviewsPageProps extends Listed {
  /** The earliest due date first. */
  readonly rows: readonly ReviewRow[];
  /** The owners of all rows, with how many they have, sorted by name. Rows of nobody come last, without a name. */
  readonly owners: readonly { readonly name?: string; readonly count: number }[];
  /** How many things are due in all. */
  readonly total: number;
  /** How many are due on each day, from the first such day on. Only on the first page of several. */
  readonly days?: { readonly from: string; readonly counts: readonly number[] };
}

export interface ReviewRow {
  readonly entry: EntryLink;
  /** `confirm`: a page to be verified again. `outcome`: a decision whose outcome is to be judged. */
  readonly what: 'confirm' | 'outcome';
  readonly due: string;
  /** Absent when the page names no owner. */
  readonly owner?: PersonLink;
  readonly verified?: string;
  /** When the file was last changed, if the site knows. */
  readonly edited?: string;
}

/** The page of what is missing, by cause. */
/** A figure of feedback is of five answers or more, and no difference of figures is of fewer. */
export interface FeedbackPageProps {
  /** What was answered about the programme; absent until there are enough answers. */
  readonly pulse?: PulseOpinion;
  /** The pages with enough answers: those that need a rewrite first, then those with the most "no". */
  readonly pages: readonly (Omit<PageOpinion, 'page'> & { readonly page: EntryLink; readonly owner?: PersonLink })[];
  /** What retrospectives agreed to change: the most pressing first, and what was done last first. */
  readonly open: readonly AgreedProps[];
  readonly done: readonly AgreedProps[];
  readonly dropped: readonly AgreedProps[];
  /** The index of retrospectives. */
  readonly retrospectives?: string;
}

/** What was agreed, with the retrospective in which. */
interface AgreedProps extends ActionProps {
  readonly retrospective?: EntryLink;
}

export interface GapsPageProps extends Listed {
  /** The worst first. */
  readonly causes: readonly GapCauseProps[];
  /** How many systems there are, and how many of them lack something. */
  readonly systems: number;
  readonly lacking: number;
  /** The systems of which nothing is missing. */
  readonly whole: readonly EntryLink[];
  /** The questions that no page answers yet, by system; those of no system last. */
  readonly questions: readonly UnansweredProps[];
  /** The steps that readers found wrong, confusing or incomplete, the most noted first. */
  readonly friction: readonly StepFrictionProps[];
  readonly sections: readonly ListSection<GapCauseProps['severity'] | 'questions' | 'friction' | 'whole'>[];
}

/** What readers said of a step, and never who. */
export interface StepFrictionProps extends Pick<StepFriction, 'counts' | 'total' | 'said' | 'changed'> {
  readonly step: Pick<EntryLink, 'title'> & Partial<EntryLink>;
}

/** The questions of newcomers about a system that no page answers yet. */
export interface UnansweredProps {
  /** Absent for questions about no system. */
  readonly system?: EntryLink;
  readonly questions: readonly { readonly question: string; readonly by?: string; readonly on?: string }[];
}

/** One cause, and all that is missing because of it. */
export interface GapCauseProps extends Pick<GapCause, 'type' | 'severity' | 'on' | 'command'> {
  /** What the cause is about, counted on all pages: systems, or pages. */
  readonly count: number;
  readonly people: readonly PersonLink[];
  readonly systems: readonly (Pick<LackingSystem, 'staying' | 'ownerless'> & {
    readonly system: EntryLink;
    /** The person to ask about it, and the file to write. */
    readonly ask?: PersonLink;
    readonly file?: string;
  })[];
  readonly pages: readonly EntryLink[];
}

/** What the drawings of decisions show of one. */
export type DecisionLink = Omit<EntryLink, 'kind' | 'summary'>;

/** The timeline of all decisions, or a span of it. */
export interface TimelineProps extends Listed {
  readonly views: DecisionViews;
  /** The oldest first, those without a date last. */
  readonly entries: readonly (DecisionLink & { /** The indexes of its lanes. */ readonly lanes: readonly number[] })[];
  /** One for each system that these decisions are about. The lane of decisions about no system has no link. */
  readonly lanes: readonly { readonly system?: Pick<EntryLink, 'title' | 'permalink'> }[];
  /** Absent when no decision here has a date. */
  readonly timeline?: Timeline;
  /** The years of the whole timeline, the oldest first. The name of those without a date is empty. */
  readonly years: readonly ListSection[];
}

/** A family that is too large to be drawn. It is a list, from the oldest to the newest, of which this page may have a part. */
export interface ListedFamily {
  readonly members: readonly FamilyMember[];
  readonly total: number;
}

/** The graph of which decision superseded which. */
export interface SupersessionProps extends Listed {
  readonly views: DecisionViews;
  /** What is drawn or listed here, and what that superseded or is superseded by. */
  readonly entries: readonly (DecisionLink & { /** Its name in the page's address. */ readonly anchor: string })[];
  readonly families: readonly (Family | ListedFamily)[];
  /** How many decisions there are, and how many of them superseded another or were superseded. */
  readonly total: number;
  readonly tied: number;
}

/** The home page. */
export interface HomeProps {
  /** The address of `/why`. Absent when no entry governs code. */
  readonly why?: string;
  /** The address of the page of explain-back checks. Absent when the hub has none. */
  readonly checksPage?: string;
  readonly doors: {
    /** For each door the address of its index, and the few entries to show below it. */
    readonly paths: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
    readonly playbooks: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
    readonly decisions: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
  };
  /** The addresses of all paths' files, by the path's id: for those who walk one. */
  readonly pathFiles: Readonly<Record<string, string>>;
  /** The story of the week (`hub/spotlight.ts`). */
  readonly spotlight?: {
    readonly story: EntryLink;
    readonly people: readonly PersonLink[];
  };
  /** Whom the hub thanks in this week. */
  readonly thanks?: ThanksProps;
  /** The entries with the latest dates, newest first. */
  readonly recentChanges: readonly {
    readonly entry: EntryLink;
    readonly date: string;
    readonly why: 'verified' | 'dated';
  }[];
  readonly systems: readonly (EntryLink & { readonly layers: number })[];
  /** Their number and the address of their index, when only those with the longest history are shown. */
  readonly allSystems?: { readonly count: number; readonly permalink: string };
  readonly counts: KindCounts;
}

/** How many entries each kind has, with the address of its index. */
export type KindCounts = readonly { readonly kind: KindName; readonly count: number; readonly permalink: string }[];

/** The page that says what governs code. */
export interface WhyPageProps extends Listed {
  /** The governed code, by system. Code of no system comes last. */
  readonly groups: readonly { readonly system?: EntryLink; readonly code: readonly GovernedCode[] }[];
  /** How many globs there are on all pages. */
  readonly count: number;
  /** File paths to try the page with. */
  readonly examples: readonly string[];
  /** The address of the search page. */
  readonly search: string;
  /** The address of this page. */
  readonly page: string;
}

/** A glob, with the entries that govern the files it matches. */
export interface GovernedCode {
  readonly glob: string;
  readonly repository?: string;
  /** The address of `/why` about the folder that the glob begins with, or about the file that it names. */
  readonly url?: string;
  readonly entries: readonly EntryLink[];
}
