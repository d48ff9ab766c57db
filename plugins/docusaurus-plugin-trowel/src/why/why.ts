import type { Governed } from '../content/fieldTypes.ts';
import type { KindName } from '../content/kinds/index.ts';
import type { ExplainerRole } from '../content/kinds/kind.ts';

/**
 * What "may I change this?" is made of. Plain data and pure functions, the same in the terminal and in the browser: the
 * hub gives `Governing` records, somebody asks about places in code, and the answers come back ranked.
 */

/** A page as an answer points at it. */
export interface PageRef {
  readonly id: string;
  readonly title: string;
  /** Path of its file, relative to the content folder. */
  readonly source: string;
  /** Its address; only on the site. */
  readonly permalink?: string;
}

/** A constraint that a page rests on, as it stands today. */
export interface RestsOn extends PageRef {
  /** `holds`, `lifted`, `unknown`, or as written. */
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
}

/** What breaks if somebody cleans this up. */
export interface Landmine {
  readonly title?: string;
  readonly text: string;
  /** Anchor of the heading it stands under. */
  readonly anchor?: string;
}

/** Somebody to ask, by what they are to the page. */
export interface Asked {
  readonly name: string;
  readonly as: ExplainerRole;
  /** Their last day, when it is known. */
  readonly leaving?: string;
  readonly permalink?: string;
}

/** A page that governs code, with all that an answer says of it. */
export interface Governing extends PageRef {
  readonly kind: KindName;
  readonly number?: number;
  readonly status?: string;
  readonly verdict?: string;
  readonly date?: string;
  /** Why it is so, in one sentence. */
  readonly why: string;
  /** Names by which a marker in code may mean it, most exact first: id, name, number. */
  readonly names: readonly string[];
  /** Each with the repository that is meant: the page's own word, else its systems'; absent where any is. */
  readonly governs: readonly Governed[];
  readonly constraints: readonly RestsOn[];
  readonly landmines: readonly Landmine[];
  readonly ask: readonly Asked[];
  /** What holds in its place. */
  readonly supersededBy?: PageRef;
  readonly verified?: string;
}

/** A place in code that somebody asks about. */
export interface Place {
  /**
   * From the repository's root, with `/`; from a stack trace or an absolute path perhaps only the end of it is right.
   * Empty where a text without a path was pasted: there are only its markers.
   */
  readonly path: string;
  /** First and last line, counted from 1, both inside; absent where the whole file is meant. */
  readonly lines?: readonly (readonly [first: number, last: number])[];
  /** Markers known to stand there: those in the file, or in the pasted diff. */
  readonly markers?: readonly Marker[];
  /** Whether only the end of the path is known to be right (a stack trace, an absolute path elsewhere). */
  readonly partial?: boolean;
  /** Address of the repository, where a pasted link told it. */
  readonly repository?: string;
  /** Whether it is not in the repository that is asked in: it may be in any other. */
  readonly elsewhere?: boolean;
}

/** `@why <name>` in a comment. */
export interface Marker {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether the change that was asked about takes it away. */
  readonly removed?: boolean;
}

/** How a page came to govern a place. */
export type Because =
  /** `partial`: only the end of the path is known, and it fits; `below`: a folder was asked about, and this is in it. */
  | { readonly type: 'glob'; readonly glob: string; readonly only?: 'partial' | 'below' }
  /** `near`: the marker stands in, or next to, the lines that were asked about. */
  | { readonly type: 'marker'; readonly line: number; readonly near: boolean; readonly removed?: boolean };

/** One page of an answer, with the places it governs. */
export interface Answer {
  readonly page: Governing;
  readonly places: readonly { readonly path: string; readonly because: readonly Because[] }[];
}

/** The whole answer, most pressing first: landmines, held constraints, nearness; what no longer holds comes last. */
export interface WhyAnswer {
  readonly answers: readonly Answer[];
  /** Places that nothing governs. */
  readonly ungoverned: readonly string[];
  /** Markers that name no page, with the nearest name. */
  readonly unknown: readonly {
    readonly path: string;
    readonly line: number;
    readonly name: string;
    readonly nearest?: string;
  }[];
}
