import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { toDocument } from '../../test/support/searchDocuments.ts';
import type { EngineContext } from '../search/engine.ts';
import { loadEngine } from './searchEngine.ts';

// An engine that is written by the contract alone, and shown in the architecture.

const fixture = new URL('../../test/fixtures/search-engine/', import.meta.url);
const readFixture = (name: string) => readFile(new URL(name, fixture), 'utf8');
const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function load() {
  const names = ['package.json', 'index.js', 'client.js'];
  const files = await Promise.all(
    names.map(async (name) => [`node_modules/own-search/${name}`, await readFixture(name)]),
  );
  return loadEngine('own-search', await makeFolder(Object.fromEntries(files)));
}

const context: EngineContext & { readonly progress: () => void } = {
  env: { SEARCH_TOKEN: 'a token' },
  say: () => undefined,
  progress: () => undefined,
  signal: new AbortController().signal,
};
const hub = { language: 'en', documents: [toDocument({ id: 'guide/a', text: 'beacon' })], total: 1 };

test('the architecture shows a whole engine, which is that of the tests', async () => {
  const architecture = await readFile(fileURLToPath(new URL('../../ARCHITECTURE.md', import.meta.url)), 'utf8');
  for (const name of ['index.js', 'client.js']) expect(architecture).toContain((await readFixture(name)).trim());
});

test('a third engine sends the pages of a build, with what the environment says', async () => {
  const received: unknown[] = [];
  const server = await listen(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push(request.headers.authorization, JSON.parse(Buffer.concat(chunks).toString())[0].id);
    response.end('the second');
  });
  const engine = await load();
  expect(await engine.push(hub, engine.readOptions({ server }), context)).toEqual({
    generation: 'the second',
    pages: 1,
    sections: 1,
  });
  expect(received).toEqual(['Bearer a token', 'guide/a']);
});

test('a third engine says what is wrong with its options, and that its server takes no pages', async () => {
  const engine = await load();
  expect(() => engine.readOptions({})).toThrow('search.server: the address of the server');
  const server = await listen((_, response) => response.writeHead(507).end());
  await expect(engine.push(hub, engine.readOptions({ server }), context)).rejects.toThrow(
    'does not take the pages: 507',
  );
});
