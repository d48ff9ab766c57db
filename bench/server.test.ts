import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Server, serveFolder } from './server.ts';

const text = 'the same words again and again '.repeat(100);

async function makeSite(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-bench-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, 'a'), { recursive: true });
  for (const file of ['a/index.html', 'b.html', '404.html', '../secret.html'])
    await writeFile(path.join(site, file), `${file} ${text}`);
  return site;
}

async function serve(baseUrl?: string): Promise<Server> {
  const server = await serveFolder(await makeSite(), { baseUrl });
  onTestFinished(server.close);
  return server;
}

test('pages are sent compressed, and counted as they were sent', async () => {
  const server = await serve();
  const response = await fetch(`${server.origin}/b`);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(await response.text()).toBe(`b.html ${text}`);
  const [sent] = server.takeSent();
  expect(sent).toEqual({
    address: '/b',
    bytes: Number(response.headers.get('content-length')),
    prefetched: false,
    at: expect.any(Number),
  });
  expect(sent?.bytes).toBeLessThan(text.length / 4);
  expect(server.takeSent()).toEqual([]);
});

test('what the browser fetches ahead of need is told apart', async () => {
  const server = await serve();
  await fetch(`${server.origin}/b`, { headers: { 'sec-purpose': 'prefetch' } });
  expect(server.takeSent().map(({ prefetched }) => prefetched)).toEqual([true]);
});

test('a site below a base URL answers there only', async () => {
  const server = await serve('/hub/');
  expect((await fetch(`${server.origin}/hub/a`)).status).toBe(200);
  expect((await fetch(`${server.origin}/a`)).status).toBe(404);
});
