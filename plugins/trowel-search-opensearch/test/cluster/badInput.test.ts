import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Server } from 'node:net';
import path from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { Client } from '@opensearch-project/opensearch';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { toPages } from './support/pages.ts';
import { makeBuilt, packageDir, startTrowel } from './support/terminal.ts';

const [url = ''] = inject('urls');
const client = new Client({ node: url });
const hub = `bad-input-${process.pid}`;
const password = 'hunter2-is-secret';
let folder: string;
let site: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(packageDir, 'test/.sites-'));
  site = path.join(folder, hub);
  await makeBuilt(site, hub, toPages(3, 'ours'));
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await client.close();
});

async function listen(server: Server): Promise<number> {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Starts a server that gives the same answer to everything. Returns its address. */
async function answer(status: number, body: object | string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(status, {
      connection: 'close',
      'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

/** Starts a server of HTTPS before the cluster, with a certificate that nobody has signed. */
async function openTls(): Promise<{ readonly address: string; readonly certificate: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const certificate = path.join(folder, 'certificate.pem');
  await writeFile(certificate, cert);
  const { hostname, port } = new URL(url);
  const server = createTlsServer({ key, cert }, (socket) => {
    const cluster = connect(Number(port), hostname);
    for (const one of [socket, cluster]) one.on('error', () => [socket, cluster].forEach((of) => void of.destroy()));
    socket.pipe(cluster).pipe(socket);
  });
  // Whoever does not trust it ends the connection.
  server.on('tlsClientError', () => undefined);
  return { address: `https://127.0.0.1:${await listen(server)}`, certificate };
}

const account = { TROWEL_SEARCH_USER: 'push', TROWEL_SEARCH_PASSWORD: password };
const commands = [
  ['index push', (env: Readonly<Record<string, string>>) => startTrowel(['index', 'push', site], env).ended],
  [
    'search-proxy',
    (env: Readonly<Record<string, string>>) =>
      startTrowel(['search-proxy'], {
        TROWEL_PROXY_HUBS: hub,
        TROWEL_PROXY_ORIGINS: 'https://why.example.org',
        TROWEL_PROXY_PORT: '0',
        ...env,
      }).ended,
  ],
] as const;

describe.each(commands)('`trowel %s` says what is wrong, how to mend it, and no secret', (_, run) => {
  test.each([
    ['no address', async () => '', 'TROWEL_SEARCH_URL is not set.'],
    ['a text that is no address', async () => 'cluster', 'TROWEL_SEARCH_URL is no address.'],
    [
      'a password in the address',
      async () => `http://push:${password}@127.0.0.1`,
      'TROWEL_SEARCH_URL has a password in it',
    ],
    [
      'a wrong address',
      async () => 'http://127.0.0.1:9',
      'Nothing answers at http://127.0.0.1:9. Check TROWEL_SEARCH_URL',
    ],
    ['a wrong password', () => answer(401, 'Unauthorized'), 'does not accept the account. Check TROWEL_SEARCH_USER'],
    ['too few rights', () => answer(403, { status: 403 }), 'The account lacks rights in the cluster'],
    [
      'an old server',
      () => answer(200, { version: { distribution: 'opensearch', number: '1.3.20' } }),
      'is too old. At least 2.19 is needed.',
    ],
    ['another engine', () => answer(200, { version: { number: '8.17.0' } }), 'is not OpenSearch.'],
    ['a web server', () => answer(200, '<!doctype html><p>Hello'), 'is not OpenSearch.'],
    [
      'a certificate that is not trusted',
      async () => (await openTls()).address,
      'is not trusted. Set TROWEL_SEARCH_CA',
    ],
  ])('%s', async (_of, open, message) => {
    const { code, stdout, stderr } = await run({ ...account, TROWEL_SEARCH_URL: await open() });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain(password);
    // A message, not a stack.
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

test('a certificate that is trusted by a file lets a push through', async () => {
  const { address, certificate } = await openTls();
  const env = { TROWEL_SEARCH_URL: address, TROWEL_SEARCH_CA: certificate, TROWEL_SEARCH_REPLICAS: '0' };
  const { code, stderr } = await startTrowel(['index', 'push', site], env).ended;
  expect([code, stderr]).toEqual([0, '']);
});

test('an index of somebody else’s under our name is left as it is', async () => {
  const [taken, of] = [`taken-${process.pid}`, path.join(folder, 'taken')];
  const index = `trowel-${taken}`;
  await makeBuilt(of, taken, toPages(3, 'ours'));
  await client.index({ index, id: '1', body: { theirs: true }, refresh: true });
  const { code, stderr } = await startTrowel(['index', 'push', of], { TROWEL_SEARCH_URL: url }).ended;
  expect([code, stderr]).toEqual([
    1,
    `The index ${index} has a name that the hub ${taken} needs, and Trowel did not write it. Nothing was touched. Rename it, or choose another name for the hub.\n`,
  ]);
  expect((await client.get({ index, id: '1' })).body._source).toEqual({ theirs: true });
  await client.indices.delete({ index });
});
