import type { Client } from '@opensearch-project/opensearch';
import { type IndexMark, type IndexSize, toIndexBody } from '../index/indexBody.ts';
import { listIndexes } from '../index/marks.ts';
import { allAlias, toAlias, toWritingAlias } from '../index/names.ts';

/** Names a generation by its moment, so that names sort by age. */
export function toGeneration(moment: Date): string {
  const time = moment
    .toISOString()
    .replaceAll(/[^0-9]/g, '')
    .slice(0, 14);
  return `${time}-${crypto.randomUUID().slice(0, 8)}`;
}

/** Throws when something that we did not write has the name of the hub's alias or indexes, or of the alias over all hubs. */
export async function refuseOthers(client: Client, hub: string): Promise<void> {
  const other = (await listIndexes(client, hub)).find(({ mark }) => mark === undefined)?.index;
  const { body } = await client.indices.get({ index: allAlias, ignore_unavailable: true, allow_no_indices: true });
  const taken = other ?? (allAlias in body ? allAlias : undefined);
  if (taken !== undefined)
    throw new Error(
      `The index ${taken} has a name that the hub ${hub} needs, and Trowel did not write it. Nothing was touched. Rename it, or choose another name for the hub.`,
    );
}

/** Deletes what pushes have left that did not come to their end. */
export async function deleteLeftovers(client: Client, hub: string): Promise<void> {
  for (const { index, isCurrent, mark } of await listIndexes(client, hub))
    if (mark && !isCurrent) await client.indices.delete({ index }, { ignore: [404] });
}

/** Deletes a generation, unless readers get it. */
export async function discard(client: Client, hub: string, index: string): Promise<void> {
  if (!(await isCurrent(client, hub, index))) await client.indices.delete({ index }, { ignore: [404] });
}

async function isCurrent(client: Client, hub: string, index: string): Promise<boolean> {
  return (await listIndexes(client, hub)).some((of) => of.index === index && of.isCurrent);
}

/**
 * Creates the index of a generation. It has no copies while it is filled, which halves the time. An interruption does not end the request, which
 * is short: what is created behind our back could not be deleted.
 */
export async function createGeneration(
  lasting: Client,
  index: string,
  mark: IndexMark,
  size: IndexSize,
): Promise<void> {
  const body = { ...toIndexBody(mark, { ...size, replicas: 0 }), aliases: { [toWritingAlias(index)]: {} } };
  const { statusCode, body: answer } = await lasting.indices.create(
    { index, wait_for_active_shards: '0', body: body as never },
    { ignore: [400] },
  );
  const { error } = answer as { readonly error?: { readonly type?: string; readonly reason?: string } };
  // An answer got lost, and what was asked was done: the name is ours alone.
  if (error?.type === 'resource_already_exists_exception') return;
  if (statusCode === 400) throw new Error(`The cluster does not create the index ${index}: ${error?.reason}`);
}

/** Waits until a generation can be written to. */
export async function awaitShards(client: Client, index: string, { shards }: IndexSize): Promise<void> {
  const query = { index, wait_for_active_shards: String(shards), timeout: '30s' };
  const { body } = await client.cluster.health(query as never, { ignore: [408] });
  if (body.timed_out)
    throw new Error(
      'The cluster finds no node for a new index within 30 seconds. Its disks may be full, or nodes be missing. Free room or add a node, then push again. Readers keep what they have.',
    );
}

/** Makes sure that all pages with all their sections are there and can be searched. */
export async function checkGeneration(
  client: Client,
  index: string,
  sent: { readonly pages: number; readonly sections: number },
): Promise<void> {
  await client.indices.refresh({ index });
  const aggs = { sections: { nested: { path: 'sections' } } };
  const { body } = await client.search({ index, body: { size: 0, track_total_hits: true, aggs } as never });
  const { hits, aggregations, _shards } = body as unknown as {
    readonly hits: { readonly total: { readonly value: number } };
    readonly aggregations: { readonly sections: { readonly doc_count: number } };
    readonly _shards: { readonly failed: number };
  };
  const [pages, sections] = [hits.total.value, aggregations.sections.doc_count];
  if (_shards.failed > 0 || pages !== sent.pages || sections !== sent.sections)
    throw new Error(
      `The cluster has ${pages} of ${sent.pages} pages and ${sections} of ${sent.sections} sections. Readers keep what they have. Push again.`,
    );
}

/** Asks this often for copies, for 15 seconds each: two minutes in all. */
const rounds = 8;

/** Has the cluster make the copies of a generation, and waits for as many as it has nodes for. A large one gets the rest while readers have it. */
export async function copyGeneration(
  client: Client,
  index: string,
  { shards, replicas }: IndexSize,
  renew: () => Promise<void>,
): Promise<void> {
  // Files that are written are copied. Of what is in the log of writes, a copy would analyze every page again.
  if (replicas > 0) await client.indices.flush({ index, wait_if_ongoing: true });
  const settings = { number_of_replicas: replicas, refresh_interval: null };
  await client.indices.putSettings({ index, body: { index: settings } as never });
  if (replicas === 0) return;
  const { body } = await client.cluster.health({ index });
  const wanted = shards * Math.min(replicas + 1, Number(body.number_of_data_nodes));
  for (let round = 0; round < rounds; round += 1) {
    const query = { index, wait_for_active_shards: String(wanted), timeout: '15s' };
    const { body: health } = await client.cluster.health(query as never, { ignore: [408] });
    await renew();
    if (!health.timed_out) return;
  }
}

/**
 * Has readers get a generation in place of all others, in one step, and then deletes those. Only then: a proxy whose generation is gone asks for
 * the current one, and every node must know by then which that is.
 */
export async function swap(client: Client, hub: string, index: string): Promise<void> {
  const old = (await listIndexes(client, hub)).filter(({ mark, isCurrent: isOld }) => mark && isOld);
  const aliases = [toAlias(hub), allAlias];
  const actions = [
    // Fails when another push has deleted this generation, and then nothing is done.
    { remove: { index, alias: toWritingAlias(index), must_exist: true } },
    ...aliases.map((alias) => ({ add: { index, alias } })),
    ...old.flatMap((of) => aliases.map((alias) => ({ remove: { index: of.index, alias, must_exist: false } }))),
  ];
  try {
    await client.indices.updateAliases({ body: { actions } as never });
  } catch (error) {
    // An answer can get lost, and what was asked be done.
    if (!(await isCurrent(client, hub, index))) throw error;
  }
  // Where this fails, nobody sees them any more, and the next push deletes them.
  for (const of of old) await client.indices.delete({ index: of.index }, { ignore: [404] }).catch(() => undefined);
}
