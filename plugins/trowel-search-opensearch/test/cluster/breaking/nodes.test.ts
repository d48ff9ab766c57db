import type { Client } from '@opensearch-project/opensearch';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createClient } from '../../../src/cluster/client.ts';
import { type Cluster, startCluster } from '../support/cluster.ts';
import { listIndexes, openProxy, pushPages, toOwnWord, toPages } from '../support/pages.ts';
import { describeSeen, type Seen, startReaders } from '../support/readers.ts';

const hub = 'broken';
const count = 300;
const size = { shards: 3, replicas: 1 };
const everywhere = '+everywhere';
const asked = [everywhere, ...[0, 7, 150, 299].map((at) => `+${toOwnWord(at)}`)];

let cluster: Cluster;
let client: Client;

beforeAll(async () => {
  cluster = await startCluster({
    settings: {
      // A new manager tells its first news to one that hangs, too, and waits so long for its answer.
      'cluster.publish.timeout': '10s',
      // A node that is killed leaves its searches open on others. A shard that one of these must give up is let go with the last of them: after
      // seconds, not after five minutes.
      'search.default_keep_alive': '45s',
      'search.keep_alive_interval': '5s',
      // Copies that are never made hold up no others; see the last test.
      'cluster.routing.allocation.node_concurrent_recoveries': '10',
    },
  });
  client = createClient({ urls: cluster.urls }, 60_000);
  // The copies of a node that is gone are replaced at once, not after a minute.
  const template = { settings: { 'index.unassigned.node_left.delayed_timeout': '0s' } };
  const index_patterns = ['trowel-*', '.trowel-*'];
  await client.indices.putIndexTemplate({ name: 'at-once', body: { index_patterns, template } as never });
  await pushPages({ client, hub, size, pages: toPages(count, 'first') });
});

// Whatever a test has broken, the next one has a whole cluster.
afterEach(({ task }) => {
  if (task.result?.state === 'fail') cluster.keepLogs();
  return cluster.mend();
});

afterAll(async () => {
  await client?.close();
  await cluster?.stop();
});

/** Finds the node that manages the cluster: its end is the worst. */
async function findManager(): Promise<number> {
  const { body } = await client.cat.clusterManager({ format: 'json' });
  const [manager] = body as unknown as { readonly node: string }[];
  return Number(manager?.node.split('-')[1]);
}

/** The totals that are right: those of the first generation, and of others that have so many pages. */
function toTotals(...others: readonly number[]): ReadonlyMap<string, readonly number[]> {
  return new Map(asked.map((text) => [text, text === everywhere ? [count, ...others] : [1]]));
}

/** Waits until readers have seen more. */
async function expectMore(seen: Seen, more: number, of: (seen: Seen) => number = ({ answers }) => answers) {
  const before = of(seen);
  await expect.poll(() => of(seen)).toBeGreaterThanOrEqual(before + more);
}

const all = ({ answers, lost }: Seen) => answers + lost.length;

/** Makes sure that every page is found once, in whole answers. */
async function expectEachOnce(ask: ReturnType<typeof openProxy>, total: number) {
  const ids: string[] = [];
  for (let page = 1; (page - 1) * 50 < total; page += 1) {
    const { results } = await ask(everywhere, { limit: 50, page });
    expect([results?.total, results?.partial]).toEqual([total, false]);
    ids.push(...(results?.pages.map(({ id }) => id) ?? []));
  }
  expect([ids.length, new Set(ids).size]).toEqual([total, total]);
}

test('no request is lost when a node is killed and when it is back, and the cluster is whole again by itself', async () => {
  const ask = openProxy(cluster.urls, [hub]);
  const { seen, stop } = startReaders({ count: 50, ask, totals: toTotals() });
  await expectMore(seen, 200);
  const killed = await findManager();
  await cluster.kill(killed);
  await cluster.until({ status: 'green', nodes: 2 });
  await expectMore(seen, 200);
  await cluster.start(killed);
  await cluster.until({ status: 'green', nodes: 3 });
  await expectMore(seen, 200);
  console.log(`A node is killed and is back while 50 readers ask: ${describeSeen(await stop())}.`);
  expect([seen.wrong, seen.lost]).toEqual([[], []]);
  await expectEachOnce(openProxy([cluster.urls[killed] as string], [hub]), count);
});

