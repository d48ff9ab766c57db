import type { BlockType } from '../content/blockTypes.ts';
import type { KindName } from '../content/kinds/index.ts';
import type { Actor } from '../content/stepTag.ts';
import type { FacetTable } from '../facets/table.ts';
import type { Section } from './drawing/section.ts';
import type { LayerProps } from './layerProps.ts';
import type { EntryLink, PersonLink } from './links.ts';

/** What the kinds add to an entry's page: see props.ts. The part of type `system` is drawn by `@theme/Trowel/System`. */
export type Part = SystemPart | PathPart | PlaybookPart | PersonPart | StoryPart | ConstraintPart | IndexPart;

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

/** What goes with somebody who leaves: what nobody else could explain. */
export interface AloneProps {
  readonly systems: readonly EntryLink[];
  readonly pages: readonly EntryLink[];
  readonly command: string;
  /** Address of the map of what is missing. */
  readonly gaps?: string;
}

/** All entries of one kind, for an index page. */
export interface IndexPart {
  readonly type: 'index';
  readonly kind: KindName;
  /** The facets that narrow it; their rows are those of `rows`. */
  readonly facets: FacetTable;
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

export interface IndexRow {
  readonly title: string;
  readonly permalink: string;
  readonly summary?: string;
  readonly number?: number;
  readonly status?: string;
  readonly date?: string;
  /** On a superseded record: the living answer. */
  readonly supersededBy?: { readonly title: string; readonly permalink: string };
}
