import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toDocument } from '../../test/support/searchDocuments.ts';
import { openSearch } from '../search/client.ts';
import { buildInOwnProcess, buildLatest, publishIndex, serveSearch, storeLater } from './searchFiles.ts';
import { buildStored, storeDocuments } from './searchStore.ts';

let dir = '';
let server: Server;
let address = '';

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'trowel-search-'));
  const serve = serveSearch({ dir, build: buildStored });
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

const open = () =>
  openSearch({
    load: async (name) => new Uint8Array(await (await fetch(`${address}/hub/trowel-search/${name}`)).arrayBuffer()),
  });
const find = async (text: string) => (await open().search({ text })).pages.map(({ id }) => id);

test('the development server serves an index of the documents, under any base URL', async () => {
  await storeDocuments(dir, { documents: [toDocument({ id: 'guide/a', text: 'mooring' })], language: 'en' });
  expect(await find('mooring')).toEqual(['guide/a']);
});

test('an edit rebuilds the index, writes what is new and removes what is old', async () => {
  const harbour = toDocument({ id: 'guide/b', text: 'harbour' });
  const list = async () => {
    const names = (await readdir(path.join(dir, 'built', 'files'))).sort();
    return new Map(
      await Promise.all(
        names.map(async (name) => [name, (await stat(path.join(dir, 'built', 'files', name))).mtimeMs] as const),
      ),
    );
  };
  await storeDocuments(dir, { documents: [toDocument({ id: 'guide/a', text: 'mooring' }), harbour], language: 'en' });
  await find('mooring');
  const before = await list();
  await storeDocuments(dir, { documents: [toDocument({ id: 'guide/a', text: 'gangway' }), harbour], language: 'en' });
  expect(await find('gangway')).toEqual(['guide/a']);
  expect(await find('mooring')).toEqual([]);
  const after = await list();
  expect(after.size).toBe(before.size);
  const kept = [...after].filter(([name]) => before.has(name));
  expect(kept.length).toBeGreaterThan(2);
  for (const [name, written] of kept) expect(written).toBe(before.get(name));
});

test('concurrent requests get whole files', async () => {
  await storeDocuments(dir, { documents: [toDocument({ id: 'guide/a', text: 'mooring' })], language: 'en' });
  const found = await Promise.all(Array.from({ length: 8 }, () => find('mooring')));
  expect(found).toEqual(Array.from({ length: 8 }, () => ['guide/a']));
});

test('a missing file of the index is answered with 404 and a plain text', async () => {
  await storeDocuments(dir, { documents: [], language: 'en' });
  const missing = await fetch(`${address}/trowel-search/0123456789ab/nothing-123.bin`);
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
  expect((await fetch(`${address}/trowel-search/..%2fdocuments.bin`)).status).toBe(418);
  expect((await fetch(`${address}/decisions`)).status).toBe(418);
});

test('a build makes the index in a process of its own and copies it into the site', async () => {
  await storeDocuments(dir, { documents: [toDocument({ id: 'guide/a', text: 'mooring' })], language: 'en' });
  await buildInOwnProcess(dir);
  await publishIndex(dir, dir);
  const built = openSearch({ load: (name) => readFile(path.join(dir, 'trowel-search', name)) });
  expect((await built.search({ text: 'mooring' })).pages.map(({ id }) => id)).toEqual(['guide/a']);
});

test('unchanged documents are not indexed again', async () => {
  const stored = { documents: [toDocument({ id: 'guide/a', text: 'mooring' })], language: 'en' };
  await storeDocuments(dir, stored);
  await buildStored(dir);
  const manifest = path.join(dir, 'built', 'manifest.bin');
  const before = await stat(manifest);
  await storeDocuments(dir, stored);
  await buildStored(dir);
  expect((await stat(manifest)).mtimeMs).toBe(before.mtimeMs);
});

test('a build fails with the reason when the index cannot be built', async () => {
  await expect(buildInOwnProcess(path.join(dir, 'nowhere'))).rejects.toThrow('ENOENT');
});

test('the newest documents are stored when the index is asked for, once for each edit', async () => {
  const stored: string[] = [];
  const edit = (text: string) =>
    storeLater(dir, async () => {
      stored.push(text);
      await storeDocuments(dir, { documents: [toDocument({ id: 'guide/a', text })], language: 'en' });
    });
  edit('mooring');
  edit('gangway');
  expect(stored).toEqual([]);
  await buildLatest(dir);
  await buildLatest(dir);
  expect(stored).toEqual(['gangway']);
  edit('lantern');
  await buildLatest(dir);
  expect(stored).toEqual(['gangway', 'lantern']);
  expect(await find('lantern')).toEqual(['guide/a']);
});

test('documents that could not be stored are stored when the index is next asked for', async () => {
  const fails = [true, false];
  storeLater(dir, async () => {
    if (fails.shift()) throw new Error('no room');
    await storeDocuments(dir, { documents: [toDocument({ id: 'guide/a', text: 'mooring' })], language: 'en' });
  });
  await expect(buildLatest(dir)).rejects.toThrow('no room');
  await buildLatest(dir);
  expect(await find('mooring')).toEqual(['guide/a']);
});
