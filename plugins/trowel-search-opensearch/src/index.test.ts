import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from 'selfsigned';
import { afterEach, describe, expect, test } from 'vitest';
import { engine } from './index.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Pushes an empty hub to a server, and returns why that fails. */
async function findFault(url: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const options = engine.readOptions({ proxy: 'https://search.example.org', hub: 'booking' });
  const context = { env: { TROWEL_SEARCH_URL: url, ...env }, say: () => undefined, progress: () => undefined };
  const { signal } = new AbortController();
  const pushed = engine.push({ language: 'en', documents: [], total: 0 }, options, { ...context, signal });
  return pushed.then(
    () => 'none',
    (error: Error) => error.message,
  );
}

function answer(status: number, body: unknown, type = 'application/json'): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

const refused = { error: { type: 'security_exception', reason: 'no permissions' }, status: 403 };
const blocked = {
  error: { type: 'cluster_block_exception', reason: 'index [x] blocked by: [disk usage exceeded flood-stage]' },
  status: 403,
};

describe('a push says in plain words why a server cannot be asked', () => {
  test.each<[string, RequestListener, string]>([
    [
      'does not accept the account',
      answer(401, 'Unauthorized', 'text/plain'),
      'does not accept the account. Check TROWEL_SEARCH_USER and TROWEL_SEARCH_PASSWORD',
    ],
    ['lacks rights', answer(403, refused), 'The account lacks rights in the cluster'],
    [
      'is full',
      answer(403, blocked),
      'The cluster blocks writes: index [x] blocked by: [disk usage exceeded flood-stage]. Usually its disks are full.',
    ],
    [
      'has lost most of its nodes',
      answer(503, { error: { type: 'cluster_manager_not_discovered_exception', reason: null }, status: 503 }),
      'do not agree on who manages it',
    ],
    ['is too old', answer(200, { version: { distribution: 'opensearch', number: '1.3.2' } }), 'OpenSearch 1.3.2 at'],
    [
      'is Elasticsearch',
      answer(200, { version: { number: '8.12.0' }, tagline: 'You Know, for Search' }),
      'is not OpenSearch. Set TROWEL_SEARCH_URL',
    ],
    [
      'is a website',
      answer(200, '<!doctype html><title>Welcome</title>', 'text/html'),
      'is not OpenSearch. Set TROWEL_SEARCH_URL',
    ],
    ['does not know the address', answer(404, 'Not found', 'text/html'), 'is not OpenSearch. Set TROWEL_SEARCH_URL'],
    ['sends broken JSON', answer(200, '{"version":'), 'is not OpenSearch. Set TROWEL_SEARCH_URL'],
    ['sends something else as JSON', answer(200, 'null'), 'is not OpenSearch. Set TROWEL_SEARCH_URL'],
    ['takes only small requests', answer(413, 'Too large', 'text/html'), 'refuses requests of some megabytes'],
  ])('that %s', async (_, handle, message) => {
    const port = await listen(createServer(handle));
    expect(await findFault(`http://127.0.0.1:${port}`)).toContain(message);
  });

  test('where nothing listens', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const url = `http://127.0.0.1:${port}`;
    expect(await findFault(url)).toBe(
      `Nothing answers at ${url}. Check TROWEL_SEARCH_URL, and whether the cluster runs.`,
    );
    expect(await findFault(`https://nowhere.invalid:9200`)).toContain(
      'Nothing answers at https://nowhere.invalid:9200',
    );
  });

  test('whose certificate is not trusted, until its authority is given', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'trowel-tls-'));
    const authority = path.join(folder, 'authority.pem');
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] },
      ],
    });
    writeFileSync(authority, cert);
    const old = answer(200, { version: { distribution: 'opensearch', number: '1.0.0' } });
    const secure = createSecureServer({ key, cert }, old);
    const url = `https://127.0.0.1:${await listen(secure as unknown as Server)}`;
    expect(await findFault(url)).toBe(
      `The certificate of ${url} is not trusted. Set TROWEL_SEARCH_CA to a file with the certificate of its authority.`,
    );
    expect(await findFault(url, { TROWEL_SEARCH_CA: authority })).toContain('is too old');
    rmSync(folder, { recursive: true });
  });

  test('and never writes a password', async () => {
    const port = await listen(createServer(answer(401, 'Unauthorized', 'text/plain')));
    const secret = 'tr0wel-secret';
    const env = { TROWEL_SEARCH_USER: 'pusher', TROWEL_SEARCH_PASSWORD: secret };
    expect(await findFault(`http://127.0.0.1:${port}`, env)).not.toContain(secret);
    expect(await findFault(`http://pusher:${secret}@127.0.0.1:${port}`)).toMatch(/has a password in it(?!.*tr0wel)/);
  });
});
