import type { Facet } from '../facets/facet.ts';
import type { Completion, SearchDocument, SearchQuery, SearchResults } from './search.ts';

/*
 * What a package exports that has a hub's search answered by a server. Every site has the static index too, which answers when the server
 * does not. `docusaurus-plugin-trowel/search-engine` is the entry point of these types.
 */

/** The pages of a hub as they are indexed, and what belongs to them. Plain data. */
export interface HubDocuments {
  /** The language of the pages: `en`, `pt-BR`. */
  readonly language: string;
  readonly documents: readonly SearchDocument[];
  /** The facets by which readers can filter; the built-in ones unless given. */
  readonly facets?: readonly Facet[];
  /** Where the site is: `https://why.example.org`. The addresses of its pages begin after it; a server that knows several sites needs it. */
  readonly url?: string;
}

/** A hub that is sent. Its pages come one after another: those of a large hub need not be in memory at once. */
export interface SentHub extends Omit<HubDocuments, 'documents'> {
  readonly documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>;
  /** How many documents there are. */
  readonly total: number;
}

/** What the terminal gives to an engine. */
export interface EngineContext {
  /** Where credentials are. They are in no option, since a site's config is committed. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes a line for whoever runs the command. */
  readonly say: (line: string) => void;
  /** Is aborted when the command is interrupted. */
  readonly signal: AbortSignal;
}

/** What came of a push. */
export interface PushReport {
  /** The generation that readers get from now on. */
  readonly generation: string;
  readonly pages: number;
  readonly sections: number;
}

/** Reports how many of the documents are sent. */
export type PushProgress = (done: number, total: number) => void;

/** Where a site is. Several sites can be at one `url`, each below a base path of its own. */
export interface SitePlace extends Pick<HubDocuments, 'url'> {
  /** `/`, or the path below which all its pages are: `/booking/`. */
  readonly baseUrl: string;
}

/** A search engine on a server. `Options` is what a site writes beside `engine` in the option `search`. */
export interface SearchEngine<Options = unknown> {
  /** Reads the options of a site. Throws one error that names every fault. */
  readonly readOptions: (written: Readonly<Record<string, unknown>>) => Options;
  /** Returns what its client in the browser is given, as JSON. Every reader sees it. */
  readonly toClientSettings: (options: Options, site: SitePlace) => unknown;
  /** The file of the module for the browser, which exports an `EngineClient`. */
  readonly clientFile: string;
  /** Sends the pages of a hub to the server, and has readers get them once all are there. Throws when it cannot, and then readers keep what they had. */
  readonly push: (
    hub: SentHub,
    options: Options,
    context: EngineContext & { readonly progress: PushProgress },
  ) => Promise<PushReport>;
  /** Starts what stands between readers and the server. Returns when it is stopped. */
  readonly serve: (context: EngineContext) => Promise<void>;
}

/** What an engine's module for the browser exports. */
export interface EngineClient<Settings = unknown> {
  readonly openServer: (settings: Settings) => ServerClient;
}

/** Asks a server from the browser. All of it throws when the server cannot be asked; `QueryRefused` when it can, but not that query. Nothing needs to be cached, retried or limited in time. */
export interface ServerClient {
  readonly search: (query: SearchQuery, signal: AbortSignal) => Promise<SearchResults>;
  /** Completes the last word of a text: see `SearchClient`. */
  readonly complete: (text: string, signal: AbortSignal) => Promise<readonly Completion[]>;
  /** Asks whether the server answers again. */
  readonly isThere: (signal: AbortSignal) => Promise<boolean>;
}

/** The server is there and does not answer this query: it is too long, or has too many filters. */
export class QueryRefused extends Error {
  override readonly name = 'QueryRefused';
}
