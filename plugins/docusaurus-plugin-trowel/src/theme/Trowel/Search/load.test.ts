import { expect, test } from 'vitest';
import { createLoader } from './load.ts';

const answer = (body: string, type: string, status = 200) =>
  createLoader('/hub/trowel-search/', async (url) => {
    expect(url).toBe('/hub/trowel-search/manifest.json');
    return new Response(body, { status, headers: { 'content-type': type } });
  })('manifest.json');

test('gets a file of the index', async () => {
  expect(await answer('{}', 'application/json; charset=utf-8')).toBe('{}');
});

test('a page in place of a missing file is an error', async () => {
  await expect(answer('<!DOCTYPE html>', 'text/html; charset=utf-8')).rejects.toThrow('no manifest.json');
});

test('a file that is not there is an error', async () => {
  await expect(answer('', 'text/plain', 404)).rejects.toThrow('status 404');
});
