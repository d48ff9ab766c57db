import type { Governed } from '../content/fieldTypes.ts';
import type { KindName } from '../content/kinds/index.ts';
import type { ExplainerRole } from '../content/kinds/kind.ts';
import type { Reconsider } from '../hub/reconsider.ts';

/** A link to a page. */
export interface PageRef {
  readonly id: string;
  readonly title: string;
  /** Path of its file, relative to the content folder. */
  readonly source: string;
  /** Its address. Only known on the site. */
  readonly permalink?: string;
}

/** A constraint that a page rests on, with its status. */
export interface ConstraintRef extends PageRef {
  /** `holds`, `lifted`, `unknown`, or as written. */
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
}

/** What breaks if somebody cleans this up. */
export interface Landmine {
  readonly title?: string;
  readonly text: string;
  /** Anchor of the heading above it. */
  readonly anchor?: string;
}

/** A person who can explain a page, with their role. */
export interface Explainer {
  readonly name: string;
  readonly as: ExplainerRole;
  /** Their last day, if they are leaving. */
  readonly leaving?: string;
  /** Where to reach them; absent when no channel is given. */
  readonly channels?: readonly Channel[];
  readonly permalink?: string;
}

/** Where somebody can be reached. */
export interface Channel {
  readonly name: string;
  readonly url?: string;
}

/** A page that can govern code, with everything that an answer shows of it. */
export interface GoverningPage extends PageRef {
  readonly kind: KindName;
  /** The hub that has it, when that is another one. Then its id begins with that hub, and there is no file of it here. */
  readonly hub?: string;
  readonly number?: number;
  readonly status?: string;
  readonly verdict?: string;
  readonly date?: string;
  /** Its summary: why the code is as it is. */
  readonly why: string;
  /** Names by which a marker can mean it, most exact first. */
  readonly names: readonly string[];
  /** Its globs, each with its repository. Without one, the glob applies to every repository. */
  readonly governs: readonly Governed[];
  readonly constraints: readonly ConstraintRef[];
  readonly landmines: readonly Landmine[];
  readonly explainers: readonly Explainer[];
  /** What it is when constraints of it were lifted, all or some. Absent when none was, and when it no longer holds. */
  readonly reconsider?: Reconsider;
  /** Its last successor, which holds in its place. */
  readonly supersededBy?: PageRef;
  readonly verified?: string;
}

/** A file, with or without lines, that somebody asks about. */
export interface Place {
  /** From the repository's root, with `/`. Empty for a pasted text that has markers but no path. */
  readonly path: string;
  /** First and last line, inclusive, counted from 1. Absent when the whole file is meant. */
  readonly lines?: readonly (readonly [first: number, last: number])[];
  /** Markers in the file, or in the pasted diff. */
  readonly markers?: readonly Marker[];
  /** Whether only the end of the path is reliable, as in a stack trace or an absolute path of another machine. */
  readonly partial?: boolean;
  /** Address of the repository, from a pasted link. */
  readonly repository?: string;
  /** Whether it is not in the current repository, and so can be in any other. */
  readonly elsewhere?: boolean;
}

/** A marker `@why <name>` in a comment of code, or `@adr <number>`. */
export interface Marker {
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether it is written `@adr`, as by adrkit. It names a record, or it has nothing to do with the hub. */
  readonly isAdr?: true;
  /** Whether the change in question removes it. */
  readonly removed?: boolean;
}

/** Why a page governs a place: a glob that fits its path, or a marker. */
export type MatchReason =
  /** `only` is `partial` when only the end of the path fits, and `below` when the glob is below the folder in question. */
  | { readonly type: 'glob'; readonly glob: string; readonly only?: 'partial' | 'below' }
  /** `near`: the marker is in or next to the lines in question. */
  | { readonly type: 'marker'; readonly line: number; readonly near: boolean; readonly removed?: boolean };

/** A page of the answer, with the places that it governs. */
export interface Answer {
  readonly page: GoverningPage;
  readonly places: readonly { readonly path: string; readonly reasons: readonly MatchReason[] }[];
}

/** The whole answer. `answers` are sorted by `compareAnswers`. */
export interface WhyAnswer {
  readonly answers: readonly Answer[];
  /** Paths that no page governs. */
  readonly ungoverned: readonly string[];
  /** Markers that name no page, with the most similar name. */
  readonly unknown: readonly {
    readonly path: string;
    readonly line: number;
    readonly name: string;
    readonly nearest?: string;
  }[];
}
