import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSearch } from '../search/open.ts';
import { toDocument } from '../search/testDocuments.ts';
import { serveSearch, writeDocuments, writeIndex } from './searchFiles.ts';

let dir = '';
let server: Server;
let address = '';

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'trowel-search-'));
  const serve = serveSearch({ dir });
  server = createServer((request, response) =>
    serve(request, response, (error) => {
      response.statusCode = error ? 500 : 418;
      response.end();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  address = `http://127.0.0.1:${port}`;
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(dir, { recursive: true });
});

const open = () => openSearch({ load: async (name) => (await fetch(`${address}/hub/trowel-search/${name}`)).text() });
const find = async (text: string) => (await open().search({ text })).pages.map(({ id }) => id);

test('development serves an index of the documents, under any base URL', async () => {
  await writeDocuments(dir, [toDocument({ id: 'guide/a', text: 'mooring' })], 'en');
  expect(await find('mooring')).toEqual(['guide/a']);
});

test('after an edit the index is built anew, and the old files are gone', async () => {
  await writeDocuments(dir, [toDocument({ id: 'guide/a', text: 'mooring' })], 'en');
  await find('mooring');
  const before = await readdir(path.join(dir, 'built'));
  await writeDocuments(dir, [toDocument({ id: 'guide/a', text: 'gangway' })], 'en');
  expect(await find('gangway')).toEqual(['guide/a']);
  expect(await find('mooring')).toEqual([]);
  expect(await readdir(path.join(dir, 'built'))).toHaveLength(before.length);
});

test('many requests at once get whole files', async () => {
  await writeDocuments(dir, [toDocument({ id: 'guide/a', text: 'mooring' })], 'en');
  const found = await Promise.all(Array.from({ length: 8 }, () => find('mooring')));
  expect(found).toEqual(Array.from({ length: 8 }, () => ['guide/a']));
});

test('what is no file of the index is not found, and says so without a page', async () => {
  await writeDocuments(dir, [], 'en');
  const missing = await fetch(`${address}/trowel-search/nothing-123.json`);
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
  expect((await fetch(`${address}/trowel-search/..%2fdocuments.json`)).status).toBe(418);
  expect((await fetch(`${address}/decisions`)).status).toBe(418);
});

test('a build writes the index into the site', async () => {
  await writeIndex(dir, [toDocument({ id: 'guide/a', text: 'mooring' })], 'en');
  const built = openSearch({ load: (name) => readFile(path.join(dir, 'trowel-search', name), 'utf8') });
  expect((await built.search({ text: 'mooring' })).pages.map(({ id }) => id)).toEqual(['guide/a']);
});
