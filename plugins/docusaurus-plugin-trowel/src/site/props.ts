import type { KindName } from '../content/kinds/index.ts';
import type { RelationType } from '../content/relation.ts';
import type { Actor } from '../shared/actor.ts';
import type { EntryLink } from './links.ts';
import type { ExpiryProps, LogNoteProps, OutcomeProps, ReconsiderProps, VerdictProps } from './noteProps.ts';
import type { Part } from './partProps.ts';

/*
 * The props of an entry's page: finished, serializable data, resolved, sorted and with addresses. Dates are calendar
 * dates as written. The theme formats them in the reader's language.
 */

/** The place of an entry in one onboarding path. */
export interface StepProps {
  readonly path: EntryLink;
  readonly stage: string;
  /** Counted from 1 over all stages. */
  readonly position: number;
  readonly total: number;
  readonly minutes: number;
  readonly who: Actor;
  /** What to do, why now, and how one sees that it is done: a sentence each. */
  readonly do?: string;
  readonly why?: string;
  readonly doneWhen?: string;
  /** Whether time to productivity is measured by it. */
  readonly milestone?: true;
  /** A hash of what is read at the step. */
  readonly hash: string;
  /** The address of the path's file (`PathFile`). */
  readonly file: string;
  readonly previous?: EntryLink;
  readonly next?: EntryLink;
}

/**
 * Relations that the page lists. Promotions are left out, since a note above the page shows them. `logged`: log entries
 * that mention the entry.
 */
export type ListedRelation = Exclude<RelationType, 'promoted-to' | 'promoted-from'> | 'logged';

export interface RelationGroup {
  readonly type: ListedRelation;
  readonly entries: readonly EntryLink[];
}

/** The neighbours of an entry in the index of its kind, and a few entries about the same systems. */
export interface RelatedProps {
  readonly previous?: EntryLink;
  readonly next?: EntryLink;
  readonly siblings: readonly EntryLink[];
}

/** The props of an entry's page: what the hub adds to its text. */
export interface EntryProps {
  readonly self: EntryLink;
  /** The index that lists it. Absent for guides. */
  readonly index?: { readonly permalink: string; readonly kind: KindName };
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  /** Who reads it, where not everybody does. */
  readonly readers?: 'partners' | 'none';
  /** The addresses that it names of pages that only the team reads: they are in nothing for programs. */
  readonly inTeam?: readonly string[];
  /** When it is due to be verified again. The browser decides whether that day is past. */
  readonly expiry?: ExpiryProps;
  /** What archaeology opens with. */
  readonly verdict?: VerdictProps;
  /** What to reconsider, when a constraint that it rests on was lifted. */
  readonly reconsider?: ReconsiderProps;
  /** The outcome of a decision. */
  readonly outcome?: OutcomeProps;
  /** The day from which the page asks for the outcome, and the address that says how to answer. */
  readonly outcomeQuestion?: { readonly due: string; readonly page: string };
  /** In the order in which they are shown. */
  readonly facts: readonly Fact[];
  /** On a log entry, and on a decision that was promoted from one. */
  readonly log?: LogNoteProps;
  /** On a superseded decision: the one that holds today, and those between the two. */
  readonly supersededBy?: {
    readonly current: EntryLink;
    readonly via: readonly EntryLink[];
    /** The address of the decision in the supersession graph. */
    readonly place?: string;
  };
  readonly relations: readonly RelationGroup[];
  readonly usedIn: { readonly paths: readonly EntryLink[]; readonly playbooks: readonly EntryLink[] };
  readonly steps: readonly StepProps[];
  /** The address of the owner's mail, of a step whose owner has one among their channels: `mailto:ana@example.org`. */
  readonly ownerMail?: string;
  /** The address of its authors' mail, or of the owner's where no author is named: `mailto:ana@example.org,bo@example.org`. */
  readonly thanksTo?: string;
  /** The hashes of the answers of its explain-back checks, by their ids. Absent when it has none. */
  readonly checks?: Readonly<Record<string, string>>;
  /** The address of the page as Markdown. Absent where the site has none, and on pages that do not leave the team. */
  readonly markdown?: string;
  /** What was changed about it because of a retrospective, or of feedback that was talked about there, the latest first. */
  readonly changes?: readonly {
    readonly retrospective: EntryLink;
    readonly change: string;
    readonly done: string;
    readonly after: 'retrospective' | 'feedback';
  }[];
  readonly related: RelatedProps;
  /** What its kind adds below the text. */
  readonly part?: Part;
}

/** One fact of a page's header. The theme translates the labels that it knows, and shows others as they are. */
export type Fact = {
  readonly label: string;
  /** What readers call a field that the site has added. Shown instead of the label. */
  readonly heading?: string;
  /** Whether it takes the whole width, below the others. */
  readonly wide?: boolean;
} & (
  | { readonly type: 'text'; readonly values: readonly string[] }
  /** `again`: the day on which it is due again. */
  | { readonly type: 'date'; readonly date: string; readonly again?: string }
  | { readonly type: 'status'; readonly value: string }
  | {
      readonly type: 'span';
      readonly from?: string;
      /** Absent while it lasts. */
      readonly to?: string;
      /** When something that did not end was last changed. */
      readonly lastChange?: string;
      /** Whether it may have ended, on a day that nobody wrote down. */
      readonly unsure?: boolean;
    }
  | {
      /** `code`: names that are set as code. */
      readonly type: 'links' | 'code';
      /** People, systems or addresses, linked when they have an address. */
      readonly links: readonly { readonly name: string; readonly url?: string }[];
    }
);
