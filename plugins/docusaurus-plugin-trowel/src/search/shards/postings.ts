import { type ByteReader, ByteWriter } from './bytes.ts';
import { fields } from './scoring.ts';

/**
 * The occurrences of a term, as columns sorted by section: the sections; the fields of each, as a mask with a bit per
 * position in `fields`; and for each field of each section, in that order, the level of the term's weight there.
 */
export interface PostingList {
  readonly sections: ArrayLike<number>;
  readonly masks: ArrayLike<number>;
  readonly levels: ArrayLike<number>;
}

/** A list without postings. */
export const noPostings: PostingList = { sections: [], masks: [], levels: [] };

/** The fields that each mask stands for. */
export const fieldsOfMask: readonly (readonly number[])[] = Array.from({ length: 1 << fields.length }, (_, mask) =>
  fields.flatMap((__, field) => (mask & (1 << field) ? [field] : [])),
);

/** Yields the postings of a list one by one. */
export function forEachOccurrence(
  { sections, masks, levels }: PostingList,
  use: (section: number, field: number, level: number, posting: number) => void,
): void {
  let place = 0;
  for (let posting = 0; posting < sections.length; posting++) {
    for (const field of fieldsOfMask[masks[posting] as number] ?? []) {
      use(sections[posting] as number, field, levels[place++] as number, posting);
    }
  }
}

/** Picks the postings at the given positions, which must be sorted. */
export function pickPostings(list: PostingList, positions: readonly number[]): PostingList {
  const starts = toStarts(list.masks);
  const levels = positions.flatMap((position) => {
    const start = starts[position] as number;
    return Array.from(
      { length: (starts[position + 1] as number) - start },
      (_, at) => list.levels[start + at] as number,
    );
  });
  return {
    sections: positions.map((position) => list.sections[position] as number),
    masks: positions.map((position) => list.masks[position] as number),
    levels,
  };
}

/** Writes lists by columns, sections as differences, as this compresses well. */
export function writeLists(to: ByteWriter, lists: readonly PostingList[]): void {
  const masks = new ByteWriter();
  const levels = new ByteWriter();
  to.number(lists.length);
  for (const { sections } of lists) to.number(sections.length);
  for (const list of lists) {
    let before = 0;
    for (let at = 0; at < list.sections.length; at++) {
      const section = list.sections[at] as number;
      to.number(section - before);
      before = section;
      masks.byte(list.masks[at] as number);
    }
    for (let at = 0; at < list.levels.length; at++) levels.byte(list.levels[at] as number);
  }
  to.part(masks.take());
  to.part(levels.take());
}

/** Reads the output of `writeLists`. */
export function readLists(from: ByteReader): (list: number) => PostingList {
  const sizes = Array.from({ length: from.number() }, () => from.number());
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) as number) + size);
  const sections = new Uint32Array(starts.at(-1) as number);
  for (const [list, size] of sizes.entries()) {
    const start = starts[list] as number;
    let section = 0;
    for (let at = start; at < start + size; at++) {
      section += from.number();
      sections[at] = section;
    }
  }
  const masks = from.part();
  const levels = from.part();
  const places = toStarts(masks);
  if (masks.length !== sections.length || levels.length !== places.at(-1)) {
    throw new RangeError('The lists of a file do not fit together.');
  }
  return (list) => {
    const start = starts[list];
    const end = starts[list + 1];
    if (start === undefined || end === undefined) return noPostings;
    return {
      sections: sections.subarray(start, end),
      masks: masks.subarray(start, end),
      levels: levels.subarray(places[start], places[end]),
    };
  };
}

/** Computes where the levels of each posting begin, and where the last ones end. */
function toStarts(masks: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(masks.length + 1);
  for (let at = 0; at < masks.length; at++) {
    starts[at + 1] = (starts[at] as number) + (fieldsOfMask[masks[at] as number]?.length ?? 0);
  }
  return starts;
}
