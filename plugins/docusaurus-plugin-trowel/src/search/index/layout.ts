/** How the index is split into files. Results do not depend on the layout, only how much a query loads. */
export interface Layout {
  /** The number of pages up to which the page table is one file; larger ones are split into shards. */
  readonly onePageTable: number;
  readonly pagesPerShard: number;
  /** A list of this many postings is whole in its shard. Of a longer one, the shard has the postings with the greatest weights; a first block has the next ones, a second block the rest. */
  readonly wholeList: number;
  readonly postingsInShard: number;
  readonly postingsInFirstBlock: number;
  /** Blocks are grouped into files of about this many postings; a larger block has its own file. */
  readonly postingsPerFile: number;
  /** The size of a shard at least, in bytes before compression. */
  readonly smallestShard: number;
  /** The number of words that texts are encoded with. More words compress better, but the list must be loaded before the first passage. */
  readonly words: number;
}

/** The layout of published indexes. */
export const layout: Layout = {
  onePageTable: 1024,
  pagesPerShard: 256,
  wholeList: 1500,
  postingsInShard: 128,
  postingsInFirstBlock: 1024,
  postingsPerFile: 1500,
  smallestShard: 4096,
  words: 8192,
};

const step = 30;

/**
 * Computes the size of a shard, in bytes before compression. It grows with the square root of the whole, so that both
 * the shards and the list of them grow more slowly than the hub.
 */
export function toShardSize(total: number, { smallestShard }: Layout): number {
  return Math.max(smallestShard, Math.round(Math.sqrt(total * step)));
}
