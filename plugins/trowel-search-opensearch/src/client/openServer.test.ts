import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SearchResults } from 'docusaurus-plugin-trowel/search-engine';
import { afterEach, expect, test } from 'vitest';
import { collect } from '../../../docusaurus-plugin-trowel/test/support/collect.ts';
import { toWholeAddresses } from '../push/wholeAddresses.ts';
import { openServer } from './openServer.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** Opens the client of a proxy that answers everything alike. */
async function open(status: number, answer: unknown) {
  const asked: Pick<IncomingMessage, 'url' | 'headers'>[] = [];
  server = createServer(({ url, headers }, response) => {
    asked.push({ url, headers });
    response.writeHead(status, { connection: 'close' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy = `http://127.0.0.1:${(server.address() as AddressInfo).port}/find/`;
  return { client: openServer({ proxy, hubs: ['booking', 'gates'], site: 'https://why.example.org/kb/' }), asked };
}

const { signal } = new AbortController();
const nothing: SearchResults = {
  more: false,
  pages: [],
  facets: [],
  corrections: [],
  suggestions: [],
  partial: false,
};
const plain = (text: string) => ({ text, ranges: [] });

test('the pages of this site have its addresses, and those of other hubs theirs', async () => {
  const page = (permalink: string) => ({
    ...{ id: 'a', kind: 'decision' as const, title: plain('A'), systems: [], permalink },
    sections: [{ heading: plain('B'), permalink: `${permalink}#b`, excerpt: plain('c') }],
    replacedBy: { title: 'D', kind: 'decision' as const, permalink },
  });
  const pages = [page('https://why.example.org/kb/a'), page('https://why.example.org/gates/a'), page('/a')];
  const { client } = await open(200, { ...nothing, pages });
  const found = await client.search({ text: 'a' }, signal);
  expect(found.pages.map((of) => [of.permalink, of.sections[0]?.permalink, of.replacedBy?.permalink])).toEqual([
    ['/kb/a', '/kb/a#b', '/kb/a'],
    ['https://why.example.org/gates/a', 'https://why.example.org/gates/a#b', 'https://why.example.org/gates/a'],
    ['/a', '/a#b', '/a'],
  ]);
});

test('pages are pushed with the address of their site', async () => {
  const link = { title: 'A', kind: 'decision' as const, permalink: '/a' };
  const document = {
    ...link,
    id: 'a',
    summary: '',
    source: 'a.md',
    symptoms: [],
    facets: {},
    sections: [],
    replacedBy: link,
  };
  const content = { language: 'en', documents: [document as never], total: 1 };
  expect(toWholeAddresses(content)).toBe(content);
  const { documents } = toWholeAddresses({ ...content, url: 'https://why.example.org' });
  const [whole] = await collect(documents);
  expect([whole?.permalink, whole?.replacedBy?.permalink]).toEqual([
    'https://why.example.org/a',
    'https://why.example.org/a',
  ]);
});

test.each([400, 413])('a query that gets %i is refused', async (status) => {
  const { client } = await open(status, { message: 'too long' });
  await expect(client.search({ text: 'a' }, signal)).rejects.toMatchObject({ name: 'QueryRefused' });
});

test.each([403, 404, 429, 502, 503, 504])('after %i the server counts as gone', async (status) => {
  const { client } = await open(status, {});
  await expect(client.search({ text: 'a' }, signal)).rejects.toMatchObject({ name: 'Error' });
  await expect(client.complete('a', signal)).rejects.toThrow();
});

test('asks below the address of the proxy, without cookies and in a way that needs no leave', async () => {
  const { client, asked } = await open(200, nothing);
  await client.search({ text: 'a' }, signal);
  expect(await client.isThere(signal)).toBe(true);
  expect(asked.map(({ url }) => url)).toEqual(['/find/search', '/find/health']);
  expect(asked[0]?.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8' });
  expect(asked[0]?.headers.cookie).toBeUndefined();
});

test('a server that says it is ill is not there', async () => {
  const { client } = await open(503, { healthy: false });
  expect(await client.isThere(signal)).toBe(false);
});
