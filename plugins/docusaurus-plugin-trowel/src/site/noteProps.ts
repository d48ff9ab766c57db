import type { Reconsider } from '../hub/reconsider.ts';
import type { EntryLink, PersonLink } from './links.ts';

/** The props of the notes at the top of an entry's page. */

/** The note above a log entry, and above the decision that a log entry was promoted to. */
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

/** When a page was last verified, and when it is due to be verified again. */
export interface ExpiryProps {
  readonly verified: string;
  readonly due: string;
  /** Who can verify it. */
  readonly owner?: PersonLink;
  /** Address of the page that lists what is due. */
  readonly page: string;
}

/** A lifted constraint. `until` is missing when the day is unknown. */
export interface LiftedProps {
  readonly constraint: EntryLink;
  readonly until?: string;
}

/** A landmine, with the address at which its page warns of it. */
export interface LandmineLink {
  /** Absent when its author gave it none. */
  readonly title?: string;
  readonly permalink: string;
  /** The page that warns of it, unless it is the one at hand. */
  readonly on?: EntryLink;
}

/** A person to ask. */
export interface PersonToAsk extends PersonLink {
  /** Where to reach them. Empty when their page says nothing, or when they have none. */
  readonly channels: readonly { readonly name: string; readonly url?: string }[];
  /** Their last day, if they are leaving. */
  readonly leaving?: string;
}

/** What a page of archaeology opens with. */
export interface VerdictProps {
  /** `keep`, `revisit`, `gone`, or as written. */
  readonly value?: string;
  readonly landmines: readonly LandmineLink[];
  readonly ask: readonly PersonToAsk[];
}

/** The constraints that an entry rests on, at least one of them lifted. */
export interface ReconsiderProps {
  /**
   * `free`: no constraint is left, and nothing on record speaks against a change. `check`: none is left, but a landmine or
   * the verdict says that something relies on the entry. `bound`: others are left.
   */
  readonly which: Reconsider;
  /** Whether the verdict is to keep it. */
  readonly keep?: boolean;
  /** The landmines on record about it. */
  readonly landmines: readonly LandmineLink[];
  /** The last lifted comes first. */
  readonly lifted: readonly LiftedProps[];
  /** Those that still hold. */
  readonly held: readonly EntryLink[];
  /** Those whose status is unknown. */
  readonly unknown: readonly EntryLink[];
  /** The address of the page that lists all such entries. */
  readonly page: string;
}

/** The outcome of a decision. */
export interface OutcomeProps {
  readonly value: string;
  readonly reviewed?: string;
  /** The day of the decision. */
  readonly date?: string;
  /** The constraints that held on that day. */
  readonly held: readonly EntryLink[];
  /** The anchor of the page's section about the context. */
  readonly context?: string;
  readonly learned?: string;
  /** The constraints that were lifted since. */
  readonly lifted: readonly LiftedProps[];
  readonly chooseAgain?: string;
}
