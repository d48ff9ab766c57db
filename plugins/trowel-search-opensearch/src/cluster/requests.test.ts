import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createAsk } from './ask.ts';
import { createClient } from './client.ts';
import { createPushClient } from './pushClient.ts';

// An error that nobody catches would end the process, and fails a test here.

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** Starts a cluster that takes all the time of the world. */
async function start() {
  server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = createClient({ urls: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`] }, 20_000);
  const stopping = new AbortController();
  server.once('request', () => setImmediate(() => stopping.abort(new Error('Stopped.'))));
  return { client, signal: stopping.signal };
}

test('a search of a reader who has left ends', async () => {
  const { client, signal } = await start();
  await expect(createAsk(client, 'trowel-booking--1', signal)([{ size: 0 }])).rejects.toThrow('Request aborted');
});

test('a request of a push that is interrupted ends, and so does every later one', async () => {
  const { client, signal } = await start();
  const child = createPushClient(client, { signal });
  await expect(child.info()).rejects.toThrow('Stopped.');
  await expect(child.info()).rejects.toThrow('Stopped.');
});

test('a push asks again while the cluster is too busy, and gives up after the last pause', async () => {
  let refusals = 2;
  server = createServer((_, response) => {
    response.writeHead(refusals-- > 0 ? 429 : 200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = createClient({ urls: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`] }, 20_000);
  const { signal } = new AbortController();
  const push = createPushClient(client, { signal, pauses: [1, 1] });
  expect((await push.info()).statusCode).toBe(200);
  refusals = 3;
  await expect(push.info()).rejects.toThrow('Response Error');
});
