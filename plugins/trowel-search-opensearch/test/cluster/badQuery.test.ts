import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pushPages, toPages } from './support/pages.ts';
import { startTrowel } from './support/terminal.ts';

// What arrives at a proxy that no browser sends: it runs as a process, over the cluster.

const [url = ''] = inject('urls');
const hub = `bad-query-${process.pid}`;
const secret = 'whatever-somebody-typed';
let proxy: ReturnType<typeof startTrowel>;
let port: number;

beforeAll(async () => {
  const client = new Client({ node: url });
  await pushPages({ client, hub, pages: toPages(3, 'known') });
  await client.close();
  proxy = startTrowel(['search-proxy'], {
    TROWEL_SEARCH_URL: url,
    TROWEL_PROXY_HUBS: hub,
    TROWEL_PROXY_ORIGINS: 'https://why.example.org',
    TROWEL_PROXY_PORT: '0',
  });
  const [line] = await once(createInterface(proxy.child.stdout), 'line');
  port = Number(new URL(JSON.parse(line).listening).port);
});
afterAll(() => void proxy.child.kill('SIGKILL'));

async function post(
  body: unknown,
): Promise<{ readonly status: number; readonly body: { readonly message?: string; readonly total?: number } }> {
  const response = await fetch(`http://127.0.0.1:${port}/search`, {
    method: 'POST',
    headers: { origin: 'https://why.example.org' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const ask = (query: object) => post({ hubs: [hub], query });

/** Writes lines as they are, which no client of HTTP would. Returns the answer's first line. */
async function write(lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [first = ''] = (await text(socket)).split('\r\n');
  return first;
}

test('a usual query is answered', async () => {
  expect(await ask({ text: 'known' })).toMatchObject({ status: 200, body: { total: 3 } });
});

test.each([
  ['a query of 100 kB', () => ask({ text: secret.repeat(5_000) }), 413, 'The body is longer than 16384 bytes.'],
  ['a query of 10 kB', () => ask({ text: secret.repeat(500) }), 400, 'query.text: at most 2000 characters'],
  [
    'a thousand filters',
    () => ask({ text: secret, filters: Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`f${at}`, []])) }),
    400,
    'query.filters: at most 20 facets',
  ],
  [
    'a script beside the text',
    () => ask({ text: secret, script_fields: { all: { script: { source: 'params._source' } } } }),
    400,
    'query: Unrecognized key: "script_fields"',
  ],
  [
    'a query of OpenSearch in place of the text',
    () => ask({ text: { bool: { must: { script: { script: 'true' } } } } }),
    400,
    'query.text: Invalid input: expected string, received object',
  ],
  [
    'an address to fetch',
    () => post({ hubs: [hub], query: { text: secret }, url: 'http://169.254.169.254/' }),
    400,
    'body: Unrecognized key: "url"',
  ],
  [
    'the hub of others',
    () => post({ hubs: ['others'], query: { text: secret } }),
    403,
    'The hub others is not searched here.',
  ],
  [
    'every index, as OpenSearch names them',
    () => post({ hubs: ['*'], query: { text: secret } }),
    400,
    'hubs.0: Invalid string: must match pattern /^[a-z0-9][a-z0-9-]*$/',
  ],
])('%s is refused', async (_, send, status, message) => {
  expect(await send()).toEqual({ status, body: { message } });
});

test.each([
  ['a script as text', { text: '{"script_score":{"script":{"source":"Runtime.getRuntime()"}}}' }],
  ['a query of Lucene as text', { text: '*:* OR _index:* OR hub:/.*/ known^9' }],
  ['a facet by the name of a script', { text: 'known', filters: { _script: ['true'] } }],
  ['a facet that leads out of the facets', { text: 'known', filters: { '../hub': [hub], 'a.*': ['b'] } }],
])('%s is words or nothing, and lets nobody in', async (_, query) => {
  const { status, body } = await ask(query);
  expect(status).toBe(200);
  expect(body.total).toBeLessThanOrEqual(3);
});

test('asks nobody but the cluster, wherever a request points', async () => {
  let asked = 0;
  const elsewhere = createServer((_, response) => {
    asked += 1;
    response.end('{}');
  }).listen(0, '127.0.0.1');
  elsewhere.on('connection', () => {
    asked += 1;
  });
  await once(elsewhere, 'listening');
  const other = `127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  const end = [`Host: ${other}`, 'Connection: close'];
  const answers = [
    await write([`GET http://${other}/search HTTP/1.1`, ...end]),
    await write([`CONNECT ${other} HTTP/1.1`, ...end]),
    await write([`GET /search?url=http://${other}/ HTTP/1.1`, ...end]),
    await write([`GET //${other}/health HTTP/1.1`, `X-Forwarded-Host: ${other}`, ...end]),
    await write(['GET /_cat/indices HTTP/1.1', ...end]),
    await write([`GET /${hub}/_search HTTP/1.1`, ...end]),
  ];
  expect(answers.map((line) => line.split(' ')[1])).toEqual(['404', undefined, '405', '200', '404', '404']);
  expect(asked).toBe(0);
  elsewhere.close();
});

test('answers after all of that, has written down nothing that was typed, and ends when it is told to', async () => {
  expect(await ask({ text: 'known' })).toMatchObject({ status: 200, body: { total: 3 } });
  proxy.child.kill('SIGTERM');
  const { code, stdout, stderr } = await proxy.ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.split('\n').length).toBeGreaterThan(15);
  expect(stdout).not.toMatch(/whatever|known|script|Runtime|_cat|169\.254/);
});
