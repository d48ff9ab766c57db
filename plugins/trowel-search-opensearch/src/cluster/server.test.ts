import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createClient } from './client.ts';
import { checkServer, toAccessError } from './server.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Starts something that answers everything alike, and asks it whether it is a cluster. */
async function check(status: number, body: unknown, { type = 'application/json', protocol = 'http' } = {}) {
  server = createServer((_, response) => {
    response.writeHead(status, { 'content-type': type, connection: 'close' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return checkServer(createClient({ urls: [url], user: 'push', password: 'hunter2' }, 2_000), [url]);
}

const of = (version: object) => ({ name: 'node-0', version });

test('a cluster that is new enough lets us in', async () => {
  await check(200, of({ distribution: 'opensearch', number: '2.19.6' }));
});

test.each([
  ['an old server', () => check(200, of({ distribution: 'opensearch', number: '1.3.20' })), 'At least 2.19 is needed'],
  ['another engine', () => check(200, of({ number: '8.17.0' })), 'is not OpenSearch'],
  ['a page', () => check(200, '<!doctype html><p>Hello', { type: 'text/html' }), 'is not OpenSearch'],
  ['a page that is missing', () => check(404, '<p>Not here', { type: 'text/html' }), 'is not OpenSearch'],
  ['a wrong password', () => check(401, 'Unauthorized', { type: 'text/plain' }), 'does not accept the account'],
  ['an account with too few rights', () => check(403, { error: {}, status: 403 }), 'lacks rights'],
  ['https where there is none', () => check(200, {}, { protocol: 'https' }), 'does not speak https'],
])('%s gets the fix, and no secret is shown', async (_, run, message) => {
  const error: Error = await run().then(
    () => new Error('nothing was thrown'),
    (thrown) => thrown,
  );
  expect(error.message).toContain(message);
  expect(error.message).not.toContain('hunter2');
});

test('an address where nothing is gets the fix', async () => {
  const url = 'http://127.0.0.1:9';
  await expect(checkServer(createClient({ urls: [url] }, 2_000), [url])).rejects.toThrow(
    'Nothing answers at http://127.0.0.1:9. Check TROWEL_SEARCH_URL',
  );
});

test('a certificate that is not trusted gets the fix', () => {
  for (const message of ['self-signed certificate in certificate chain', 'unable to verify the first certificate'])
    expect(
      toAccessError(Object.assign(new Error(message), { name: 'ConnectionError' }), ['https://x']).message,
    ).toContain('Set TROWEL_SEARCH_CA to a file');
});
