import type { DocsData, PlacedDoc } from './docsData.ts';
import { toPathKey, toShard } from './pathKey.ts';
import { type ChunkTree, listChunkNames, toRouteKey } from './route.ts';
import type { Leaf } from './split.ts';

/** What one shard brings: the routes of the addresses that fall to it, and what their pages need. */
export interface Shard {
  readonly leaves: readonly Leaf[];
  /** The chunks of the pages, by route key. */
  readonly chunkNames: Readonly<Record<string, ChunkTree>>;
  /** The names of the chunks that only shards know. */
  readonly chunks: readonly string[];
  readonly docs: readonly PlacedDoc[];
}

/** A site's routes, distributed: what every page begins with, and shards. */
export interface Shards {
  readonly shards: readonly Shard[];
  /** The chunks of the pages that every page begins with, by route key. */
  readonly chunkNames: Readonly<Record<string, ChunkTree>>;
  /** The names of the chunks that every page knows: those of its own routes, and those that many pages share. */
  readonly chunks: readonly string[];
}

/**
 * Returns the number of shards for a number of leaves: about twice the root, so that the list of shards and one shard together are small at any
 * size. A power of two, so that it stays the same while a site grows, and with it the shards' files.
 */
export function countShards(leaves: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(2 * Math.sqrt(leaves))));
}

/** Distributes leaves, their chunks and their documents among shards by their address. */
export function distribute(site: {
  readonly leaves: readonly Leaf[];
  readonly chunkNames: Readonly<Record<string, ChunkTree>>;
  readonly docs: DocsData;
}): Shards {
  const count = countShards(site.leaves.length);
  const groups = Array.from({ length: count }, (): Leaf[] => []);
  for (const leaf of site.leaves) groups[toShard(toPathKey(leaf.route.path), count)]?.push(leaf);

  const leafKeys = new Set(site.leaves.map(({ route }) => toRouteKey(route)));
  const chunkNames = Object.fromEntries(Object.entries(site.chunkNames).filter(([key]) => !leafKeys.has(key)));
  const common = new Set(Object.values(chunkNames).flatMap(listChunkNames));
  // What as many shards would repeat as there are, every page had better know. There are not more than shards of these, times the chunks of a page.
  for (const [name, uses] of countUses(site.leaves, site.chunkNames))
    if (uses >= Math.max(2, count / 2)) common.add(name);

  const shards = groups.map((leaves) => {
    const own = Object.fromEntries(
      leaves.map(({ route }) => [toRouteKey(route), site.chunkNames[toRouteKey(route)] ?? {}] as const),
    );
    const chunks = [...new Set(Object.values(own).flatMap(listChunkNames))].filter((name) => !common.has(name));
    const keys = new Set(leaves.map(({ route }) => toPathKey(route.path)));
    return { leaves, chunkNames: own, chunks, docs: [...keys].flatMap((key) => site.docs.byKey.get(key) ?? []) };
  });
  return { shards, chunkNames, chunks: [...common] };
}

function countUses(leaves: readonly Leaf[], chunkNames: Readonly<Record<string, ChunkTree>>) {
  const uses = new Map<string, number>();
  for (const { route } of leaves)
    for (const name of new Set(listChunkNames(chunkNames[toRouteKey(route)])))
      uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
}
