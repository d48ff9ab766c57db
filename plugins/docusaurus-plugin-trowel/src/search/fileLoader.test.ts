import { expect, test } from 'vitest';
import { createLoader } from './fileLoader.ts';

const answer = (body: string, type: string, status = 200) =>
  createLoader('/hub/trowel-search/', async (url) => {
    expect(url).toBe('/hub/trowel-search/terms.bin');
    return new Response(body, { status, headers: { 'content-type': type } });
  })('terms.bin');

test('returns the bytes of a file unchanged', async () => {
  expect(await answer('\0ø', 'application/octet-stream')).toEqual(new TextEncoder().encode('\0ø'));
});

test('bypasses every cache when asked for a fresh file', async () => {
  const caches: (RequestCache | undefined)[] = [];
  const load = createLoader('/', async (_, options) => {
    caches.push(options?.cache);
    return new Response('');
  });
  await load('terms.bin');
  await load('terms.bin', { fresh: true });
  expect(caches).toEqual([undefined, 'reload']);
});

test('rejects an HTML page in place of a missing file', async () => {
  await expect(answer('<!DOCTYPE html>', 'text/html; charset=utf-8')).rejects.toThrow('no terms.bin');
});

test('rejects a missing file', async () => {
  await expect(answer('', 'text/plain', 404)).rejects.toThrow('status 404');
});
