import type { Actor, BlockType, RelationType } from '../content/entry.ts';
import type { KindName } from '../content/kinds/index.ts';

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

export interface RelationGroup {
  readonly type: RelationType;
  readonly entries: readonly EntryLink[];
}

/** The hub's part of one entry's page: a module of its own, loaded with the page. */
export interface EntryProps {
  readonly self: EntryLink;
  /** The index that it stands in. Absent for guides. */
  readonly index?: { readonly permalink: string; readonly kind: KindName };
  readonly systems: readonly EntryLink[];
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  readonly owner?: PersonLink;
  readonly verified?: string;
  /** The day on which it must be confirmed again; whether that is past is for the reader's clock. */
  readonly due?: string;
  /** Facts of the kind, in the order in which they are shown: decision makers, consulted, outcome, since, evidence … */
  readonly facts: readonly Fact[];
  /** On a superseded page: the living answer at the end of the chain, and what lies between. */
  readonly supersededBy?: { readonly living: EntryLink; readonly via: readonly EntryLink[] };
  readonly relations: readonly RelationGroup[];
  readonly usedIn: { readonly paths: readonly EntryLink[]; readonly playbooks: readonly EntryLink[] };
  readonly steps: readonly StepProps[];
  /** The records next to it in its index, and a few about the same systems. */
  readonly near: { readonly previous?: EntryLink; readonly next?: EntryLink; readonly siblings: readonly EntryLink[] };
  /** What its kind adds below the text. */
  readonly part?: SystemPart | PathPart | PlaybookPart | PersonPart | StoryPart | IndexPart;
}

/** One fact of a page's header. The label is a key of the theme's own words. */
export type Fact =
  | { readonly label: FactLabel; readonly type: 'people'; readonly people: readonly PersonLink[] }
  | { readonly label: FactLabel; readonly type: 'text'; readonly values: readonly string[] }
  | { readonly label: FactLabel; readonly type: 'date'; readonly date: string }
  | { readonly label: FactLabel; readonly type: 'status'; readonly value: string; readonly date?: string }
  | { readonly label: FactLabel; readonly type: 'span'; readonly from?: string; readonly to?: string }
  | { readonly label: FactLabel; readonly type: 'code'; readonly values: readonly string[] }
  | {
      readonly label: FactLabel;
      readonly type: 'links';
      readonly links: readonly { readonly name: string; readonly url?: string }[];
    };

export type FactLabel =
  | 'decision-makers'
  | 'consulted'
  | 'informed'
  | 'outcome'
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
  | 'leaving';

/** One layer of a system's history, oldest first. */
export interface LayerProps {
  readonly entry: EntryLink;
  readonly from?: string;
  readonly to?: string;
  /** The entry that replaced it. */
  readonly supersededBy?: EntryLink;
}

export interface SystemPart {
  readonly type: 'system';
  readonly layers: readonly LayerProps[];
  readonly challenges: readonly EntryLink[];
  readonly patterns: readonly EntryLink[];
  readonly stories: readonly EntryLink[];
  readonly guides: readonly EntryLink[];
  readonly people: readonly { readonly person: EntryLink; readonly as: readonly string[] }[];
  readonly paths: readonly EntryLink[];
  readonly dependsOn: readonly EntryLink[];
  readonly dependedOnBy: readonly EntryLink[];
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

/** The facets by which an index can be narrowed. */
export type FacetName = 'status' | 'system' | 'skill' | 'tag' | 'year' | 'person';

/** All entries of one kind, for an index page. Facet values are positions in `facets`, to keep thousands of rows small. */
export interface IndexPart {
  readonly type: 'index';
  readonly kind: KindName;
  readonly facets: readonly { readonly name: FacetName; readonly values: readonly string[] }[];
  readonly rows: readonly IndexRow[];
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
