import type { ByteReader, ByteWriter } from './bytes.ts';
import {
  BitReader,
  BitWriter,
  createOdds,
  oddsOfNumber,
  readNumber,
  readSymbol,
  writeNumber,
  writeSymbol,
} from './rangeCoder.ts';
import { fields } from './scoring.ts';

/**
 * The occurrences of a term, as columns: the sections; the fields of each, as a mask with a bit per position in `fields`; and
 * for each field of each section, in that order, the level of the term's weight there.
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

/** Where a section is: the slot of its page, and its position among the page's sections and symptoms. */
export interface Places {
  readonly slots: ArrayLike<number>;
  readonly positions: ArrayLike<number>;
}

/** Finds a section by its place. */
export type SectionAt = (slot: number, position: number) => number;

/** Writes lists, coded by what is likely in such lists. Sections must be in the order of their places. */
export function writeLists(to: ByteWriter, lists: readonly PostingList[], { slots, positions }: Places): void {
  const bits = new BitWriter();
  const odds = createListOdds();
  writeNumber(bits, odds.sizes, 0, lists.length);
  for (const { sections, masks, levels } of lists) {
    writeNumber(bits, odds.sizes, 0, sections.length);
    const before = new Before(sections.length);
    let place = 0;
    for (let at = 0; at < sections.length; at++) {
      const slot = slots[sections[at] as number] as number;
      const position = positions[sections[at] as number] as number;
      const isSame = slot === before.slot;
      bits.bit(odds.isSame, before.sort, isSame ? 1 : 0);
      if (isSame) writeNumber(bits, odds.steps, 0, position - before.position - 1);
      else {
        writeNumber(bits, odds.gaps, before.size * oddsOfNumber, slot - before.slot - 1);
        writeNumber(bits, odds.positions, 0, position);
      }
      const mask = masks[at] as number;
      writeSymbol(bits, odds.masks, before.maskContext(isSame) << fields.length, fields.length, mask);
      for (const field of fieldsOfMask[mask] ?? []) {
        const level = levels[place++] as number;
        const repeats = level === before.levels[field];
        const mayRepeat = before.mayRepeat(field, isSame);
        if (mayRepeat) bits.bit(odds.repeats, 0, repeats ? 1 : 0);
        if (!mayRepeat || !repeats) writeSymbol(bits, odds.levels, field << levelBits, levelBits, level);
        before.levels[field] = level;
      }
      before.move(slot, position, mask, isSame);
    }
  }
  to.part(bits.take());
}

/** Reads the output of `writeLists`. The sections are in the order of their places. */
export function readLists(from: ByteReader, sectionAt: SectionAt): (list: number) => PostingList {
  const bits = new BitReader(from.part());
  const odds = createListOdds();
  const lists = Array.from({ length: readNumber(bits, odds.sizes, 0) }, (): PostingList => {
    const size = readNumber(bits, odds.sizes, 0);
    const before = new Before(size);
    const sections: number[] = [];
    const masks: number[] = [];
    const levels: number[] = [];
    for (let at = 0; at < size; at++) {
      const isSame = bits.bit(odds.isSame, before.sort) === 1;
      const slot = isSame ? before.slot : before.slot + 1 + readNumber(bits, odds.gaps, before.size * oddsOfNumber);
      const position = isSame
        ? before.position + 1 + readNumber(bits, odds.steps, 0)
        : readNumber(bits, odds.positions, 0);
      const mask = readSymbol(bits, odds.masks, before.maskContext(isSame) << fields.length, fields.length);
      for (const field of fieldsOfMask[mask] ?? []) {
        const repeats = before.mayRepeat(field, isSame) && bits.bit(odds.repeats, 0) === 1;
        const level = repeats
          ? (before.levels[field] as number)
          : readSymbol(bits, odds.levels, field << levelBits, levelBits);
        levels.push(level);
        before.levels[field] = level;
      }
      sections.push(sectionAt(slot, position));
      masks.push(mask);
      before.move(slot, position, mask, isSame);
    }
    return { sections, masks, levels };
  });
  return (list) => lists[list] ?? noPostings;
}

/** The number of bits of a level. */
const levelBits = 6;
const title = fields.indexOf('title');
/** Lists are told apart by the number of bits of their length, up to this one. */
const mostSizes = 12;

/** Creates the odds of what lists consist of. Each file learns its own. */
function createListOdds() {
  return {
    sizes: createOdds(oddsOfNumber),
    isSame: createOdds(4 * mostSizes),
    gaps: createOdds(oddsOfNumber * mostSizes),
    steps: createOdds(oddsOfNumber),
    positions: createOdds(oddsOfNumber),
    masks: createOdds((2 << fields.length) << fields.length),
    levels: createOdds(fields.length << levelBits),
    repeats: createOdds(1),
  };
}

/** What came before a posting in its list, by which it is likely to be one thing or another. */
class Before {
  slot = -1;
  position = 0;
  readonly levels = fields.map(() => 0);
  readonly size: number;
  #mask = 0;
  #wasSame = 0;

  constructor(length: number) {
    this.size = Math.min(32 - Math.clz32(length), mostSizes - 1);
  }

  get sort(): number {
    return this.size * 4 + (this.slot === -1 ? 2 : this.#wasSame);
  }

  maskContext(isSame: boolean): number {
    return isSame ? (1 << fields.length) + this.#mask : this.#mask;
  }

  /** A title is that of all sections of its page. */
  mayRepeat(field: number, isSame: boolean): boolean {
    return isSame && field === title && (this.#mask & (1 << title)) !== 0;
  }

  move(slot: number, position: number, mask: number, isSame: boolean): void {
    this.slot = slot;
    this.position = position;
    this.#mask = mask;
    this.#wasSame = isSame ? 1 : 0;
  }
}

/** Computes where the levels of each posting begin, and where the last ones end. */
function toStarts(masks: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(masks.length + 1);
  for (let at = 0; at < masks.length; at++) {
    starts[at + 1] = (starts[at] as number) + (fieldsOfMask[masks[at] as number]?.length ?? 0);
  }
  return starts;
}