test('no request is lost when a node hangs, nor when it goes on', async () => {
  // Longer than the cluster needs to give the node up.
  const ask = openProxy(cluster.urls, [hub], { ofOneNode: 30_000 });
  const { seen, stop } = startReaders({ count: 10, ask, totals: toTotals() });
  await expectMore(seen, 50);
  const hanging = await findManager();
  cluster.pause(hanging);
  const others = [0, 1, 2].filter((at) => at !== hanging);
  await cluster.until({ status: 'yellow', nodes: 2, seenBy: others });
  await expectMore(seen, 50);
  cluster.resume(hanging);
  await cluster.until({ status: 'green', nodes: 3 });
  await expectMore(seen, 50);
  console.log(`A node hangs while 10 readers ask: ${describeSeen(await stop())}.`);
  expect([seen.wrong, seen.lost]).toEqual([[], []]);
  await expectEachOnce(openProxy([cluster.urls[hanging] as string], [hub]), count);
});

test('a node that is cut off answers for the generation that it knows, or not at all, and catches up', async () => {
  const alone = ((await findManager()) + 1) % 3;
  const others = [0, 1, 2].filter((at) => at !== alone);
  const [othersUrls, ownUrl] = [others.map((at) => cluster.urls[at] as string), [cluster.urls[alone] as string]];
  const totals = toTotals(count + 1);
  const there = startReaders({ count: 10, ask: openProxy(othersUrls, [hub]), totals });
  const here = startReaders({ count: 2, ask: openProxy(ownUrl, [hub]), totals });
  await expectMore(there.seen, 20);
  await expectMore(here.seen, 5);
  await cluster.network.cutOff(alone);
  await cluster.until({ nodes: 2, seenBy: others });
  await expectMore(here.seen, 5, all);
  const pushing = createClient({ urls: othersUrls }, 60_000);
  await pushPages({ client: pushing, hub, size, pages: toPages(count + 1, 'second') });
  await pushing.close();
  await expectMore(there.seen, 50);
  await expectMore(here.seen, 5, all);
  cluster.network.heal();
  await cluster.until({ status: 'green', nodes: 3 });
  const late = openProxy(ownUrl, [hub]);
  await expect.poll(async () => (await late('+second')).results?.total).toBe(count + 1);
  await expectMore(here.seen, 5);
  const [seenThere, seenHere] = [await there.stop(), await here.stop()];
  console.log(`A node is cut off: ${describeSeen(seenThere)}. By that node: ${describeSeen(seenHere)}.`);
  expect([seenThere.wrong, seenThere.lost, seenHere.wrong]).toEqual([[], [], []]);
  expect(await listIndexes(client, hub)).toHaveLength(1);
  await expectEachOnce(late, count + 1);
});

test('what readers get when two of three nodes are killed is right, or said to be partial, or no answer, and a push makes the copies that are missing', async () => {
  await pushPages({ client, hub, size, pages: toPages(count, 'third') });
  const ask = openProxy(cluster.urls, [hub]);
  const { seen, stop } = startReaders({ count: 10, ask, totals: toTotals() });
  await expectMore(seen, 20);
  const left = await findManager();
  const [first = 0, second = 0] = [0, 1, 2].filter((at) => at !== left);
  await Promise.all([cluster.kill(first), cluster.kill(second)]);
  await expectMore(seen, 30, all);
  const { partial } = seen;
  // The one that is left knows more than the first, and gets its vote. In that election OpenSearch gives shards of the first to the one that is
  // left without telling it (its issue 19150): they are read, but take no writes and give no copies.
  await cluster.start(first);
  await cluster.until({ nodes: 2 });
  await cluster.start(second);
  await cluster.until({ status: 'yellow', nodes: 3 });
  await expectMore(seen, 50, ({ answers, partial: some }) => answers - some);
  await pushPages({ client, hub, size, pages: toPages(count, 'fourth') });
  await cluster.until({ status: 'green', nodes: 3 });
  await expectMore(seen, 50);
  console.log(`Two of three nodes are killed: ${describeSeen(await stop())}.`);
  expect(seen.wrong).toEqual([]);
  expect(partial).toBeGreaterThan(0);
  await expectEachOnce(ask, count);
  expect((await ask('+fourth')).results?.total).toBe(count);
});
