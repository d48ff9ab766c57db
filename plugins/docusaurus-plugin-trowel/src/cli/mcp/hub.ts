import type { Assistant } from '../../assistant/assistant.ts';
import type { FindEntry, Hub } from '../../hub/hub.ts';
import type { AnswerWhy } from '../../why/answer.ts';
import type { BracketGlobs } from '../../why/bracketNames.ts';
import type { GoverningPage } from '../../why/types.ts';

/** A hub, and what finds its entries and its pages by code. */
export interface FindableHub {
  readonly hub: Hub;
  readonly find: FindEntry;
  /** Returns the page of an entry that can govern code. */
  readonly pageOf: (id: string) => GoverningPage | undefined;
  readonly ask: () => AnswerWhy;
  readonly brackets: () => BracketGlobs;
}

/** A hub that can be asked, as it is now. */
export interface AskedHub {
  readonly assistant: Assistant;
  /** The globs that may be names of files with brackets. */
  readonly brackets: () => BracketGlobs;
  /** What to know about the hub beside every answer: that it is a copy that could not be renewed. */
  readonly notes: readonly string[];
  /** Where proposed pages go; absent where none can be written. */
  readonly root?: string;
}

/** What a question needs of a hub besides its entries. */
export interface HubNeeds {
  /** Whether the texts of pages are read. What parses them takes longer to load than most answers take. */
  readonly texts?: boolean;
  /** Whether pages that were written just now count, too. */
  readonly fresh?: boolean;
}

/** A hub that is opened when it is asked, wherever it comes from. */
export interface AskableHub {
  /** Returns the hub as it is now. Throws a `UsageError` when there is none. */
  readonly open: (needs?: HubNeeds) => Promise<AskedHub>;
  /** Finds it without reading it. Throws a `UsageError` when there is none. */
  readonly find: () => Promise<unknown>;
}
