/** A step in the outline of a path. */
export interface OutlineItem {
  /** Its place among the steps. */
  readonly place: number;
  /** Its prerequisites but for those that it stands below. */
  readonly others: readonly number[];
  readonly followers: readonly OutlineItem[];
}

/**
 * Makes an outline of what comes before what: a step stands below its last prerequisite, since all of them are behind when that one is done.
 * @param after The places of the prerequisites of each step. Those that are not before the step, as in a circle, are left out.
 */
export function toOutline(after: readonly (readonly number[])[]): readonly OutlineItem[] {
  const before = after.map((places, place) => places.filter((one) => one < place));
  const followers: OutlineItem[][] = after.map(() => []);
  const roots: OutlineItem[] = [];
  // What each step stands below, itself included.
  const above: ReadonlySet<number>[] = [];
  for (const [place, places] of before.entries()) {
    const last = Math.max(...places);
    above[place] = new Set(above[last]).add(place);
    const others = places.filter((one) => !above[place]?.has(one));
    (followers[last] ?? roots).push({ place, others, followers: followers[place] ?? [] });
  }
  return roots;
}
