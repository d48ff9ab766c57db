import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findServedFile } from './servedFile.ts';
import { serveFolder } from './server.ts';

async function makeSite(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'trowel-serve-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, 'a'), { recursive: true });
  for (const file of ['a/index.html', 'b.html', '404.html', '../secret.html'])
    await writeFile(path.join(site, file), file);
  return site;
}

test('an address finds its page with and without an extension or a slash, and nothing outside the folder', async () => {
  const site = await makeSite();
  const find = async (address: string) => {
    const file = await findServedFile(site, address);
    return file && path.relative(site, file);
  };
  expect(await find('/a')).toBe(path.join('a', 'index.html'));
  expect(await find('/a/')).toBe(path.join('a', 'index.html'));
  expect(await find('/b')).toBe('b.html');
  expect(await find('/%2e%2e/secret.html')).toBeUndefined();
  expect(await find('/%')).toBeUndefined();
});

test('a server answers with the pages of the folder, and with its own page for what is not there', async () => {
  const site = await makeSite();
  const server = await serveFolder(site);
  onTestFinished(server.close);
  const ask = async (address: string) => {
    const response = await fetch(server.origin + address);
    return [response.status, response.headers.get('content-type')?.split(';')[0], await response.text()];
  };
  expect(await ask('/a')).toEqual([200, 'text/html', 'a/index.html']);
  expect(await ask('/a/')).toEqual([200, 'text/html', 'a/index.html']);
  expect(await ask('/b?x#y')).toEqual([200, 'text/html', 'b.html']);
  expect(await ask('/%2e%2e/secret.html')).toEqual([404, 'text/html', '404.html']);
  expect(await ask('/%')).toEqual([404, 'text/html', '404.html']);
  await writeFile(path.join(site, 'new.js'), 'new');
  expect(await ask('/new.js')).toEqual([200, 'text/javascript', 'new']);
});
