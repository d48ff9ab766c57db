import type { Actor } from '../shared/actor.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { Publish } from './audience.ts';
import type { BlockFields } from './blockFields.ts';
import type { BlockType } from './blockTypes.ts';
import type { KindName } from './kinds/index.ts';
import type { Position } from './problem.ts';
import type { RelationType } from './relation.ts';

/** A reference to another entry, as its author wrote it; the hub resolves it. */
export interface Reference {
  /** The front-matter field that contains it, or `text`. */
  readonly field: string;
  /** An id, a number, a file name or a relative path. */
  readonly target: string;
  /** The kind that the field requires; absent when it can be any. */
  readonly kind?: KindName;
  /** Absent when the field is shown in its own way (systems, people) and not in the list of relations. */
  readonly relation?: RelationType;
  /** Whether the target need not be in the hub, as with a decision maker who left long ago: no problem is reported. */
  readonly soft?: boolean;
  readonly at?: Position;
}

/** An entry's place in an onboarding path, as its `paths` field says. */
export interface StepTag {
  readonly path: string;
  readonly stage?: string;
  /** The time to read and do it, in minutes. */
  readonly minutes?: number;
  readonly who: Actor;
  /** Names of its prerequisites. */
  readonly after: readonly string[];
  /** What to do, why now, and how one sees that it is done: a sentence each. */
  readonly do?: string;
  readonly why?: string;
  readonly doneWhen?: string;
  /** Whether time to productivity is measured by it. */
  readonly milestone?: boolean;
  readonly at?: Position;
}

/** A step without a page of its own: a block in the text of its path. */
export interface StepBlock extends StepTag {
  /** Its id in the path. */
  readonly id: string;
  readonly title: string;
  /** How to do it: its text without the sentences of `do`, `why` and `doneWhen`. */
  readonly text: string;
}

/** A tagged passage of a page. The site renders it from the lines of the file. */
export interface Block extends BlockFields {
  readonly type: BlockType;
  /** The text in brackets after the keyword, without markup. */
  readonly title?: string;
  /** The id that its author gave it: `:::explain[Why?]{#why}`. */
  readonly id?: string;
  /** The passage as plain text, with a line for each paragraph. */
  readonly text: string;
  /** The first and last line in the file, counted from 1. */
  readonly lines: readonly [first: number, last: number];
  /** The anchor of the heading above it; absent at the top of the page. */
  readonly anchor?: string;
}

/** A heading and the text up to the next one. The first section of a page has no heading. */
export interface Section {
  readonly heading?: string;
  readonly depth: number;
  readonly anchor?: string;
  /** Plain text without code blocks. */
  readonly text: string;
  /** The text of code blocks. Inline code is part of `text`. */
  readonly code: string;
}

/** What is read from one Markdown file. References are not resolved yet. */
export interface Entry {
  /** `<kind>/<name>`, where the name is the front matter's `id`, or the path below the kind's folder without extension. */
  readonly id: string;
  readonly kind: KindName;
  /** The record's number, from a field, its id, the name of its file or folder, or its title: 14 for `0014-one-ledger.md`. */
  readonly number?: number;
  readonly title: string;
  /** One sentence: the description, or the first sentence of the text. Plain text, at most about 200 characters. */
  readonly summary: string;
  /** As written; in lower case when it is one of the kind's statuses. */
  readonly status?: string;
  /** The words of the status, if they say more than it does: "Accepted with modifications". */
  readonly statusWords?: string;
  readonly date?: CalendarDate;
  readonly owner?: string;
  readonly verified?: CalendarDate;
  readonly tags: readonly string[];
  readonly skills: readonly string[];
  /** Names of systems as written. */
  readonly systems: readonly string[];
  /** All people that the front matter or a record's text names, as written. */
  readonly people: readonly string[];
  /** The fields with valid values, by name: the common ones and those of the kind. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly references: readonly Reference[];
  readonly steps: readonly StepTag[];
  /** A short hash of the text, whatever its white space and markup. Only of pages that are steps. */
  readonly textHash?: string;
  /** The steps in the text of a path. */
  readonly stepBlocks: readonly StepBlock[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** `draft` pages are left out of production builds, `unlisted` ones of every list. */
  readonly draft: boolean;
  readonly unlisted: boolean;
  /** Who may read it, by its own field or by its kind. */
  readonly publish: Publish;
  /** The address in the front matter. */
  readonly slug?: string;
  /** Positions of the fields that other pages can contradict, for problems of the hub; `stages.1` is the second item of a list. */
  readonly places: Readonly<Record<string, Position>>;
  /** POSIX path of the file, relative to the content folder. */
  readonly source: string;
}
