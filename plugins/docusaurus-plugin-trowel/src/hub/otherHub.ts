import type { Problem } from '../content/problem.ts';
import type { HubEntry } from './hub.ts';

/** An entry of another hub, as that hub knows it: ids and relations are those of its own hub. */
export interface OtherEntry extends HubEntry {
  /** The hash of its page: front matter and text. */
  readonly digest: string;
  /** The address of its page, where its hub names one. */
  readonly address?: string;
  /** What it is there now: `superseded` when another decision took its place, else its status. */
  readonly state?: string;
}

/** What an entry of another hub was when it was first cited, or last looked at again. */
export interface CitedThen {
  readonly digest: string;
  readonly state?: string;
  /** The day. */
  readonly on: string;
}

/** Another hub that this one reads, as it was read last. Its entries are never among those of this hub. */
export interface OtherHub {
  readonly id: string;
  readonly from: string;
  /** The address of its site, where it names one. */
  readonly address?: string;
  readonly generation?: string;
  /** The day on which it was read. Absent for one that was never read. */
  readonly read?: string;
  /** Why there are no entries of it. */
  readonly missing?: string;
  /** Sorted by id. Only those that it shares with all. */
  readonly entries: readonly OtherEntry[];
  /** What this hub's lock file says of the entries that it cites, by their own ids. */
  readonly cited: Readonly<Record<string, CitedThen>>;
  /** Reads the text of an entry's page, as its author wrote it. */
  readonly textOf: (entry: OtherEntry) => string;
}

/** The other hubs, and what is wrong with them. */
export interface OtherHubs {
  readonly hubs: readonly OtherHub[];
  readonly problems: readonly Problem[];
}

export const noOtherHubs: OtherHubs = { hubs: [], problems: [] };
