import type { KindName } from '../content/kinds/index.ts';
import type { GapCause, LackingSystem } from '../hub/gap.ts';
import type { Family } from './drawing/families.ts';
import type { Timeline } from './drawing/timeline.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { ReconsiderProps } from './noteProps.ts';
import type { DecisionViews, LogEntryProps, Measure } from './partProps.ts';

/** The props of the hub's own pages. */

/** The page of the decision logs. */
export interface LogPageProps {
  /** The entries that await feedback, by mentor, oldest first. Entries without a mentor come last. */
  readonly awaiting: readonly { readonly mentor?: PersonLink; readonly entries: readonly LogEntryProps[] }[];
  /** The entries of each mentee, newest first. */
  readonly logs: readonly {
    readonly mentee: PersonLink;
    readonly anchor: string;
    readonly entries: readonly LogEntryProps[];
  }[];
}

/** An entry to reconsider. */
export interface ReconsiderRow extends Omit<ReconsiderProps, 'page' | 'which'> {
  readonly entry: EntryLink;
  readonly systems: readonly EntryLink[];
  /** The person to ask before it is changed. */
  readonly owner?: PersonLink;
}

/** The page of entries to reconsider. */
export interface ReconsiderPageProps {
  /** First entries without any constraint left: those to check, then the free ones. Then those with some left. Long lists are grouped by system, those without one last. */
  readonly sections: readonly {
    readonly which: ReconsiderProps['which'];
    readonly count: number;
    readonly groups: readonly {
      readonly system?: EntryLink;
      /** The anchor of the group's heading. */
      readonly anchor: string;
      readonly rows: readonly ReconsiderRow[];
    }[];
  }[];
  /** How many constraints there are, and how many of them are lifted or unknown. */
  readonly constraints: { readonly total: number; readonly lifted: number; readonly unknown: number };
  /** The address of the index of constraints. */
  readonly index?: string;
}

/** The page of what is due, or will be. */
export interface ReviewsPageProps {
  /** The earliest due date first. */
  readonly rows: readonly ReviewRow[];
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
export interface GapsPageProps {
  /** The worst first. */
  readonly causes: readonly GapCauseProps[];
  /** How many systems there are, and those of which nothing is missing. */
  readonly systems: number;
  readonly whole: readonly EntryLink[];
}

/** One cause, and all that is missing because of it. */
export interface GapCauseProps extends Pick<GapCause, 'type' | 'severity' | 'on' | 'command'> {
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

/** The timeline of all decisions. */
export interface TimelineProps {
  readonly views: DecisionViews;
  /** The oldest first, those without a date last. */
  readonly entries: readonly (DecisionLink & { /** The indexes of its lanes. */ readonly lanes: readonly number[] })[];
  /** One for each system that decisions are about. The lane of decisions about no system has no link. */
  readonly lanes: readonly { readonly system?: Pick<EntryLink, 'title' | 'permalink'> }[];
  /** Absent when no decision has a date. */
  readonly timeline?: Timeline;
}

/** The graph of which decision superseded which. */
export interface SupersessionProps {
  readonly views: DecisionViews;
  readonly entries: readonly (DecisionLink & { /** Its name in the page's address. */ readonly anchor: string })[];
  readonly families: readonly Family[];
  /** How many decisions there are, drawn or not. */
  readonly total: number;
}

/** The home page. */
export interface HomeProps {
  /** The address of `/why`. Absent when no entry governs code. */
  readonly why?: string;
  readonly doors: {
    /** For each door the address of its index, and the few entries to show below it. */
    readonly paths: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
    readonly playbooks: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
    readonly decisions: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
  };
  /** The newest story. */
  readonly spotlight?: {
    readonly story: EntryLink;
    readonly measure?: Measure;
    readonly people: readonly PersonLink[];
  };
  /** The entries with the latest dates, newest first. */
  readonly recentChanges: readonly {
    readonly entry: EntryLink;
    readonly date: string;
    readonly why: 'verified' | 'dated';
  }[];
  readonly systems: readonly (EntryLink & { readonly layers: number })[];
  /** How many entries each kind has, with the address of its index. */
  readonly counts: readonly { readonly kind: KindName; readonly count: number; readonly permalink: string }[];
}

/** The page that says what governs code. */
export interface WhyPageProps {
  /** The governed code, by system. Code of no system comes last. */
  readonly groups: readonly { readonly system?: EntryLink; readonly code: readonly GovernedCode[] }[];
  /** How many globs there are. Not all may be listed. */
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
