import type { Client } from '@opensearch-project/opensearch';
import { type IndexMark, schemaVersion } from './indexBody.ts';
import { toAlias, toIndexPattern } from './names.ts';

/** An index of a hub, with what it says of itself. */
export interface MarkedIndex {
  readonly index: string;
  readonly mark?: IndexMark;
  /** Whether readers get it. */
  readonly isCurrent: boolean;
}

type Mappings = Readonly<Record<string, { readonly mappings: { readonly _meta?: { readonly trowel?: IndexMark } } }>>;

/** Lists the indexes of a hub, and whatever else has the name of its alias. Those without a mark are not ours. */
export async function listIndexes(client: Client, hub: string): Promise<MarkedIndex[]> {
  const alias = toAlias(hub);
  const [mappings, current] = await Promise.all([
    client.indices.getMapping({
      index: `${toIndexPattern(hub)},${alias}`,
      ignore_unavailable: true,
      allow_no_indices: true,
    }),
    findCurrent(client, alias),
  ]);
  return Object.entries(mappings.body as Mappings).map(
    ([
      index,
      {
        mappings: { _meta },
      },
    ]) => ({
      index,
      mark: _meta?.trowel?.hub === hub ? _meta.trowel : undefined,
      isCurrent: current.has(index),
    }),
  );
}

async function findCurrent(client: Client, alias: string): Promise<ReadonlySet<string>> {
  const { body, statusCode } = await client.indices.getAlias({ name: alias }, { ignore: [404] });
  return new Set(statusCode === 404 ? [] : Object.keys(body));
}

/** There is nothing to search. Its name is what the log of the proxy shows. */
class NoGeneration extends Error {
  override readonly name = 'NoGeneration';
}

/** A generation that readers get. */
export interface CurrentIndex {
  readonly index: string;
  readonly mark: IndexMark;
}

/** Finds the generation of a hub that readers get. Throws when there is none, or it is not one that this version reads. */
export async function findCurrentIndex(client: Client, hub: string): Promise<CurrentIndex> {
  const found = (await listIndexes(client, hub)).find(({ isCurrent }) => isCurrent);
  if (!found?.mark)
    throw new NoGeneration(`The cluster has no search index of the hub ${hub}. Send one: trowel index push`);
  if (found.mark.schema !== schemaVersion)
    throw new NoGeneration(
      `The search index of the hub ${hub} was written by another version. Send it again: trowel index push`,
    );
  return { index: found.index, mark: found.mark };
}
