import type { KindName } from '../content/kinds/index.ts';

/** A link to an entry, with what lists show of it. */
export interface EntryLink {
  readonly id: string;
  readonly kind: KindName;
  readonly title: string;
  /** The address of its page, with the site's base URL and its choice of trailing slash. */
  readonly permalink: string;
  readonly summary?: string;
  readonly number?: number;
  /** Of a story, whether it tells what worked or what was learned. */
  readonly status?: string;
  readonly date?: string;
  /** Of a story, if it has one. */
  readonly measure?: Measure;
  /** The other hub that it is of. Absent for an entry of this hub. */
  readonly hub?: string;
  /** Of one of another hub, the address of its own page there. */
  readonly address?: string;
}

/** A measured value before and after. */
export interface Measure {
  readonly what: string;
  readonly before: number;
  readonly after: number;
  readonly unit?: string;
}

/** A person's name, with the address of their page if they have one. */
export interface PersonLink {
  readonly name: string;
  readonly permalink?: string;
}
