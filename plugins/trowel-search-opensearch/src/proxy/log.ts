/** What can be asked. */
export const routes = ['search', 'complete', 'health'] as const;
/** What a request asks, by the last part of its path. */
export type Route = (typeof routes)[number] | 'other';

/** What is written down of a request: how it went, and nothing of what was typed. */
export interface LogLine {
  readonly time: string;
  /** What was asked; not its path, in which anything can stand. */
  readonly route: Route;
  readonly status: number;
  readonly milliseconds: number;
  readonly hubs?: readonly string[];
  /** The number of results, and whether some shards were missing. */
  readonly total?: number;
  readonly partial?: boolean;
  /** The kind of a failure: the name of an error, never its message, which can hold the query. */
  readonly failure?: string;
}

/** Writes a line of JSON. */
export type Log = (line: LogLine) => void;
