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

type Indexes = Readonly<
  Record<
    string,
    {
      readonly aliases?: Readonly<Record<string, unknown>>;
      readonly mappings?: { readonly _meta?: { readonly trowel?: IndexMark } };
    }
  >
>;

/** Lists the indexes of a hub, and whatever else has the name of its alias, all at one moment. Those without a mark are not ours. */
export async function listIndexes(client: Client, hub: string): Promise<MarkedIndex[]> {
  const alias = toAlias(hub);
  const index = `${toIndexPattern(hub)},${alias}`;
  const { body } = await client.indices.get({ index, ignore_unavailable: true, allow_no_indices: true });
  return Object.entries(body as Indexes).map(([name, { aliases = {}, mappings }]) => {
    const mark = mappings?._meta?.trowel;
    return { index: name, mark: mark?.hub === hub ? mark : undefined, isCurrent: alias in aliases };
  });
}

/** There is nothing to search. Its name is what the log of the proxy shows. */
export class NoGeneration extends Error {
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
