import type { KindName } from '../content/kinds/index.ts';
import type { Family } from './drawing/families.ts';
import type { Timeline } from './drawing/timeline.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { ReconsiderProps } from './noteProps.ts';
import type { DecisionViews, GapProps, LogEntryProps, Measure } from './partProps.ts';

/** What the hub's own pages get: see props.ts. */

/** The page of the decision logs. */
export interface LogPageProps {
  /** By mentor, what waits for an answer, oldest first; last what names no mentor. */
  readonly awaiting: readonly { readonly mentor?: PersonLink; readonly entries: readonly LogEntryProps[] }[];
  /** By mentee, newest first. */
  readonly logs: readonly {
    readonly mentee: PersonLink;
    readonly anchor: string;
    readonly entries: readonly LogEntryProps[];
  }[];
}

/** A page whose reason is gone, in the list of all. */
export interface ReconsiderRow extends Omit<ReconsiderProps, 'page' | 'which'> {
  readonly entry: EntryLink;
  readonly systems: readonly EntryLink[];
  /** Whom to ask before it is changed. */
  readonly owner?: PersonLink;
}

/** Everything whose reason is gone. */
export interface ReconsiderPageProps {
  /** First what has no reason left, then what has some; in a long list by system, what has none last. */
  readonly sections: readonly {
    readonly which: ReconsiderProps['which'];
    readonly count: number;
    readonly groups: readonly { readonly system?: EntryLink; readonly rows: readonly ReconsiderRow[] }[];
  }[];
  /** How many constraints there are, and how many of them nobody knows to hold. */
  readonly constraints: { readonly total: number; readonly lifted: number; readonly unknown: number };
  /** Address of the index of constraints. */
  readonly index?: string;
}

/** Everything that falls due one day, by who has to see to it. */
export interface ReviewsPageProps {
  /** By name; last, without a person, what nobody owns. */
  readonly owners: readonly {
    readonly person?: PersonLink;
    /** Where the owner's part of the page begins. */
    readonly anchor: string;
    /** Earliest first. */
    readonly rows: readonly ReviewRow[];
  }[];
}

export interface ReviewRow {
  readonly entry: EntryLink;
  /** A page to be confirmed again, or a decision whose outcome is to be judged. */
  readonly what: 'confirm' | 'outcome';
  readonly due: string;
  readonly verified?: string;
  /** When the file was last changed, by whatever the site knows of it. */
  readonly edited?: string;
}

/** The map of what is missing: systems, worst first. */
export interface GapsPageProps {
  readonly systems: readonly {
    readonly system: EntryLink;
    readonly anchor: string;
    readonly retired: boolean;
    readonly gaps: readonly GapProps[];
  }[];
}

/** What the drawings of all decisions show of one. */
export type DecisionLink = Omit<EntryLink, 'kind' | 'summary'>;

/** All decisions in time. */
export interface TimelineProps {
  readonly views: DecisionViews;
  /** Oldest first; those without a date last. */
  readonly entries: readonly (DecisionLink & { /** Places of its lanes. */ readonly lanes: readonly number[] })[];
  /** One for each system that decisions are about; without a link for what is about none. */
  readonly lanes: readonly { readonly system?: Pick<EntryLink, 'title' | 'permalink'> }[];
  /** Absent when no decision has a date. */
  readonly timeline?: Timeline;
}

/** What replaced what. */
export interface SupersessionProps {
  readonly views: DecisionViews;
  readonly entries: readonly (DecisionLink & { /** Its name in the page's address. */ readonly anchor: string })[];
  readonly families: readonly Family[];
  /** How many decisions there are in all. */
  readonly total: number;
}

/** The home page. */
export interface HomeProps {
  /** Where one asks why code is as it is; absent where no page governs any. */
  readonly why?: string;
  readonly doors: {
    /** Onboarding paths, playbooks, decisions: the few to name under each door, and the index behind it. */
    readonly paths: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
    readonly playbooks: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
    readonly decisions: { readonly permalink?: string; readonly entries: readonly EntryLink[] };
  };
  /** A story in the spotlight: the newest. */
  readonly spotlight?: {
    readonly story: EntryLink;
    readonly measure?: Measure;
    readonly people: readonly PersonLink[];
  };
  /** Verified or dated lately, newest first. */
  readonly lately: readonly { readonly entry: EntryLink; readonly date: string; readonly why: 'verified' | 'dated' }[];
  readonly systems: readonly (EntryLink & { readonly layers: number })[];
  /** How much there is of each kind, with its index. */
  readonly counts: readonly { readonly kind: KindName; readonly count: number; readonly permalink: string }[];
}

/** The page that says why code is as it is. */
export interface WhyPageProps {
  /** The code that the hub speaks of, by system; what belongs to none comes last. */
  readonly groups: readonly { readonly system?: EntryLink; readonly code: readonly GovernedCode[] }[];
  /** Patterns in all; there may be more than are listed. */
  readonly count: number;
  /** Paths to try the page with. */
  readonly examples: readonly string[];
  readonly search: string;
  /** Its own address. */
  readonly page: string;
}

/** A pattern of paths, with the pages that govern what it fits. */
export interface GovernedCode {
  readonly glob: string;
  readonly repository?: string;
  /** Asks about the folders that the pattern begins with, or about the file that it is. */
  readonly url?: string;
  readonly entries: readonly EntryLink[];
}
