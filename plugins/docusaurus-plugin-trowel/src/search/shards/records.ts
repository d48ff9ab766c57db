import { type ByteReader, ByteWriter } from './bytes.ts';
import { fields } from './scoring.ts';

/** Where a term stands in a section: the field, by position in `fields`, and the level of its weight there. */
export interface Occurrence {
  readonly field: number;
  readonly level: number;
}

/** A section that holds a term, with its fields in order. */
export interface TermRecord {
  readonly section: number;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Writes lists of records, each in order of sections. The columns stand one after the other: sections (as differences),
 * fields (as a mask), levels; like beside like is what compresses well.
 */
export function writeLists(to: ByteWriter, lists: readonly (readonly TermRecord[])[]): void {
  const masks = new ByteWriter();
  const levels = new ByteWriter();
  to.number(lists.length);
  for (const list of lists) to.number(list.length);
  for (const list of lists) {
    let before = 0;
    for (const { section, occurrences } of list) {
      to.number(section - before);
      before = section;
      let mask = 0;
      for (const { field, level } of occurrences) {
        mask |= 1 << field;
        levels.byte(level);
      }
      masks.byte(mask);
    }
  }
  for (const column of [masks, levels]) to.part(column.take());
}

/** The fields that a mask stands for. */
const fieldsOfMask = Array.from({ length: 1 << fields.length }, (_, mask) =>
  fields.flatMap((__, field) => (mask & (1 << field) ? [field] : [])),
);

/** Reads lists as they were written; each is put together when it is asked for. */
export function readLists(from: ByteReader): (list: number) => TermRecord[] {
  const sizes = Array.from({ length: from.number() }, () => from.number());
  const starts: number[] = [];
  let total = 0;
  for (const size of sizes) {
    starts.push(total);
    total += size;
  }
  const sections = new Uint32Array(total);
  for (const [list, size] of sizes.entries()) {
    let section = 0;
    const start = starts[list] as number;
    for (let at = start; at < start + size; at++) {
      section += from.number();
      sections[at] = section;
    }
  }
  const masks = from.part();
  const levels = from.part();
  const places = new Uint32Array(total + 1);
  for (let at = 0; at < total; at++) {
    places[at + 1] = (places[at] as number) + (fieldsOfMask[masks[at] as number]?.length ?? 0);
  }
  if (levels.length < (places[total] as number)) throw new RangeError('The file is too short.');
  return (list) => {
    const start = starts[list] ?? total;
    return Array.from({ length: sizes[list] ?? 0 }, (_, position) => {
      const at = start + position;
      const place = places[at] as number;
      const occurrences = (fieldsOfMask[masks[at] as number] ?? []).map((field, index) => ({
        field,
        level: levels[place + index] as number,
      }));
      return { section: sections[at] as number, occurrences };
    });
  };
}
