import type { CalendarDate } from '../shared/date.ts';
import type { BlockType } from './blockTypes.ts';
import type { KindName } from './kinds/index.ts';
import type { Position } from './problem.ts';
import type { RelationType } from './relation.ts';
import type { Actor } from './stepTag.ts';

/** A pointer to another entry, as its author wrote it; the hub finds what it means. */
export interface Reference {
  /** The front-matter field or the section that holds it. */
  readonly field: string;
  /** An id, a number, a file name or a relative path. */
  readonly target: string;
  /** The kind that the field asks for; absent where any kind will do. */
  readonly kind?: KindName;
  /** Absent where the field is shown in its own way (systems, people) instead of in the list of relations. */
  readonly relation?: RelationType;
  /** `soft`: a name that need not be in the hub (a decision maker of long ago); nothing is said when it is not found. */
  readonly soft?: boolean;
  readonly at?: Position;
}

/** An entry's place in an onboarding path, as its `paths` field says. */
export interface StepTag {
  readonly path: string;
  readonly stage?: string;
  /** Reading and doing time. */
  readonly minutes?: number;
  readonly who: Actor;
  /** Entries that come first. */
  readonly after: readonly string[];
  readonly at?: Position;
}

/** A tagged passage of a page: its place is enough, the site renders it from the source. */
export interface Block {
  readonly type: BlockType;
  /** The text in brackets behind the keyword, without markup. */
  readonly title?: string;
  /** The passage as plain text, for the terminal and for search. */
  readonly text: string;
  /** First and last line in the file, both counted from 1, both inside. */
  readonly lines: readonly [first: number, last: number];
  /** Anchor of the heading it stands under; absent at the top of the page. */
  readonly anchor?: string;
}

/** A heading and the text up to the next one. The first section of a page has no heading. */
export interface Section {
  readonly heading?: string;
  readonly depth: number;
  readonly anchor?: string;
  /** Plain text without code blocks. */
  readonly text: string;
  /** What stands in code blocks; code spans are words of the text. */
  readonly code: string;
}

/** One page of the hub: what its front matter and its text say, nothing resolved yet. */
export interface Entry {
  /** `<kind>/<name>`, where the name is the front matter's `id`, or the path below the kind's folder without extension. */
  readonly id: string;
  readonly kind: KindName;
  /** The record's number, from its file name or id: 14 for `0014-one-ledger.md`. */
  readonly number?: number;
  readonly title: string;
  /** One sentence: the description, or the first sentence of the text. Plain text, at most about 200 characters. */
  readonly summary: string;
  /** As written, lower case when it is one of the kind's own. */
  readonly status?: string;
  readonly date?: CalendarDate;
  readonly owner?: string;
  readonly verified?: CalendarDate;
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  /** Names of systems as written. */
  readonly systems: readonly string[];
  /** Everybody whom the front matter names, as written. */
  readonly people: readonly string[];
  /** What the kind adds: only fields that hold what they should. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  readonly steps: readonly StepTag[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** `draft` pages are left out of production builds, `unlisted` ones of every list. */
  readonly draft: boolean;
  readonly unlisted: boolean;
  /** The address that the front matter asks for. */
  readonly slug?: string;
  /** Where fields stand in the file that more than this page can prove wrong; `stages.1` is the second item of a list. */
  readonly places: Readonly<Record<string, Position>>;
  /** POSIX path of the file, relative to the content folder. */
  readonly source: string;
}
