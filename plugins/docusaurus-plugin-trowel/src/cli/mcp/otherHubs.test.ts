import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../../../test/support/cli.ts';
import { makeFolder, writeFiles } from '../../../test/support/folder.ts';
import type { Audience } from '../../content/audience.ts';
import { createLocalHub } from './localHub.ts';

const files = {
  'platform/docs/decisions/0007-tls.md':
    '---\ntitle: TLS everywhere\nstatus: accepted\ndate: 2024-01-02\n---\n\nAll is encrypted.\n',
  'platform/docs/decisions/0008-keys.md':
    '---\ntitle: Keys in a vault\nstatus: accepted\ndate: 2024-01-03\n---\n\nKeys are encrypted, too.\n\n## Rotation\n\nEach month.\n',
  'platform/docs/patterns/partner.md': '---\ntitle: For partners\npublish: partners\n---\n\nEncrypted mail.\n',
  'hub/trowel.json': JSON.stringify({ hubs: [{ id: 'platform', from: '../platform' }] }),
  'hub/docs/decisions/0001-own.md':
    '---\ntitle: Our own\nstatus: accepted\ndate: 2024-05-06\nsupersedes: [platform:decision/0007-tls]\n---\n\nText.\n',
};

/** Makes a hub that reads another one, and the function that opens it for an audience. */
async function makeHubs() {
  const folder = await makeFolder(files);
  const home = path.join(folder, 'hub');
  const env = { TROWEL_CACHE: path.join(folder, 'cache') };
  const update = () => runIn(home, ['hubs', 'update'], { env });
  await update();
  const openFor = (audience?: Audience) => createLocalHub({ home, audience }, { cwd: home, env, today: '2026-11-22' });
  return { folder, update, openFor };
}

describe.each([undefined, 'public' as const])('of other hubs, an assistant for %s', (audience) => {
  test('finds pages, marked with their hub, and whether they hold here', async () => {
    const { assistant } = await (await makeHubs()).openFor(audience).open({ texts: true });
    const { text, items } = await assistant.search({ query: 'encrypted' });
    const states = Object.fromEntries(items.map(({ source, state }) => [source?.id, state?.type]));
    expect(states).toMatchObject({
      'platform:decision/0008-keys': 'in-force',
      'platform:decision/0007-tls': 'superseded',
    });
    expect(text).toContain('Keys in a vault (platform)');
    expect(text).toContain('decision/0001-own');
  });

  test('reads a page by its id, its number or a part of it', async () => {
    const { assistant } = await (await makeHubs()).openFor(audience).open({ texts: true });
    const read = await assistant.read({ id: 'platform:decision/0008-keys' });
    expect(read.text).toContain('Keys are encrypted, too.');
    expect(read.found?.source).toMatchObject({
      id: 'platform:decision/0008-keys',
      title: 'Keys in a vault (platform)',
    });
    expect((await assistant.read({ id: 'platform:8', section: 'Rotation' })).text).toContain('Each month.');
    const tls = await assistant.read({ id: 'platform:decision/0007-tls' });
    expect(tls.found?.state).toEqual({ type: 'superseded', by: { id: 'decision/0001-own', title: 'Our own' } });
  });

  test('is told the nearest page of that hub', async () => {
    const { assistant } = await (await makeHubs()).openFor(audience).open({ texts: true });
    const { text, found } = await assistant.read({ id: 'platform:decision/0008-keyz' });
    expect(found).toBeUndefined();
    expect(text).toContain('`platform:0008-keys`');
  });
});

test('pages for partners of another hub are told to nobody else', async () => {
  const { openFor } = await makeHubs();
  const { assistant } = await openFor('public').open({ texts: true });
  expect((await assistant.search({ query: 'mail' })).text).not.toContain('For partners');
  expect((await assistant.read({ id: 'platform:pattern/partner' })).found).toBeUndefined();
});

test('another hub that was read anew is asked as it is then', async () => {
  const { folder, update, openFor } = await makeHubs();
  const hub = openFor();
  expect((await (await hub.open({ texts: true })).assistant.search({ query: 'mooring' })).items).toEqual([]);
  await writeFiles(folder, {
    'platform/docs/decisions/0009-mooring.md': '---\ntitle: Mooring\nstatus: accepted\n---\n\nA rope.\n',
  });
  await update();
  await expect
    .poll(async () => (await (await hub.open({ texts: true })).assistant.search({ query: 'mooring' })).text, {
      timeout: 5000,
    })
    .toContain('Mooring (platform)');
});

test('the cache cleans up all that is kept of a hub with others', async () => {
  const { folder, openFor } = await makeHubs();
  const { assistant } = await openFor().open({ texts: true });
  await assistant.search({ query: 'encrypted' });
  const names = (await readdir(path.join(folder, 'cache'))).filter((name) => name.endsWith('.bin'));
  expect(names.some((name) => name.startsWith('searchothers-'))).toBe(true);
  expect(names.filter((name) => !/^[a-z]+-[0-9a-f]{24}\.bin$/.test(name))).toEqual([]);
});
