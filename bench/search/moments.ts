/** What the page showed from a moment on. */
export interface Shown {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Results in the list. */
  readonly rows: number;
  /** Their passages are still on their way. */
  readonly coming: boolean;
}

/** When the first results stood in the list, and when their passages did. */
export interface Moments {
  readonly listed: number;
  readonly complete: number;
}

/** How many results are waited for. */
export const wanted = 8;

/** Finds the moments from which on the first eight results stood there, or all where there are fewer; none without results. */
export function findMoments(seen: readonly Shown[]): Moments | undefined {
  const rows = Math.min(wanted, seen.at(-1)?.rows ?? 0);
  const listed = seen.findIndex((state) => rows > 0 && state.rows >= rows);
  const complete = seen.slice(listed).find((state) => state.rows >= rows && !state.coming);
  const [first] = seen.slice(listed);
  return listed === -1 || !first || !complete ? undefined : { listed: first.at, complete: complete.at };
}
