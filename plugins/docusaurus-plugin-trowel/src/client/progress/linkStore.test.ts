import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { formatVersion } from '../../progress/file.ts';
import { decodeProgress } from '../../progress/share/decode.ts';
import { encodeProgress } from '../../progress/share/encode.ts';
import type { SharedProgress } from '../../progress/share/sharedProgress.ts';
import { forgetLinks, keepLink, listLinks, type OpenedLink } from './linkStore.ts';

const hub = 'https://hub.example.org/';
let count = 0;
const newName = () => `trowel-links-${count++}`;

async function makeLink(overrides: Partial<SharedProgress> = {}): Promise<OpenedLink> {
  const shared = {
    path: 'path/newcomer',
    name: 'Ada',
    person: 7,
    on: '2026-11-06',
    steps: [],
    answers: [],
    ...overrides,
  };
  const fragment = await encodeProgress(shared, { hub, known: [] });
  const reading = await decodeProgress(fragment, hub);
  if (!reading.ok) throw new Error(reading.why);
  return { fragment, link: reading.link };
}

test('a link is compared with the one of the same person on the same path before it', async () => {
  const name = newName();
  const first = await makeLink();
  expect(await keepLink(name, hub, first)).toBeUndefined();
  expect(await keepLink(name, hub, await makeLink({ person: 8 }))).toBeUndefined();
  expect(await keepLink(name, hub, await makeLink({ path: 'path/other' }))).toBeUndefined();
  const second = await makeLink({ on: '2026-11-13' });
  expect(await keepLink(name, hub, second)).toEqual(first.link);
  // Opened again, it shows the same.
  expect(await keepLink(name, hub, second)).toEqual(first.link);
});

test('an older link that is opened again takes the place of no newer one', async () => {
  const name = newName();
  const [older, newer] = [await makeLink(), await makeLink({ on: '2026-11-13' })];
  await keepLink(name, hub, newer);
  expect(await keepLink(name, hub, older)).toBeUndefined();
  expect((await listLinks(name, hub)).map(({ fragment }) => fragment)).toEqual([newer.fragment]);
});

test('the latest link of each person is listed, the newest first, without what somebody edited', async () => {
  const name = newName();
  await keepLink(name, hub, await makeLink());
  await keepLink(name, hub, await makeLink({ person: 8, name: 'Bo', on: '2026-11-20' }));
  const kept = await openDB(name, formatVersion);
  await kept.put('links', { latest: '<b>' }, 'x');
  await kept.put('links', 7, 'y');
  kept.close();
  expect((await listLinks(name, hub)).map(({ link }) => link.name)).toEqual(['Bo', 'Ada']);
});

test('the links of one person can be forgotten, with what they were compared with, and all of them', async () => {
  const name = newName();
  const [first, second] = [await makeLink(), await makeLink({ on: '2026-11-13' })];
  await keepLink(name, hub, first);
  await keepLink(name, hub, second);
  await keepLink(name, hub, await makeLink({ person: 8, name: 'Bo' }));
  await forgetLinks(name, second.link);
  expect((await listLinks(name, hub)).map(({ link }) => link.name)).toEqual(['Bo']);
  expect(await keepLink(name, hub, await makeLink({ on: '2026-11-20' }))).toBeUndefined();
  const kept = await openDB(name, formatVersion);
  await kept.put('links', 7, 'unreadable');
  await forgetLinks(name);
  expect(await kept.getAll('links')).toEqual([]);
  kept.close();
});
