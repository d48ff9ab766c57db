import type { KindName } from '../content/kinds/index.ts';
import type { RelationType } from '../content/relation.ts';
import type { Actor } from '../content/stepTag.ts';
import type { EntryLink } from './links.ts';
import type { ExpiryProps, LogNoteProps, OutcomeProps, ReconsiderProps } from './noteProps.ts';
import type { Part } from './partProps.ts';

/**
 * What the theme gets: finished, serializable data. Everything that needs finding, sorting or an address has been done
 * by the time it is here. Dates are calendar dates as written; the theme words them in the reader's language.
 */

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

/** Entries that are related to one: its neighbours in the index of its kind, and a few about the same systems. */
export interface RelatedProps {
  readonly previous?: EntryLink;
  readonly next?: EntryLink;
  readonly siblings: readonly EntryLink[];
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
  /** The day from which the page asks what came of a decision, and the address that says how to answer. */
  readonly outcomeQuestion?: { readonly due: string; readonly page: string };
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
  readonly related: RelatedProps;
  /** What its kind adds below the text. */
  readonly part?: Part;
}

/** One fact of a page's header. The label is a key of the theme's own words; one that the theme does not know is shown as it is. */
export type Fact = {
  readonly label: string;
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
