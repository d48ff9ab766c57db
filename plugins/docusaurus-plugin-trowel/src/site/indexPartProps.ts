import type { KindName } from '../content/kinds/index.ts';
import type { FacetCounts } from '../facets/facet.ts';
import type { FacetTable } from '../facets/table.ts';
import type { EngagementRow } from './engagementProps.ts';
import type { EntryLink, Measure } from './links.ts';
import type { PersonRow } from './personRowProps.ts';

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
  /** The address of the kind's feed. */
  readonly feed?: string;
  /** The address of the feed of what was lifted or superseded, for kinds to which that happens. */
  readonly changes?: string;
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
  /** What rows of onboarding paths say of their steps, by the number of the row. */
  readonly paths: Readonly<Record<number, NonNullable<IndexRow['path']>>>;
  /** The figures of stories, by the number of the row. */
  readonly measures: Readonly<Record<number, Measure>>;
  /** What the rows of people say, by the number of the row. */
  readonly people: Readonly<Record<number, PersonRow>>;
  /** What the rows of engagements say, by the number of the row. */
  readonly engagements: Readonly<Record<number, EngagementRow>>;
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
  /** For archaeology, its verdict; for a story, whether it tells what worked or what was learned. */
  readonly status?: string;
  readonly date?: string;
  /** On a superseded decision: the one that holds today. */
  readonly supersededBy?: { readonly title: string; readonly permalink: string };
  /** Of an onboarding path: its id, the address of its file, the number of its steps, and how long they take in all. */
  readonly path?: { readonly id: string; readonly file: string; readonly steps: number; readonly minutes: number };
  /** Of a story. */
  readonly measure?: Measure;
  /** Of a person. */
  readonly person?: PersonRow;
  /** Of an engagement. */
  readonly engagement?: EngagementRow;
}
