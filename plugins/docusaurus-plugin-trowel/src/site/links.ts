import type { KindName } from '../content/kinds/index.ts';

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
