import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findOwnChunks } from './modules.ts';
import { toPathKey, toShard } from './pathKey.ts';
import { type ChunkTree, listChunkNames, toRouteKey } from './route.ts';
import { countShards, distribute } from './shards.ts';
import type { Leaf } from './split.ts';

const noDocs = { base: {}, byKey: new Map() };
const toLeaf = (path: string): Leaf => ({
  route: { path, hash: 'abc', exact: true, attributes: {} },
  list: 0,
  before: 0,
});
const pages = (count: number) => Array.from({ length: count }, (_, page) => toLeaf(`/docs/${page}`));
const chunksOf = (leaves: readonly Leaf[]): Record<string, ChunkTree> =>
  Object.fromEntries(
    leaves.map(({ route }) => [toRouteKey(route), { __comp: 'DocItem', content: `md-${route.path}` }] as const),
  );

test('the list of shards and a shard both stay small', () => {
  expect([16, 50, 950, 10_000, 100_000].map(countShards)).toEqual([8, 16, 64, 256, 512]);
});

test('no number of pages has no shards', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }), (pages) => Number.isInteger(Math.log2(countShards(pages)))));
});

test('each leaf is in the shard that a browser asks for', () => {
  const leaves = pages(500);
  const { shards } = distribute({ leaves, chunkNames: chunksOf(leaves), docs: noDocs });
  for (const leaf of leaves) expect(shards[toShard(toPathKey(leaf.route.path), shards.length)]?.leaves).toContain(leaf);
});

test('what many pages share, every page knows; what a page has alone, only its shard does', () => {
  const leaves = pages(500);
  const { shards, chunks } = distribute({ leaves, chunkNames: chunksOf(leaves), docs: noDocs });
  expect(chunks).toEqual(['DocItem']);
  expect(shards.flatMap((shard) => shard.chunks).toSorted()).toEqual(
    leaves.map(({ route }) => `md-${route.path}`).toSorted(),
  );
});

test('every chunk of a leaf is known to its shard or to every page', () => {
  const leaves = pages(100);
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }), { minLength: 100, maxLength: 100 }),
      (uses) => {
        const chunkNames = Object.fromEntries(
          leaves.map(
            ({ route }, index) => [toRouteKey(route), (uses[index] ?? []).map((use) => `chunk-${use}`)] as const,
          ),
        );
        const { shards, chunks } = distribute({ leaves, chunkNames, docs: noDocs });
        for (const shard of shards)
          for (const name of Object.values(shard.chunkNames).flatMap(listChunkNames))
            expect([...shard.chunks, ...chunks]).toContain(name);
      },
    ),
    { numRuns: 50 },
  );
});

test('chunks that only one page has lead to its shard', () => {
  const leaves = pages(100);
  const shards = distribute({ leaves, chunkNames: chunksOf(leaves), docs: noDocs });
  const own = findOwnChunks(shards);
  expect(own.has('DocItem')).toBe(false);
  expect(own.get('md-/docs/7')).toBe(toShard('/DOCS/7', shards.shards.length));
});
