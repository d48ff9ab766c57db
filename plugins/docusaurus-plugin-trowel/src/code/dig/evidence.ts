import type { OddConstant } from './constants.ts';
import type { FoundLine, LineOrigin } from './history.ts';
import type { Phrase } from './phrases.ts';
import type { Chain } from './reverts.ts';

/** A line with what makes it worth a page, and the commit it comes from. */
export interface OldLine<What> extends FoundLine {
  readonly what: What;
  readonly origin: LineOrigin;
}

/** What is known of a file's past. */
export interface FileStory {
  readonly path: string;
  readonly commits: number;
  /** How many of them say that they mend something. */
  readonly fixes: number;
  /** How many commits each made, by name. */
  readonly authors: ReadonlyMap<string, number>;
  readonly first: string;
  readonly last: string;
}

/** Something that speaks for a page; the score says how much. */
export type Evidence =
  | { readonly type: 'undone'; readonly chain: Chain; readonly score: number }
  | { readonly type: 'comment'; readonly found: OldLine<Phrase>; readonly score: number }
  | { readonly type: 'constant'; readonly found: OldLine<OddConstant>; readonly score: number }
  | { readonly type: 'contested'; readonly story: FileStory; readonly score: number };
