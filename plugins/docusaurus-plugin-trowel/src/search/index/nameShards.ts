import { indexBy } from '../../shared/collections.ts';
import { fold } from '../folding.ts';
import { toNames, toPath } from '../pageNames.ts';
import type { SearchDocument } from '../search.ts';
import type { ShardNames } from '../shards/format.ts';
import { packHex } from '../shards/hexText.ts';
import { type NamedSlot, type NameEntry, writeNames } from '../shards/nameShard.ts';
import { type Layout, toShardSize } from './layout.ts';
import { type NamedFile, nameFile } from './namedFile.ts';
import { partition, toBorder } from './partition.ts';

/** Yields the shards with the names of all pages, sorted; returns what the manifest says of them. Decisions come before other pages of the same name, then the documents are in their order. */
export function* writeNameShards(
  documents: readonly SearchDocument[],
  slots: readonly number[],
  layout: Layout,
): Generator<NamedFile, ShardNames> {
  const named = documents.map((document, page) => ({
    names: toNames(document),
    isDecision: document.kind === 'decision',
    page: { slot: slots[page] as number, path: toPath(document.source), id: fold(document.id) },
  }));
  type Named = (typeof named)[number];
  const rank = (a: Named, b: Named) => Number(b.isDecision) - Number(a.isDecision);
  const entries = new Map(
    [...indexBy(named, ({ names }) => names)].map(([name, of]) => [name, of.toSorted(rank).map(({ page }) => page)]),
  );
  const keys = [...entries.keys()].sort();
  const of = (key: string): readonly NamedSlot[] => entries.get(key) ?? [];
  const sizeOf = (key: string) => key.length + of(key).reduce((sum, { path }) => sum + path.length, 0);
  const total = keys.reduce((sum, key) => sum + sizeOf(key), 0);
  const runs = partition(keys, sizeOf, toShardSize(total, layout));
  const hashes: string[] = [];
  for (const run of runs) {
    const file = nameFile('names', writeNames(keys.slice(...run).map((key): NameEntry => [key, of(key)])));
    yield file;
    hashes.push(file.hash);
  }
  return { first: runs.map((run) => toBorder(keys, run)), hashes: packHex(hashes.join('')) };
}
