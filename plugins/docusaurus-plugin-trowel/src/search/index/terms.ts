import { paths } from '../shards/format.ts';
import type { TermRecord } from '../shards/records.ts';
import { boosts, type Field, fields, fromLevel, toRarity } from '../shards/scoring.ts';
import { type BlockRef, type ShardKey, type TermEntry, writeBlocks, writeTermShard } from '../shards/termShard.ts';
import type { Inverted } from './invert.ts';
import { type Layout, toShardSize } from './layout.ts';

/** Bytes of a record and of a key before compression, roughly. */
const recordSize = 4;
const keySize = 8;

/**
 * Writes terms with their records, sorted and cut into shards; long lists in blocks, the greatest weights first. Gives
 * each file to `emit` as soon as it is full, and at the end the first key of each shard.
 */
export function writeTerms(
  inverted: Inverted,
  layout: Layout,
  emit: (name: string, content: Uint8Array) => void,
): string[] {
  const numbers = new Map(inverted.terms.map((term, index) => [term, index]));
  const keys = [...inverted.terms, ...inverted.forms].sort();
  const sizeOf = (key: string) => {
    const index = numbers.get(key);
    return keySize + (index === undefined ? 0 : recordSize * toHeldRecords(inverted.countOf(index), layout));
  };
  const shardSize = toShardSize(
    keys.reduce((sum, key) => sum + sizeOf(key), 0),
    layout,
  );
  const blocks = createBlockFiles(layout, emit);
  const first: string[] = [];
  let shard: ShardKey[] = [];
  let filled = 0;
  const close = () => {
    if (shard.length === 0) return;
    emit(paths.terms(first.length), writeTermShard(shard));
    first.push(shard[0]?.key ?? '');
    shard = [];
    filled = 0;
  };
  for (const key of keys) {
    if (filled >= shardSize) close();
    const index = numbers.get(key);
    shard.push(
      index === undefined ? { key } : { key, entry: toEntry({ index, inverted, layout, place: blocks.place }) },
    );
    filled += sizeOf(key);
  }
  close();
  blocks.close();
  const kinds = keys.map((key) => (numbers.has(key) ? '1' : '0')).join('');
  emit(paths.lexicon, new TextEncoder().encode(`${keys.join('\n')}\n\n${kinds}`));
  return first;
}

/** How many records of a list stand in its shard. */
function toHeldRecords(length: number, { wholeList, recordsInShard }: Layout): number {
  return length <= wholeList ? length : recordsInShard;
}

function toEntry({
  index,
  inverted,
  layout: { wholeList, recordsInShard, recordsInFirstBlock },
  place,
}: {
  readonly index: number;
  readonly inverted: Inverted;
  readonly layout: Layout;
  readonly place: (records: TermRecord[]) => Pick<BlockRef, 'file' | 'list'>;
}): TermEntry {
  const all = inverted.recordsOf(index);
  const occurrences = inverted.countOf(index);
  const facts = { index, occurrences, sections: all.length };
  if (all.length <= wholeList) return { ...facts, blocks: [], records: all };

  const rarity = toRarity(occurrences, inverted.sections);
  const weighed = all
    .map((record) => ({ record, weight: sumWeights(record, rarity) }))
    .sort((a, b) => b.weight - a.weight || a.record.section - b.record.section);
  const cut = (from: number, to?: number) =>
    weighed
      .slice(from, to)
      .map(({ record }) => record)
      .sort((a, b) => a.section - b.section);
  const starts = [recordsInShard, recordsInShard + recordsInFirstBlock].filter((start) => start < all.length);
  const blocks = starts.map((start, at): BlockRef => {
    // Upwards, so that no sum of weights passes it by a rounding.
    const bound = Math.ceil((weighed[start]?.weight ?? 0) * 1000 + 0.5);
    return { ...place(cut(start, starts[at + 1])), bound };
  });
  return { ...facts, blocks, records: cut(0, recordsInShard) };
}

/** Puts blocks together into files. */
function createBlockFiles({ recordsPerFile }: Layout, emit: (name: string, content: Uint8Array) => void) {
  let lists: TermRecord[][] = [];
  let file = 0;
  let filled = 0;
  const close = () => {
    if (lists.length === 0) return;
    emit(paths.blocks(file), writeBlocks(lists));
    file++;
    lists = [];
    filled = 0;
  };
  const place = (records: TermRecord[]) => {
    if (filled + records.length > recordsPerFile) close();
    lists.push(records);
    filled += records.length;
    return { file, list: lists.length - 1 };
  };
  return { place, close };
}

/** What a record adds to a section's score at most: its weights in all fields. */
function sumWeights({ occurrences }: TermRecord, rarity: number): number {
  return occurrences.reduce(
    (sum, { field, level }) => sum + fromLevel(level, { rarity, boost: boosts[fields[field] as Field] }),
    0,
  );
}
