import { ByteReader, ByteWriter } from './bytes.ts';
import { readKeys, writeKeys } from './keys.ts';
import { type RecordList, readLists, writeLists } from './records.ts';

/** A part of a term's list that stands in a file of its own. */
export interface BlockRef {
  readonly file: number;
  /** Which list of the file. */
  readonly list: number;
  /** No record in it, nor in those after it, has a greater sum of weights. In thousandths. */
  readonly bound: number;
}

/** What a shard says of a term, but for its records. */
export interface TermFacts {
  /** lunr's number of the term; it decides in which order numbers are added. */
  readonly index: number;
  /** Sections and fields in which it stands: what its rarity is computed of. */
  readonly occurrences: number;
  /** Sections in which it stands. */
  readonly sections: number;
  /** Where the records are that the shard does not hold, those with the greatest weights first. */
  readonly blocks: readonly BlockRef[];
}

export interface TermEntry extends TermFacts {
  /** Of the greatest weights, in order of sections. */
  readonly records: RecordList;
}

/** A key of a shard: a term, or a form of one, as people write it. */
export interface ShardKey {
  readonly key: string;
  readonly entry?: TermEntry;
}

/** A shard of the sorted keys, to be asked. */
export interface TermShard {
  readonly keys: readonly string[];
  /** Absent when the key is no term, or none of this shard. */
  readonly term: (key: string) => TermEntry | undefined;
}

export function writeTermShard(keys: readonly ShardKey[]): Uint8Array {
  const to = new ByteWriter();
  const facts = new ByteWriter();
  to.text(writeKeys(keys.map(({ key }) => key)));
  for (const { entry } of keys) {
    facts.number(entry?.sections ?? 0);
    if (!entry) continue;
    facts.number(entry.occurrences - entry.sections);
    facts.number(entry.index);
    facts.number(entry.blocks.length);
    for (const { file, list, bound } of entry.blocks) {
      facts.number(file);
      facts.number(list);
      facts.number(bound);
    }
  }
  to.part(facts.take());
  writeLists(
    to,
    keys.flatMap(({ entry }) => (entry ? [entry.records] : [])),
  );
  return to.take();
}

export function readTermShard(bytes: Uint8Array): TermShard {
  const from = new ByteReader(bytes);
  const keys = readKeys(from.text());
  const factsFrom = new ByteReader(from.part());
  const known = new Map<string, { readonly facts: TermFacts; readonly list: number; entry?: TermEntry }>();
  for (const key of keys) {
    const sections = factsFrom.number();
    if (sections === 0) continue;
    const occurrences = sections + factsFrom.number();
    const index = factsFrom.number();
    const blocks = Array.from({ length: factsFrom.number() }, () => ({
      file: factsFrom.number(),
      list: factsFrom.number(),
      bound: factsFrom.number(),
    }));
    known.set(key, { facts: { index, occurrences, sections, blocks }, list: known.size });
  }
  const recordsOf = readLists(from);
  return {
    keys,
    term(key) {
      const found = known.get(key);
      if (!found) return undefined;
      found.entry ??= { ...found.facts, records: recordsOf(found.list) };
      return found.entry;
    },
  };
}

/** A shard that could not be had. */
export const emptyTermShard: TermShard = { keys: [], term: () => undefined };

/** A file of blocks. */
export function writeBlocks(lists: readonly RecordList[]): Uint8Array {
  const to = new ByteWriter();
  writeLists(to, lists);
  return to.take();
}

export function readBlocks(bytes: Uint8Array): (list: number) => RecordList {
  return readLists(new ByteReader(bytes));
}
