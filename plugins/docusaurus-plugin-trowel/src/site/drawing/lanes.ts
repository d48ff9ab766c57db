/** The space that a mark takes in its lane, in drawing units. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

interface Packing {
  /** The least space between two extents in one lane. */
  readonly gap: number;
  /** Which of several lanes with room to take: `first` fills the lower ones, `last` keeps later extents above. */
  readonly prefer: 'first' | 'last';
}

/**
 * Packs extents into lanes, in the given order. Each goes behind the last one of a lane with room, or else into a new lane.
 * Returns the lane of each extent, counted from 0.
 */
export function packLanes(extents: readonly Extent[], { gap, prefer }: Packing): number[] {
  const ends: number[] = [];
  return extents.map(({ start, end }) => {
    const fits = (last: number) => start >= last + gap;
    const found = prefer === 'first' ? ends.findIndex(fits) : ends.findLastIndex(fits);
    const lane = found === -1 ? ends.length : found;
    ends[lane] = end;
    return lane;
  });
}
