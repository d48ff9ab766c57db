/** What a thing occupies of its lane, in drawing units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Packing {
  /** What two extents of one lane keep between them. */
  readonly gap: number;
  /** Which of the lanes with room is taken: the first keeps lanes few, the last keeps what comes later above. */
  readonly prefer: 'first' | 'last';
}

/**
 * Packs extents into lanes, in the given order: each into a lane that has room, else into a new one. The result holds
 * each one's lane, counted from 0.
 */
export function packLanes(extents: readonly Extent[], { gap, prefer }: Packing): number[] {
  const lanes: Extent[][] = [];
  return extents.map((extent) => {
    const fits = (lane: readonly Extent[]) =>
      lane.every((other) => extent.start >= other.end + gap || other.start >= extent.end + gap);
    const found = prefer === 'first' ? lanes.findIndex(fits) : lanes.findLastIndex(fits);
    if (found === -1) return lanes.push([extent]) - 1;
    lanes[found]?.push(extent);
    return found;
  });
}
