import type { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../src/cluster/client.ts';
import { engine } from '../../../src/index.ts';
import { type Cluster, startCluster } from '../support/cluster.ts';
import { listIndexes, openProxy, pushPages, toPages } from '../support/pages.ts';
import { createWatched } from '../support/watched.ts';

let cluster: Cluster;
let client: Client;

beforeAll(async () => {
  cluster = await startCluster({ nodes: 1 });
  client = createClient({ urls: cluster.urls }, 60_000);
});

afterAll(async () => {
  await client?.close();
  await cluster?.stop();
});

/** Pushes as the terminal does. */
function push(hub: string, mark: string) {
  const options = engine.readOptions({ proxy: 'https://search.example.org', hub });
  const env = { TROWEL_SEARCH_URL: cluster.urls.join(','), TROWEL_SEARCH_REPLICAS: '0' };
  const { signal } = new AbortController();
  const content = { language: 'en', documents: toPages(30, mark), total: 30 };
  return engine.push(content, options, { env, say: () => undefined, signal, progress: () => undefined });
}

/** Has the cluster take its disks for full, or not. */
function setFull(isFull: boolean) {
  const names = ['low', 'high', 'flood_stage'].map((name) => `cluster.routing.allocation.disk.watermark.${name}`);
  const persistent = Object.fromEntries(names.map((name) => [name, isFull ? '900tb' : null]));
  return client.cluster.putSettings({
    body: { persistent, transient: { 'cluster.info.update.interval': '10s' } } as never,
  });
}

/** Says whether the cluster refuses all new indexes. */
async function refusesIndexes(): Promise<boolean> {
  const { body } = await client.cluster.state({ metric: ['blocks'] });
  const { global = {} } = body.blocks as { readonly global?: Readonly<Record<string, unknown>> };
  return Object.keys(global).length > 0;
}

/** Says whether writes to what readers of a hub get are blocked. */
async function isBlocked(hub: string): Promise<boolean> {
  const { body } = await client.indices.getSettings({ index: `trowel-${hub}`, flat_settings: true });
  const [of] = Object.values(body) as { readonly settings: Readonly<Record<string, unknown>> }[];
  return of?.settings['index.blocks.read_only_allow_delete'] === 'true';
}

// These come first, while the cluster has nothing of ours.
test.each([
  ['trowel-all', 'The index trowel-all has a name that the hub first needs'],
  ['.trowel-locks', 'The index .trowel-locks is where pushes are noted'],
])('a push does not touch an index of others that is called %s', async (index, message) => {
  await client.indices.delete({ index: '.trowel-locks', ignore_unavailable: true });
  await client.index({ index, id: '1', body: { theirs: true }, refresh: true });
  await expect(push('first', 'ours')).rejects.toThrow(message);
  expect((await client.count({ index })).body.count).toBe(1);
  await client.indices.delete({ index });
});

test('a push to a cluster whose disks are full says so and how to mend it, and readers are answered', async () => {
  const ask = openProxy(cluster.urls, ['full']);
  await push('full', 'former');
  await setFull(true);
  await expect.poll(() => isBlocked('full')).toBe(true);
  await expect(push('full', 'during')).rejects.toThrow(
    /(?:blocks writes|no node for a new index).*Free room or add a node/s,
  );
  expect((await ask('+former')).results).toMatchObject({ total: 30, partial: false });
  await setFull(false);
  // Nobody lifts the block but the cluster.
  await expect.poll(async () => (await isBlocked('full')) || (await refusesIndexes())).toBe(false);
  // A note of the push that failed may not have been taken back: two minutes later nobody minds it.
  const now = () => new Date(Date.now() + 180_000);
  // That new indexes are let in again is noticed a little later.
  const again = () => pushPages({ client, hub: 'full', pages: toPages(30, 'latter'), now });
  await expect.poll(() => again().then(({ pages }) => pages, String)).toBe(30);
  expect((await openProxy(cluster.urls, ['full'])('+latter')).results?.total).toBe(30);
  expect(await listIndexes(client, 'full')).toHaveLength(1);
});

test('a push during which the disks get full says so, and leaves nothing behind', async () => {
  await push('filling', 'former');
  let isFull = false;
  const filling = createWatched(cluster.urls, {
    async before(_, path) {
      if (!path.includes('_bulk') || isFull) return;
      isFull = true;
      // What the cluster does when its disks are full.
      const settings = { 'index.blocks.read_only_allow_delete': true };
      await client.indices.putSettings({ index: 'trowel-filling--*', body: settings as never });
    },
  });
  await expect(pushPages({ client: filling, hub: 'filling', pages: toPages(30, 'during') })).rejects.toThrow(
    /blocks writes: .*disk usage.*Free room or add a node/s,
  );
  await filling.close();
  const ask = openProxy(cluster.urls, ['filling']);
  expect((await ask('+former')).results).toMatchObject({ total: 30, partial: false });
  expect((await ask('+during')).results?.total).toBe(0);
  expect(await listIndexes(client, 'filling')).toHaveLength(1);
});
