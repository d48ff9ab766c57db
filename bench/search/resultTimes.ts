/** What the page showed from a time on. */
export interface PageState {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many results were listed. */
  readonly rows: number;
  /** Whether their passages were still loading. */
  readonly loading: boolean;
}

/** When the first results were listed, and when their passages were shown. */
export interface ResultTimes {
  readonly listed: number;
  readonly complete: number;
}

/** How many results count as the first ones. */
export const firstResultCount = 8;

/** Finds when the first eight results were listed and complete, or all when there are fewer. `undefined` without results. */
export function findResultTimes(seen: readonly PageState[]): ResultTimes | undefined {
  const rows = Math.min(firstResultCount, seen.at(-1)?.rows ?? 0);
  const listed = seen.findIndex((state) => rows > 0 && state.rows >= rows);
  const complete = seen.slice(listed).find((state) => state.rows >= rows && !state.loading);
  const [first] = seen.slice(listed);
  return listed === -1 || !first || !complete ? undefined : { listed: first.at, complete: complete.at };
}
