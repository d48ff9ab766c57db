import { expect, test } from 'vitest';
import { publish, serve } from '../../../../test/support/publishedHub.ts';
import { unzipBundle, zipBundle } from '../../../okf/archive.ts';
import { hashOf, toDigest } from '../../../okf/describeBundle.ts';
import { digestOf, fetchHub } from './fetchHub.ts';

const page = { 'docs/decisions/0001-write-twice.md': '---\nstatus: accepted\n---\n# Write twice – ö\n' };

async function serveHub() {
  const state: { zip: Uint8Array } = { zip: new Uint8Array() };
  const address = await serve((path) => (path === '/trowel/bundle.zip' ? { body: state.zip } : { status: 404 }));
  const published = publish(page, address);
  state.zip = published.get('/trowel/bundle.zip') as Uint8Array;
  return { state, address };
}

test('a hub is read once as long as its digest, which is the one of its description, stays the same', async () => {
  const { address, state } = await serveHub();
  const fetched = await fetchHub(address);
  expect(fetched?.hub.entries.map(({ title }) => title)).toEqual(['Write twice – ö']);
  const { files } = unzipBundle(state.zip);
  const others = files.filter(({ path }) => path !== 'hub.json');
  const digest = toDigest(new Map(others.map(({ path, text }) => [path, hashOf(text)])));
  expect([fetched?.digest, await digestOf(new Map(files.map(({ path, text }) => [path, text])))]).toEqual([
    digest,
    digest,
  ]);
  expect(await fetchHub(address, digest)).toBeUndefined();
});

test('nothing is used of a bundle whose files are others than its description says', async () => {
  const { address, state } = await serveHub();
  const { files } = unzipBundle(state.zip);
  state.zip = zipBundle(files.map(({ path, text }) => ({ path, text: text.replace('twice', 'never') })));
  await expect(fetchHub(address)).rejects.toThrow('its files are not those that its hub.json names');
});

test.each([['ftp://a.example'], ['why.example.org'], ['']])('%j is no address of a hub', async (from) => {
  await expect(fetchHub(from)).rejects.toThrow('has to be the address of a published hub');
});
