import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { schemaVersion } from '../index/indexBody.ts';
import { createClusterHandler, createProxyClient } from './clusterHandler.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

const indexes = {
  'trowel-booking--1': {
    aliases: { 'trowel-booking': {} },
    mappings: {
      _meta: { trowel: { hub: 'booking', generation: '1', schema: schemaVersion, language: 'en', facets: [] } },
    },
  },
};
const nothing = { hits: { total: { value: 0 }, hits: [] }, _shards: { total: 1, successful: 1 } };

/** Starts a node that has one hub, without pages; or one that takes searches and says nothing. */
async function startNode({ hangs = false } = {}) {
  let asked = 0;
  const server = createServer(async (request, response) => {
    const isSearch = request.url?.includes('_msearch') ?? false;
    if (isSearch) asked += 1;
    if (isSearch && hangs) return;
    const chunks = (await request.toArray()) as Buffer[];
    const searches = Buffer.concat(chunks).toString().split('\n').filter(Boolean).length / 2;
    const answer = isSearch ? { responses: Array(searches).fill(nothing) } : indexes;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
}

/** Asks a cluster six times of which one node hangs. Returns how the proxy has answered, and how often that node was asked. */
async function askSix(options: { readonly patience?: number }) {
  const [hanging, fine] = [await startNode({ hangs: true }), await startNode()];
  const client = createProxyClient({ urls: [hanging.url, fine.url] });
  const settings = { hubs: ['booking'], origins: [], perMinute: 1_000, log: () => undefined };
  const handle = createClusterHandler(client, { ...settings, ...options });
  const body = JSON.stringify({ hubs: ['booking'], query: { text: 'pen' } });
  const statuses: number[] = [];
  for (let time = 0; time < 6; time += 1)
    statuses.push((await handle(new Request('http://proxy/search', { method: 'POST', body }), 'reader')).status);
  await client.close();
  return { statuses, asked: hanging.asked() };
}

test('when a node hangs, the next one is asked', async () => {
  // Longer than the proxy waits, since a busy machine is slow.
  expect((await askSix({ patience: 60_000 })).statuses).toEqual(Array(6).fill(200));
});

test('a node that hangs is asked once, and left alone from then on', async () => {
  expect((await askSix({})).asked).toBe(1);
});
