import type { OddConstant } from './constants.ts';
import type { FileHistory } from './fileHistory.ts';
import type { FoundLine, LineOrigin } from './history.ts';
import type { Phrase } from './phrases.ts';
import type { Chain } from './reverts.ts';

/** A line of code that may be worth a page, with the commit that it comes from. */
export interface DatedLine<What> extends FoundLine {
  /** What was found in it: a phrase or a constant. */
  readonly what: What;
  readonly origin: LineOrigin;
}

/** A reason for writing a page. The score weighs it. */
export type Evidence =
  | { readonly type: 'undone'; readonly chain: Chain; readonly score: number }
  | { readonly type: 'comment'; readonly found: DatedLine<Phrase>; readonly score: number }
  | { readonly type: 'constant'; readonly found: DatedLine<OddConstant>; readonly score: number }
  | { readonly type: 'contested'; readonly fileHistory: FileHistory; readonly score: number };
