import type { Actor, BlockType, RelationType } from '../content/entry.ts';
import type { KindName } from '../content/kinds/index.ts';
import type { Held } from '../hub/held.ts';
import type { Family } from './drawing/families.ts';
import type { Section } from './drawing/section.ts';
import type { Timeline } from './drawing/timeline.ts';

/**
 * What the theme gets: finished, serializable data. Everything that needs finding, sorting or an address has been done
 * by the time it is here. Dates are calendar dates as written; the theme words them in the reader's language.
 */

/** What a list shows of an entry. */
export interface EntryLink {
  readonly id: string;
  readonly kind: KindName;
  readonly title: string;
  /** Address on this site, base URL and trailing slash as the site wants them. */
  readonly permalink: string;
  readonly summary?: string;
  readonly number?: number;
  readonly status?: string;
  readonly date?: string;
}

/** Somebody named: with a page when the hub has one. */
export interface PersonLink {
  readonly name: string;
  readonly permalink?: string;
}

/** A page's part in one onboarding path. */
export interface StepProps {
  readonly path: EntryLink;
  readonly stage: string;
  /** Counted from 1 over all stages. */
  readonly position: number;
  readonly total: number;
  readonly minutes: number;
  readonly who: Actor;
  readonly previous?: EntryLink;
  readonly next?: EntryLink;
}

/**
 * Ties that are listed; where a record came from, and what became of the entry of a log, is said above the page. `logged`:
 * entries of decision logs that mention it, which are none of the organisation's records.
 */
export type ListedRelation = Exclude<RelationType, 'promoted-to' | 'promoted-from'> | 'logged';

export interface RelationGroup {
  readonly type: ListedRelation;
  readonly entries: readonly EntryLink[];
}

/** The hub's part of one entry's page: a module of its own, loaded with the page. */
export interface EntryProps {
  readonly self: EntryLink;
  /** The index that it stands in. Absent for guides. */
  readonly index?: { readonly permalink: string; readonly kind: KindName };
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  /** By when it must be confirmed again; whether that day is past is for the reader's clock. */
  readonly expiry?: ExpiryProps;
  /** A reason for it is gone. */
  readonly reconsider?: ReconsiderProps;
  /** What came of a decision. */
  readonly outcome?: OutcomeProps;
  /** From when on it is asked what came of a decision, and the page that says how to answer. */
  readonly asked?: { readonly due: string; readonly page: string };
  /** Facts in the order in which they are shown: decision makers, consulted, since, evidence, owner, last verified … */
  readonly facts: readonly Fact[];
  /** In a mentee's decision log, or promoted from one. */
  readonly log?: LogNoteProps;
  /** On a superseded page: the living answer at the end of the chain, and what lies between. */
  readonly supersededBy?: {
    readonly living: EntryLink;
    readonly via: readonly EntryLink[];
    /** Its place among all that was superseded. */
    readonly place?: string;
  };
  readonly relations: readonly RelationGroup[];
  readonly usedIn: { readonly paths: readonly EntryLink[]; readonly playbooks: readonly EntryLink[] };
  readonly steps: readonly StepProps[];
  /** The records next to it in its index, and a few about the same systems. */
  readonly near: { readonly previous?: EntryLink; readonly next?: EntryLink; readonly siblings: readonly EntryLink[] };
  /** What its kind adds below the text. */
  readonly part?: SystemPart | PathPart | PlaybookPart | PersonPart | StoryPart | ConstraintPart | IndexPart;
}

/** What is said above the entry of a decision log, and above the record that one became. */
export type LogNoteProps = {
  readonly mentee: PersonLink;
  readonly mentor?: PersonLink;
  /** Address of the mentee's log. */
  readonly page: string;
} & (
  | { readonly state: 'awaiting' | 'reviewed' }
  | { readonly state: 'promoted'; readonly record: EntryLink }
  | { readonly state: 'record'; readonly entry: EntryLink }
);

/** An entry of a decision log in a list. */
export interface LogEntryProps {
  readonly entry: EntryLink;
  readonly systems: readonly EntryLink[];
  readonly mentee: PersonLink;
  readonly mentor?: PersonLink;
  readonly state: 'awaiting' | 'reviewed' | 'promoted';
  /** The organisation's record that it became. */
  readonly record?: EntryLink;
}

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

