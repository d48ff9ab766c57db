import type { Manifest, ShardNames } from '../shards/format.ts';
import { packHex } from '../shards/hexText.ts';
import { writeKeys } from '../shards/keys.ts';
import { forEachOccurrence, type Places, type PostingList, pickPostings } from '../shards/postings.ts';
import { boosts, type Field, fields, shareAt } from '../shards/scoring.ts';
import { type BlockRef, type ShardKey, type TermEntry, writeBlocks, writeTermShard } from '../shards/termShard.ts';
import type { InvertedIndex } from './invertedIndex.ts';
import { type Layout, toShardSize } from './layout.ts';
import { type NamedFile, nameFile } from './namedFile.ts';
import { partition, toBorder } from './partition.ts';

/** The approximate size of a posting and of a key, in bytes before compression. */
const postingSize = 4;
const keySize = 8;

/**
 * Yields the shards with the terms and their postings, sorted, each after its blocks of long lists, the greatest weights first.
 * Yields each file as soon as it is full; returns what the manifest says of them.
 */
export function* writeTerms(
  inverted: InvertedIndex,
  places: Places,
  layout: Layout,
): Generator<NamedFile, Pick<Manifest, 'terms' | 'lexicon'>> {
  const numbers = new Map(inverted.terms.map((term, index) => [term, index]));
  const keys = [...inverted.terms, ...inverted.forms].sort();
  const sizeOf = (key: string) => {
    const index = numbers.get(key);
    return keySize + (index === undefined ? 0 : postingSize * toHeldPostings(inverted.countOf(index), layout));
  };
  const most = toShardSize(
    keys.reduce((sum, key) => sum + sizeOf(key), 0),
    layout,
  );
  const runs = partition(keys, sizeOf, most);
  const hashes: string[] = [];
  for (const run of runs) {
    const blocks = createBlockFiles(layout, places);
    const entries = keys.slice(...run).map((key) => {
      const index = numbers.get(key);
      return index === undefined ? { key } : { key, cut: cutList(inverted, index, layout, blocks.place) };
    });
    yield* blocks.close();
    const shard = entries.map(({ key, cut }): ShardKey => (cut ? { key, entry: cut() } : { key }));
    const file = nameFile('terms', writeTermShard(shard, places));
    yield file;
    hashes.push(file.hash);
  }
  const kinds = keys.map((key) => (numbers.has(key) ? '1' : '0')).join('');
  const lexicon = nameFile('lexicon', new TextEncoder().encode(`${writeKeys(keys)}\n${kinds}`));
  yield lexicon;
  const terms: ShardNames = { first: runs.map((run) => toBorder(keys, run)), hashes: packHex(hashes.join('')) };
  return { terms, lexicon: lexicon.hash };
}

/** Computes the number of postings of a list to put into its shard. */
function toHeldPostings(length: number, { wholeList, postingsInShard }: Layout): number {
  return length <= wholeList ? length : postingsInShard;
}

/** Cuts a term's list into what its shard holds and blocks. The entry can be made once the files of the blocks have names. */
function cutList(
  inverted: InvertedIndex,
  index: number,
  { wholeList, postingsInShard, postingsInFirstBlock }: Layout,
  place: (postings: PostingList) => () => Pick<BlockRef, 'file' | 'list'>,
): () => TermEntry {
  const all = inverted.postingsOf(index);
  const { length } = all.sections;
  const facts = { occurrences: inverted.countOf(index), sections: length };
  if (length <= wholeList) return () => ({ ...facts, blocks: [], postings: all });

  const weights = sumWeights(all);
  const byWeight = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number) || a - b);
  const cut = (from: number, to?: number) =>
    pickPostings(
      all,
      byWeight.slice(from, to).sort((a, b) => a - b),
    );
  const starts = [postingsInShard, postingsInShard + postingsInFirstBlock].filter((start) => start < length);
  const blocks = starts.map((start, at) => ({
    placed: place(cut(start, starts[at + 1])),
    bound: Math.ceil((weights[byWeight[start] as number] as number) * 1000),
  }));
  const postings = cut(0, postingsInShard);
  return () => ({ ...facts, blocks: blocks.map(({ placed, bound }) => ({ ...placed(), bound })), postings });
}

/** Groups the blocks of a shard into files. */
function createBlockFiles({ postingsPerFile }: Layout, places: Places) {
  const files: PostingList[][] = [];
  const hashes: string[] = [];
  let filled = 0;
  return {
    place(postings: PostingList): () => Pick<BlockRef, 'file' | 'list'> {
      if (files.length === 0 || filled + postings.sections.length > postingsPerFile) {
        files.push([]);
        filled = 0;
      }
      const file = files.length - 1;
      const list = (files[file] as PostingList[]).push(postings) - 1;
      filled += postings.sections.length;
      return () => ({ file: hashes[file] as string, list });
    },
    *close(): Generator<NamedFile> {
      for (const lists of files) {
        const file = nameFile('blocks', writeBlocks(lists, places));
        hashes.push(file.hash);
        yield file;
      }
    },
  };
}

/** Sums the weights of each posting over all fields, as multiples of rarity: the most that it adds to its section's score. */
function sumWeights(list: PostingList): Float64Array {
  const sums = new Float64Array(list.sections.length);
  forEachOccurrence(list, (_, field, level, posting) => {
    sums[posting] = (sums[posting] as number) + shareAt(level) * boosts[fields[field] as Field];
  });
  return sums;
}
