import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../../test/support/folder.ts';
import type { Net } from '../../hubs/net.ts';
import { hashOf, toDescription } from '../../okf/describeBundle.ts';
import { createPublishedHub } from './publishedHub.ts';

const address = 'https://why.example.org/hub/';
const io = { today: '2026-11-22', cwd: '/', env: {} };
const minute = 60_000;

/** Makes the bundle of a hub with one page. */
function makeBundle(title: string): { readonly zip: Uint8Array; readonly description: string } {
  const file = 'decisions/0001-one-ledger.md';
  const page = `---\ntype: decision\ntitle: ${title}\nresource: ${address}decisions/one-ledger\ntrowel:\n  profile: 1\n  id: decision/0001-one-ledger\n  source: docs/decisions/0001-one-ledger.md\n  fields:\n    title: ${title}\n    status: accepted\n    governs: [src/**]\n---\n\n# ${title}\n\nEvery booking is written once.\n`;
  const entries = [{ id: 'decision/0001-one-ledger', path: file, title }];
  const description = JSON.stringify(toDescription({ hashes: new Map([[file, hashOf(page)]]), entries }));
  return { description, zip: zipSync({ [file]: strToU8(page), 'hub.json': strToU8(description) }) };
}

/** A network with one hub, which can be renewed and cut. */
function makeNet(title: string) {
  let bundle = makeBundle(title);
  let isOn = true;
  const asked: string[] = [];
  const net: Net = {
    lookup: async () => ['93.184.215.14'],
    fetch: async (input) => {
      const url = String(input);
      asked.push(url);
      if (!isOn) throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
      if (url === `${address}trowel/bundle/hub.json`) return new Response(bundle.description);
      if (url === `${address}trowel/bundle.zip`) return new Response(bundle.zip.slice());
      return new Response('', { status: 404 });
    },
  };
  return {
    net,
    asked,
    renew: (next: string) => {
      bundle = makeBundle(next);
    },
    cut: () => {
      isOn = false;
    },
  };
}

describe('a published hub', () => {
  test('is fetched once, kept, renewed when it changes, and asked from its copy when it is gone', async () => {
    const folder = await makeFolder({});
    const { net, asked, renew, cut } = makeNet('One ledger');
    let time = Date.parse('2026-11-22T10:00:00Z');
    const start = () => createPublishedHub('https://why.example.org/hub', io, { folder, net, now: () => time });
    const ask = async (hub = start()) => {
      const { assistant, notes, root } = await hub.open();
      expect(root).toBeUndefined();
      const places = [{ path: 'src/ledger.ts' }];
      return { text: (await assistant.why({ places })).text, notes, assistant };
    };
    const first = await ask();
    expect(first.text).toContain('One ledger');
    expect(first.text).toContain(`${address}decisions/one-ledger`);
    expect(first.notes).toEqual([]);
    expect((await first.assistant.read({ id: 'decision/0001-one-ledger' })).text).toContain('written once');
    expect((await first.assistant.search({ query: 'booking' })).text).toContain('0001-one-ledger');
    expect(asked).toHaveLength(1);

    // Another process, at once: nothing is fetched.
    expect((await ask()).text).toContain('One ledger');
    expect(asked).toHaveLength(1);

    time += 20 * minute;
    renew('Two ledgers');
    expect((await ask()).text).toContain('Two ledgers');
    expect(asked).toHaveLength(3);

    time += 3 * 24 * 60 * minute;
    cut();
    const offline = await ask();
    expect(offline.text).toContain('Two ledgers');
    expect(offline.notes.join()).toMatch(/the newest on 2026-11-22.*ENOTFOUND/);
    expect((await offline.assistant.read({ id: 'decision/0001-one-ledger', section: 'Two ledgers' })).text).toContain(
      'written once',
    );
  });

  test('that was never fetched, and cannot be, is a message', async () => {
    const folder = await makeFolder({});
    const { net, cut } = makeNet('One ledger');
    cut();
    const hub = createPublishedHub(address, io, { folder, net });
    await expect(hub.open()).rejects.toThrow('try again when you are online');
  });

  test('without a bundle is a message that says where it was looked for', async () => {
    const { net } = makeNet('One ledger');
    const hub = createPublishedHub('https://why.example.org/other/', io, { folder: undefined, net });
    await expect(hub.open()).rejects.toThrow('https://why.example.org/other/ has no bundle');
  });

  test.each(['../hub', 'ftp://why.example.org/', 'http://why.example.org/'])('%s is no address of one', (written) => {
    const { net } = makeNet('One ledger');
    expect(() => createPublishedHub(written, io, { folder: undefined, net })).toThrow('`--hub');
  });
});
