import { paths, type RawFile } from '../shards/format.ts';
import { writeKeys } from '../shards/keys.ts';
import { forEachOccurrence, type PostingList, pickPostings } from '../shards/postings.ts';
import { boosts, type Field, fields, fromLevel, toRarity } from '../shards/scoring.ts';
import { type BlockRef, type ShardKey, type TermEntry, writeBlocks, writeTermShard } from '../shards/termShard.ts';
import type { InvertedIndex } from './invertedIndex.ts';
import { type Layout, toShardSize } from './layout.ts';

/** The approximate size of a posting and of a key, in bytes before compression. */
const postingSize = 4;
const keySize = 8;

/**
 * Yields the shards with the terms and their postings, sorted, and the blocks of long lists, the greatest weights first.
 * Yields each file as soon as it is full; returns the first key of each shard.
 */
export function* writeTerms(inverted: InvertedIndex, layout: Layout): Generator<RawFile, string[]> {
  const numbers = new Map(inverted.terms.map((term, index) => [term, index]));
  const keys = [...inverted.terms, ...inverted.forms].sort();
  const sizeOf = (key: string) => {
    const index = numbers.get(key);
    return keySize + (index === undefined ? 0 : postingSize * toHeldPostings(inverted.countOf(index), layout));
  };
  const shardSize = toShardSize(
    keys.reduce((sum, key) => sum + sizeOf(key), 0),
    layout,
  );
  const blocks = createBlockFiles(layout);
  const first: string[] = [];
  let shard: ShardKey[] = [];
  let filled = 0;
  const close = (): RawFile[] => {
    if (shard.length === 0) return [];
    const file = { name: paths.terms(first.length), content: writeTermShard(shard) };
    first.push(shard[0]?.key ?? '');
    shard = [];
    filled = 0;
    return [file];
  };
  for (const key of keys) {
    if (filled >= shardSize) yield* close();
    const index = numbers.get(key);
    shard.push(
      index === undefined ? { key } : { key, entry: toEntry({ index, inverted, layout, place: blocks.place }) },
    );
    filled += sizeOf(key);
    yield* blocks.takeFull();
  }
  yield* close();
  yield* blocks.takeAll();
  const kinds = keys.map((key) => (numbers.has(key) ? '1' : '0')).join('');
  yield { name: paths.lexicon, content: new TextEncoder().encode(`${writeKeys(keys)}\n${kinds}`) };
  return first;
}

/** Computes the number of postings of a list to put into its shard. */
function toHeldPostings(length: number, { wholeList, postingsInShard }: Layout): number {
  return length <= wholeList ? length : postingsInShard;
}

function toEntry({
  index,
  inverted,
  layout: { wholeList, postingsInShard, postingsInFirstBlock },
  place,
}: {
  readonly index: number;
  readonly inverted: InvertedIndex;
  readonly layout: Layout;
  readonly place: (postings: PostingList) => Pick<BlockRef, 'file' | 'list'>;
}): TermEntry {
  const all = inverted.postingsOf(index);
  const { length } = all.sections;
  const occurrences = inverted.countOf(index);
  const facts = { index, occurrences, sections: length };
  if (length <= wholeList) return { ...facts, blocks: [], postings: all };

  const weights = sumWeights(all, toRarity(occurrences, inverted.sections));
  const byWeight = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  const cut = (from: number, to?: number) =>
    pickPostings(
      all,
      byWeight.slice(from, to).sort((a, b) => a - b),
    );
  const starts = [postingsInShard, postingsInShard + postingsInFirstBlock].filter((start) => start < length);
  const blocks = starts.map((start, at): BlockRef => {
    // Rounded up, so that no rounding error puts a sum of weights above it.
    const bound = Math.ceil((weights[byWeight[start] as number] as number) * 1000 + 0.5);
    return { ...place(cut(start, starts[at + 1])), bound };
  });
  return { ...facts, blocks, postings: cut(0, postingsInShard) };
}

/** Groups blocks into files. */
function createBlockFiles({ postingsPerFile }: Layout) {
  let lists: PostingList[] = [];
  let filled = 0;
  let file = 0;
  let full: RawFile[] = [];
  const close = () => {
    if (lists.length === 0) return;
    full.push({ name: paths.blocks(file), content: writeBlocks(lists) });
    file++;
    lists = [];
    filled = 0;
  };
  const takeFull = () => {
    const taken = full;
    full = [];
    return taken;
  };
  return {
    place(postings: PostingList): Pick<BlockRef, 'file' | 'list'> {
      if (filled + postings.sections.length > postingsPerFile) close();
      lists.push(postings);
      filled += postings.sections.length;
      return { file, list: lists.length - 1 };
    },
    takeFull,
    takeAll() {
      close();
      return takeFull();
    },
  };
}

/** Sums the weights of each posting over all fields: the most that it adds to its section's score. */
function sumWeights(list: PostingList, rarity: number): Float64Array {
  const sums = new Float64Array(list.sections.length);
  forEachOccurrence(list, (_, field, level, posting) => {
    sums[posting] = (sums[posting] as number) + fromLevel(level, rarity, boosts[fields[field] as Field]);
  });
  return sums;
}