/** When a page was confirmed, and by when it must be again. */
export interface ExpiryProps {
  readonly verified: string;
  readonly due: string;
  /** Who could confirm it. */
  readonly owner?: PersonLink;
  /** Address of the page that lists what is due. */
  readonly page: string;
}

/** A constraint that was lifted, and when; without a day where nobody knows it. */
export interface LiftedProps {
  readonly constraint: EntryLink;
  readonly until?: string;
}

/** The constraints under a page of which at least one was lifted. */
export interface ReconsiderProps {
  /** `all`: no reason is left. */
  readonly which: 'all' | 'some';
  /** Lifted last comes first. */
  readonly lifted: readonly LiftedProps[];
  /** Those that still hold. */
  readonly held: readonly EntryLink[];
  /** Those of which nobody knows whether they still hold. */
  readonly unknown: readonly EntryLink[];
  /** Address of the page that lists all such pages. */
  readonly page: string;
}

/** What came of a decision. */
export interface OutcomeProps {
  readonly value: string;
  readonly reviewed?: string;
  /** What was known: the day, the constraints that held then, where the page tells of it. */
  readonly date?: string;
  readonly held: readonly EntryLink[];
  readonly context?: string;
  /** What is known now: what was learned, what was lifted since. */
  readonly learned?: string;
  readonly lifted: readonly LiftedProps[];
  readonly chooseAgain?: string;
}

/** One fact of a page's header. The label is a key of the theme's own words. */
export type Fact = {
  readonly label: FactLabel;
  /** Takes the whole width, below the others. */
  readonly wide?: boolean;
} & (
  | { readonly type: 'text'; readonly values: readonly string[] }
  /** `again`: the day by which it must happen again. */
  | { readonly type: 'date'; readonly date: string; readonly again?: string }
  | { readonly type: 'status'; readonly value: string }
  | { readonly type: 'span'; readonly from?: string; readonly to?: string }
  | {
      /** `code`: names from code, as they are written there. */
      readonly type: 'links' | 'code';
      /** People, systems, addresses: each leads somewhere when there is somewhere to go. */
      readonly links: readonly { readonly name: string; readonly url?: string }[];
    }
);

export type FactLabel =
  | 'systems'
  | 'decision-makers'
  | 'consulted'
  | 'informed'
  | 'verdict'
  | 'period'
  | 'witnesses'
  | 'held'
  | 'evidence'
  | 'owners'
  | 'repository'
  | 'governs'
  | 'channels'
  | 'symptoms'
  | 'mentors'
  | 'mentees'
  | 'lesson'
  | 'principle'
  | 'audience'
  | 'for'
  | 'teaches'
  | 'learns'
  | 'timezone'
  | 'capacity'
  | 'leaving'
  | 'owner'
  | 'verified'
  | 'edited';

/** One layer of a system's history, oldest first: what it was, and when it held. */
export interface LayerProps extends Held {
  readonly entry: EntryLink;
  /** The entries that replaced it. */
  readonly supersededBy: readonly EntryLink[];
  /** The constraints that it rests on. */
  readonly restsOn: readonly EntryLink[];
}

export interface SystemPart {
  readonly type: 'system';
  readonly layers: readonly LayerProps[];
  /** The layers as a drawing. Absent when none has a date. */
  readonly section?: Section;
  readonly challenges: readonly EntryLink[];
  readonly patterns: readonly EntryLink[];
  readonly stories: readonly EntryLink[];
  readonly guides: readonly EntryLink[];
  readonly people: readonly { readonly person: EntryLink; readonly as: readonly string[] }[];
  readonly paths: readonly EntryLink[];
  readonly dependsOn: readonly EntryLink[];
  readonly dependedOnBy: readonly EntryLink[];
  /** What is missing about it, and the address of the map. */
  readonly missing?: { readonly page: string; readonly gaps: readonly GapProps[] };
}

export interface PathPart {
  readonly type: 'path';
  /** Name under which the reader's progress is kept. */
  readonly id: string;
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    readonly within?: string;
    readonly minutes: number;
    readonly steps: readonly {
      readonly entry: EntryLink;
      readonly minutes: number;
      readonly who: Actor;
      readonly after: readonly string[];
    }[];
  }[];
  readonly minutes: number;
  readonly steps: number;
}

export interface PlaybookPart {
  readonly type: 'playbook';
  readonly counts: Readonly<Partial<Record<BlockType, number>>>;
  readonly stages: readonly {
    readonly id: string;
    readonly title: string;
    readonly pages: readonly {
      readonly entry: EntryLink;
      /** `module` is the block's place in the page's module of rendered blocks. */
      readonly blocks: readonly {
        readonly type: BlockType;
        readonly title?: string;
        readonly anchor?: string;
        readonly module: number;
      }[];
    }[];
  }[];
}

