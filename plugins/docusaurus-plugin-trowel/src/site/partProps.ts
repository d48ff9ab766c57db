import type { BlockType } from '../content/blockTypes.ts';
import type { KindName } from '../content/kinds/index.ts';
import type { Actor } from '../content/stepTag.ts';
import type { FacetCounts } from '../facets/facet.ts';
import type { FacetTable } from '../facets/table.ts';
import type { Reconsider } from '../hub/reconsider.ts';
import type { HistoryDrawing } from './drawing/historyDrawing.ts';
import type { LayerProps } from './layerProps.ts';
import type { EntryLink, PersonLink } from './links.ts';
import type { LandmineLink } from './noteProps.ts';

/** What a kind adds to its entries' pages. The theme's component has the name of the type: `@theme/Trowel/System` draws a `system`. */
export type Part = SystemPart | PathPart | PlaybookPart | PersonPart | StoryPart | ConstraintPart | IndexPart;

/** A log entry in a list. */
export interface LogEntryProps {
  readonly entry: EntryLink;
  readonly systems: readonly EntryLink[];
  readonly mentee: PersonLink;
  readonly mentor?: PersonLink;
  readonly state: 'awaiting' | 'reviewed' | 'promoted';
  /** The decision that it was promoted to. */
  readonly record?: EntryLink;
}

/** What is not on the page of a list that was shortened. */
export interface LongList {
  /** How many entries it has in all. */
  readonly count: number;
  /** The address of a search that finds all. */
  readonly permalink: string;
}

export interface SystemPart {
  readonly type: 'system';
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
      /** `module` is the index of the block in the page's module of rendered blocks. */
      readonly blocks: readonly {
        readonly type: BlockType;
        readonly title?: string;
        readonly anchor?: string;
        readonly module: number;
      }[];
    }[];
  }[];
}

/** The lists of entries of a person's part. */
export type PersonList = 'systems' | 'owns' | 'wrote' | 'decided' | 'witnessed' | 'mentored' | 'wasMentored';

export interface PersonPart {
  readonly type: 'person';
  /** Those of the lists below that are not whole. */
  readonly long?: Readonly<Partial<Record<PersonList, LongList>>>;
  readonly systems: readonly EntryLink[];
  readonly owns: readonly EntryLink[];
  readonly wrote: readonly EntryLink[];
  readonly decided: readonly EntryLink[];
  readonly witnessed: readonly EntryLink[];
  readonly mentored: readonly EntryLink[];
  readonly wasMentored: readonly EntryLink[];
  /** What only they can explain. Only on the page of a person who leaves. */
  readonly soleExplainer?: SoleExplainerProps;
  /** Their own log entries, newest first, and the address of their log. */
  readonly log?: { readonly page: string; readonly entries: readonly LogEntryProps[] };
  /** The log entries that await their feedback. */
  readonly awaiting?: { readonly page: string; readonly entries: readonly LogEntryProps[] };
}

/** A measured value before and after, on a story's page. */
export interface StoryPart extends Measure {
  readonly type: 'story';
}

/** A measured value before and after. */
export interface Measure {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly unit?: string;
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
  | { readonly type: 'single-witness'; readonly person?: PersonLink; readonly command?: string }
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

/** The place of a page among the pages of a long list. */
export interface ListPlace {
  /** From 1. */
  readonly page: number;
  /** All pages of the list, each with what it begins with: a number, a date, a title. */
  readonly pages: readonly { readonly permalink: string; readonly name: string }[];
}

/** The entries of one kind, for an index page: all, or one page of them. */
export interface IndexPart {
  readonly type: 'index';
  readonly kind: KindName;
  /** The facets that narrow it. Their row numbers are indexes of `rows`. Empty when not all rows are here. */
  readonly facets: FacetTable;
  readonly rows: readonly IndexRow[];
  /** Only when not all rows are here. */
  readonly long?: LongIndex;
  /** The other views of the same entries. */
  readonly views?: DecisionViews;
  /** The address of `/reconsider`, for kinds that are listed there. */
  readonly reconsider?: string;
  /** Only of a kind without entries: the folder for them, and the guide that says how to write one. */
  readonly empty?: { readonly folder: string; readonly guide?: EntryLink };
}

/** What an index with several pages says of all its rows. */
export interface LongIndex {
  readonly total: number;
  readonly place: ListPlace;
  /** The facets that narrow it, with the counts of all rows. Of each only the values that are offered first. */
  readonly facets: readonly FacetCounts[];
}

/** All rows of a long index, in columns, which take half the bytes of objects. Loaded when a reader narrows or sorts the index. */
export interface IndexColumns {
  readonly facets: FacetTable;
  readonly titles: readonly string[];
  readonly permalinks: readonly string[];
  /** Empty when no row has a number. `null` stands for what a row does not have, here and below. */
  readonly numbers: readonly (number | null)[];
  readonly statuses: readonly (string | null)[];
  readonly dates: readonly (string | null)[];
  /** The decisions that hold today, by the number of the superseded one's row. */
  readonly supersededBy: Readonly<Record<number, NonNullable<IndexRow['supersededBy']>>>;
}

/** Loads all rows of a long index, and their summaries, with `null` for a row without one. */
export interface IndexRest {
  readonly columns: () => Promise<IndexColumns>;
  readonly summaries: () => Promise<readonly (string | null)[]>;
}

/** The addresses of the views of all decisions, each absent when it would be empty. */
export interface DecisionViews {
  readonly list: string;
  /** Absent when no decision has a date. */
  readonly timeline?: string;
  /** Absent when no decision superseded another. */
  readonly supersession?: string;
}

export interface IndexRow {
  readonly title: string;
  readonly permalink: string;
  readonly summary?: string;
  readonly number?: number;
  /** For archaeology, its verdict. */
  readonly status?: string;
  readonly date?: string;
  /** On a superseded decision: the one that holds today. */
  readonly supersededBy?: { readonly title: string; readonly permalink: string };
}
