import { ByteReader, ByteWriter } from './bytes.ts';
import { hashAt } from './hashes.ts';
import { readKeys, writeKeys } from './keys.ts';
import { type Places, type PostingList, readLists, type SectionAt, writeLists } from './postings.ts';

/** A part of a term's list in another file. */
export interface BlockRef {
  /** The hash of the file. */
  readonly file: string;
  /** The position of the list in the file. */
  readonly list: number;
  /** The upper bound for the sum of weights of its postings and of those in later blocks, as a multiple of the term's rarity, in thousandths. */
  readonly bound: number;
}

/** What a shard says about a term besides its postings. */
export interface TermFacts {
  /** The number of pairs of section and field that contain it; its rarity is computed from this. */
  readonly occurrences: number;
  /** The number of sections that contain it. */
  readonly sections: number;
  /** The blocks with the other postings, the greatest weights first. */
  readonly blocks: readonly BlockRef[];
}

/** The entry of a term, with the postings that its shard holds. */
export interface TermEntry extends TermFacts {
  /** The postings with the greatest weights. */
  readonly postings: PostingList;
}

/** A key of a shard: a term, or a form of a word that is not a term itself. */
export interface ShardKey {
  readonly key: string;
  readonly entry?: TermEntry;
}

/** A shard of the sorted keys. */
export interface TermShard {
  readonly keys: readonly string[];
  /** Returns the entry of a term; `undefined` when the key is not a term of this shard. */
  readonly term: (key: string) => TermEntry | undefined;
}

/** Writes a shard of sorted keys. */
export function writeTermShard(keys: readonly ShardKey[], places: Places): Uint8Array {
  const to = new ByteWriter();
  const facts = new ByteWriter();
  to.text(writeKeys(keys.map(({ key }) => key)));
  const files = [...new Set(keys.flatMap(({ entry }) => entry?.blocks.map(({ file }) => file) ?? []))];
  to.text(files.join(''));
  for (const { entry } of keys) {
    facts.number(entry?.sections ?? 0);
    if (!entry) continue;
    facts.number(entry.occurrences - entry.sections);
    facts.number(entry.blocks.length);
    for (const { file, list, bound } of entry.blocks) {
      facts.number(files.indexOf(file));
      facts.number(list);
      facts.number(bound);
    }
  }
  to.part(facts.take());
  writeLists(
    to,
    keys.flatMap(({ entry }) => (entry ? [entry.postings] : [])),
    places,
  );
  return to.take();
}

/** Reads the output of `writeTermShard`; throws a `RangeError` when it is truncated. */
export function readTermShard(bytes: Uint8Array, sectionAt: SectionAt): TermShard {
  const from = new ByteReader(bytes);
  const keys = readKeys(from.text());
  const files = from.text();
  const factsFrom = new ByteReader(from.part());
  const known = new Map<string, { readonly facts: TermFacts; readonly list: number; entry?: TermEntry }>();
  for (const key of keys) {
    const sections = factsFrom.number();
    if (sections === 0) continue;
    const occurrences = sections + factsFrom.number();
    const blocks = Array.from({ length: factsFrom.number() }, () => ({
      file: hashAt(files, factsFrom.number()),
      list: factsFrom.number(),
      bound: factsFrom.number(),
    }));
    known.set(key, { facts: { occurrences, sections, blocks }, list: known.size });
  }
  const postingsOf = readLists(from, sectionAt);
  return {
    keys,
    term(key) {
      const found = known.get(key);
      if (!found) return undefined;
      found.entry ??= { ...found.facts, postings: postingsOf(found.list) };
      return found.entry;
    },
  };
}

/** Replaces a shard that cannot be loaded. */
export const emptyTermShard: TermShard = { keys: [], term: () => undefined };

/** Writes a file of blocks, one list each. */
export function writeBlocks(lists: readonly PostingList[], places: Places): Uint8Array {
  const to = new ByteWriter();
  writeLists(to, lists, places);
  return to.take();
}

/** Reads the output of `writeBlocks`: returns the function that finds a list by its position. */
export function readBlocks(bytes: Uint8Array, sectionAt: SectionAt): (list: number) => PostingList {
  return readLists(new ByteReader(bytes), sectionAt);
}
