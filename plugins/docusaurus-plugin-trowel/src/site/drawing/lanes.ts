/** What a thing occupies of its lane, in drawing units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Packs extents into lanes, in the given order: each into the first lane that has room, else into a new one. The result
 * holds each one's lane, counted from 0. Two extents of one lane keep `gap` between them.
 */
export function packLanes(extents: readonly Extent[], gap: number): number[] {
  const lanes: Extent[][] = [];
  return extents.map((extent) => {
    const fits = (lane: readonly Extent[]) =>
      lane.every((other) => extent.start >= other.end + gap || other.start >= extent.end + gap);
    const found = lanes.findIndex(fits);
    if (found === -1) return lanes.push([extent]) - 1;
    lanes[found]?.push(extent);
    return found;
  });
}
