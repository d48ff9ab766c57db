import type { Client } from '@opensearch-project/opensearch';
import type { Cluster } from '../../plugins/trowel-search-opensearch/test/cluster/support/cluster.ts';
import { withShare } from './cores.ts';
import { type Sized, toReaders, toText, warmUp } from './measures.ts';
import { withProxy } from './proxy.ts';
import { readFor, sumUp } from './readers.ts';
import type { Row } from './table.ts';
import { hub, withClient } from './workshop.ts';

/** The share of a core that each node gets, so that three nodes and whoever asks them fit on two cores. */
const share = 0.3;

/**
 * Measures what a node more brings: the same documents on three nodes, on two of them, and on one. All nodes share this machine's cores, so
 * each gets a share of one, where that can be.
 */
export function measureNodes(cluster: Cluster, sized: Sized): Promise<Row[]> {
  const readers = sized.readers.at(-1) ?? 50;
  return withClient(cluster.urls, async (client) => {
    const rows: Row[] = [];
    for (const nodes of [3, 2, 1]) {
      sized.say(`${nodes} nodes: moving shards`);
      await keepOn(client, nodes);
      const pids = cluster.urls.slice(0, nodes).flatMap((_, at) => cluster.pid(at) ?? []);
      const [row, limited] = await withProxy(cluster.urls.slice(0, nodes), async (proxy) => {
        await warmUp(proxy, sized);
        const read = async () => sumUp(await readFor({ ...sized, proxy, readers }), sized.seconds);
        const found = await withShare(pids, share, read);
        return [found ?? (await read()), found !== undefined];
      });
      sized.say(`${nodes} nodes: ${toText(row)}`);
      rows.unshift({
        figure: `${nodes === 1 ? 'One node' : `${nodes} nodes`}${limited ? ` of ${share} cores` : ''}, ${toReaders(readers)}`,
        value: toText(row),
      });
    }
    await keepOn(client, cluster.urls.length);
    return rows;
  });
}

/** Has the first nodes have all shards, with a copy each where there are several, and waits until they do. */
async function keepOn(client: Client, nodes: number): Promise<void> {
  const left = ['node-0', 'node-1', 'node-2'].slice(nodes).join(',');
  const settings = { 'cluster.routing.allocation.exclude._name': left };
  await client.cluster.putSettings({ body: { transient: settings } as never });
  const index = `trowel-${hub}`;
  await client.indices.putSettings({ index, body: { index: { number_of_replicas: nodes > 1 ? 1 : 0 } } as never });
  const query = { wait_for_no_relocating_shards: true, wait_for_status: 'green', timeout: '110s' } as const;
  const { body } = await client.cluster.health(query, { ignore: [408] });
  if (body.timed_out) throw new Error(`The shards were not on ${nodes} nodes within two minutes.`);
}
