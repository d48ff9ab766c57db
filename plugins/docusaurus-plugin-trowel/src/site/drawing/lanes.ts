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
 * Packs extents into lanes, in the given order: each behind all that a lane holds so far, else into a new lane. The
 * result holds each one's lane, counted from 0.
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
