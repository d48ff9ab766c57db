/** How the index is cut into files. Every layout gives the same answers; this decides how much of it a query loads. */
export interface Layout {
  /** A hub of this many pages has its page table in one file; a larger one in shards, of which a list needs a few. */
  readonly onePageTable: number;
  readonly pagesPerShard: number;
  /** A list of so many records stands in its shard whole. Of a longer one the shard has the records of the greatest weights, then comes a first block; a second has the rest. */
  readonly wholeList: number;
  readonly recordsInShard: number;
  readonly recordsInFirstBlock: number;
  /** Blocks are put together into files of about this many records; a larger one has a file of its own. */
  readonly recordsPerFile: number;
  /** Bytes of a shard before compression, at least. */
  readonly smallestShard: number;
  /** Words that texts are written with. More would save more, but the list has to be loaded before the first passage. */
  readonly words: number;
}

export const layout: Layout = {
  onePageTable: 1024,
  pagesPerShard: 256,
  wholeList: 1500,
  recordsInShard: 128,
  recordsInFirstBlock: 1024,
  recordsPerFile: 1500,
  smallestShard: 4096,
  words: 8192,
};

const step = 30;

/**
 * How many bytes a shard should have, uncompressed: it grows as the square root of the whole, so that neither the shards
 * nor the list of them grow as fast as the hub does.
 */
export function toShardSize(total: number, { smallestShard }: Layout): number {
  return Math.max(smallestShard, Math.round(Math.sqrt(total * step)));
}
