import type { EntryLink, PersonLink } from './links.ts';

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
