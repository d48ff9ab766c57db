/** How the index is split into files. Results do not depend on the layout, only how much a query loads. */
export interface Layout {
  /** The number of pages up to which the page table is in the manifest; larger ones are split into shards. */
  readonly onePageTable: number;
  readonly slotsPerShard: number;
  /** A list of this many postings is whole in its shard. Of a longer one, the shard has the postings with the greatest weights; a first block has the next ones, a second block the rest. */
  readonly wholeList: number;
  readonly postingsInShard: number;
  readonly postingsInFirstBlock: number;
  /** Blocks are grouped into files of about this many postings; a larger block has its own file. */
  readonly postingsPerFile: number;
  /** The size up to which a small index fills its shards, in bytes before compression. */
  readonly smallestShard: number;
  /** The number of words that texts are encoded with. More words compress better, but the list is in the manifest, which every reader loads. */
  readonly words: number;
  /** The number of pages from which the words are chosen. An edit of another page leaves the words, and so all texts, as they are. */
  readonly sampledPages: number;
  /** The size of a part of a page's text, in characters. Smaller ones compress worse. */
  readonly textPart: number;
}

/** The layout of published indexes. */
export const layout: Layout = {
  onePageTable: 1024,
  slotsPerShard: 512,
  wholeList: 1500,
  postingsInShard: 128,
  postingsInFirstBlock: 1024,
  postingsPerFile: 1500,
  smallestShard: 6144,
  words: 1024,
  sampledPages: 128,
  textPart: 4000,
};

const step = 60;

/**
 * Computes the size up to which shards are filled, in bytes before compression. It grows with the square root of the whole, so that
 * both the shards and the list of them grow more slowly than the hub; in steps, so that it seldom changes.
 */
export function toShardSize(total: number, { smallestShard }: Layout): number {
  const size = Math.sqrt(total * step);
  return Math.max(smallestShard, Math.round(2 ** (Math.round(2 * Math.log2(Math.max(1, size))) / 2)));
}
