import type { RootContent } from 'mdast';
import type { KindName } from '../content/kinds/index.ts';
import type { RelationType } from '../content/relation.ts';
import type { ListPlace } from './indexPartProps.ts';
import type { EntryLink } from './links.ts';

/** The props of the pages about other hubs. */

/** Another hub that this one reads. */
export interface OtherHubProps {
  readonly id: string;
  /** The address of its list here. */
  readonly permalink: string;
  /** Where it is read. */
  readonly from: string;
  /** The address of its site, where it has one. */
  readonly address?: string;
  /** The day on which it was read. Absent for one that was never read. */
  readonly read?: string;
  readonly generation?: string;
  /** Whether its copy could not be read, so that its entries are left out. */
  readonly missing?: true;
  /** How many entries it has, and how many of them pages here name. */
  readonly entries: number;
  readonly cited: number;
}

/** The page of all other hubs. */
export interface OtherHubsPageProps {
  readonly hubs: readonly OtherHubProps[];
}

/** An entry in the list of another hub: cited ones lead to their page here, the others to their own. */
export type OtherRow = Pick<EntryLink, 'id' | 'kind' | 'title' | 'number' | 'status' | 'date'> & {
  /** Absent for an entry whose hub names no address. */
  readonly permalink?: string;
  readonly isCited?: true;
};

/** The page of one other hub. */
export interface OtherHubPageProps {
  readonly hub: OtherHubProps;
  /** The address of the page of all other hubs. */
  readonly all: string;
  /** Absent where the whole list is on one page. */
  readonly place?: ListPlace;
  readonly groups: readonly { readonly kind: KindName; readonly rows: readonly OtherRow[] }[];
  readonly sections: readonly { readonly name: KindName; readonly count: number; readonly href: string }[];
}

/** The page of an entry of another hub that pages here name. */
export interface CitedPageProps {
  readonly entry: EntryLink;
  readonly hub: OtherHubProps;
  /** The address of its own page. */
  readonly address?: string;
  /** Its text as it was read. */
  readonly text: readonly RootContent[];
  readonly isCut?: true;
  /** When it was first cited or last looked at, and what it was then. */
  readonly before?: { readonly on: string; readonly state?: string };
  /** What became of it there since. */
  readonly change?: { readonly since: string; readonly was?: string; readonly text: boolean };
  /** The decision that took its place there. */
  readonly successor?: { readonly title: string; readonly permalink?: string };
  /** The decisions of this hub that took its place here. */
  readonly supersededHere: readonly EntryLink[];
  /** The pages here that name it, by their relation as it sees it. */
  readonly by: readonly { readonly type: RelationType; readonly entries: readonly EntryLink[] }[];
}
