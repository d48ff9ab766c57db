import type { Kinds } from '../content/kinds/index.ts';
import type { FindEntry, Hub, HubEntry, OtherHub } from '../hub/hub.ts';
import type { Resolve } from '../hub/resolver.ts';
import type { Analyzer } from '../search/analyzer.ts';
import type { SearchQuery, SearchResults } from '../search/search.ts';
import type { AnswerWhy } from '../why/answer.ts';
import type { GoverningPage } from '../why/types.ts';

/** What a search finds, with what to know about it. */
export interface FoundPages extends SearchResults {
  readonly notes?: readonly string[];
}

/** What answers are made of besides the hub. All effects are in these functions. */
export interface AssistantSetting {
  /** The day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Makes stems of words (`loadAnalyzer`), in the language of the hub; English when absent. */
  readonly analyzer?: Analyzer;
  /** Returns the address of an entry's page, when that is known. */
  readonly permalinkOf?: (entry: HubEntry) => string | undefined;
  /** Returns the path of an entry's file as the caller would open it; its source when absent. */
  readonly fileOf?: (entry: HubEntry) => string;
  /** Searches the hub. Without it, questions in words find nothing. */
  readonly search?: (query: SearchQuery) => Promise<FoundPages>;
  /** Reads an entry whole, as Markdown. Without it, the text that the hub keeps is given. */
  readonly readPage?: (entry: HubEntry) => Promise<string | undefined>;
  /** What finds entries and the pages that govern code, where the caller has kept them from an earlier run. */
  readonly find?: FindEntry;
  readonly pageOf?: (id: string) => GoverningPage | undefined;
  readonly ask?: () => AnswerWhy;
  /** Reads the other hubs, where the hub was kept without them; those of the hub when absent. */
  readonly others?: () => Promise<readonly OtherHub[]>;
  /** The kinds of the site, with the fields that it adds. */
  readonly kinds?: Kinds;
}

/** What every answer uses, made once. */
export interface Context extends Omit<AssistantSetting, 'find' | 'pageOf' | 'ask' | 'others'> {
  readonly hub: Hub;
  readonly find: FindEntry;
  /** Finds the entry that a name, a number or a file means. */
  readonly resolve: () => Resolve;
  readonly pageOf: (id: string) => GoverningPage | undefined;
  readonly ask: () => AnswerWhy;
  /** Returns the other hubs. Their entries are found by ids such as `platform:decision/0007`. */
  readonly others: () => Promise<readonly OtherHub[]>;
  /** The entries about a system, by the system's id. */
  readonly aboutSystem: () => ReadonlyMap<string, readonly HubEntry[]>;
}
