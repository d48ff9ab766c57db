import type { EntryLink, PersonLink } from './links.ts';

/** What the notes at the top of an entry's page get: see props.ts. */

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