export interface PersonPart {
  readonly type: 'person';
  readonly systems: readonly EntryLink[];
  readonly owns: readonly EntryLink[];
  readonly wrote: readonly EntryLink[];
  readonly decided: readonly EntryLink[];
  readonly witnessed: readonly EntryLink[];
  readonly mentored: readonly EntryLink[];
  readonly wasMentored: readonly EntryLink[];
  /** On the page of somebody who leaves. */
  readonly alone?: AloneProps;
  /** Their decision log, newest first, and the address of all logs. */
  readonly log?: { readonly page: string; readonly entries: readonly LogEntryProps[] };
  /** Entries of logs that wait for their word. */
  readonly awaiting?: { readonly page: string; readonly entries: readonly LogEntryProps[] };
}

/** A story's figure before and after. */
export interface StoryPart extends Measure {
  readonly type: 'story';
}

/** What was measured. */
export interface Measure {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly unit?: string;
}

/** What rests on a constraint, by what the constraint means for it today; a group that has no page is left out. */
export interface ConstraintPart {
  readonly type: 'constraint';
  readonly lifted: boolean;
  readonly until?: string;
  readonly groups: readonly {
    /** `free`: no reason is left; `bound`: others are left; `resting`: rests on it as it stands; `past`: holds no more itself. */
    readonly name: 'free' | 'bound' | 'resting' | 'past';
    /** `left`: the reasons that are left beside this one. */
    readonly pages: readonly { readonly entry: EntryLink; readonly left: readonly EntryLink[] }[];
  }[];
  /** Address of the page that lists everything whose reason is gone. */
  readonly page: string;
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

/** One thing that is missing where knowledge about a system is thin, and what to do about it. */
export type GapProps =
  | { readonly type: 'no-archaeology'; readonly file: string; readonly ask?: PersonLink }
  | {
      readonly type: 'no-verified-owner';
      readonly why: 'none' | 'leaving' | 'unverified';
      readonly owners: readonly PersonLink[];
      readonly command?: string;
    }
  | { readonly type: 'single-witness'; readonly person?: PersonLink; readonly command?: string }
  | {
      readonly type: 'leaving';
      readonly person: PersonLink;
      readonly on: string;
      /** How many others could explain the system. */
      readonly staying: number;
      readonly command: string;
    }
  | { readonly type: 'no-cause'; readonly challenges: readonly EntryLink[] };

/** The map of what is missing: systems, worst first. */
export interface GapsPageProps {
  readonly systems: readonly {
    readonly system: EntryLink;
    readonly anchor: string;
    readonly retired: boolean;
    readonly gaps: readonly GapProps[];
  }[];
}

/** What goes with somebody who leaves: what nobody else could explain. */
export interface AloneProps {
  readonly systems: readonly EntryLink[];
  readonly pages: readonly EntryLink[];
  readonly command: string;
  /** Address of the map of what is missing. */
  readonly gaps?: string;
}

/** The facets by which an index can be narrowed. */
export type FacetName = 'status' | 'system' | 'skill' | 'tag' | 'year' | 'person';

/** All entries of one kind, for an index page. Facet values are positions in `facets`, to keep thousands of rows small. */
export interface IndexPart {
  readonly type: 'index';
  readonly kind: KindName;
  readonly facets: readonly { readonly name: FacetName; readonly values: readonly string[] }[];
  readonly rows: readonly IndexRow[];
  /** The same entries seen in other ways. */
  readonly views?: DecisionViews;
  /** Address of the list of what rests on what was lifted, for kinds of which such a list is made. */
  readonly reconsider?: string;
}

/** Addresses of the ways to look at all decisions. */
export interface DecisionViews {
  readonly list: string;
  readonly timeline: string;
  readonly supersession: string;
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

export interface IndexRow {
  readonly title: string;
  readonly permalink: string;
  readonly summary?: string;
  readonly number?: number;
  readonly status?: string;
  readonly date?: string;
  /** Per facet, in the order of `facets`: positions of its values. */
  readonly facets: readonly (readonly number[])[];
  /** On a superseded record: the living answer. */
  readonly supersededBy?: { readonly title: string; readonly permalink: string };
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
