import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openGate } from './support/gate.ts';
import { listIndexes, openProxy, pushPages, toPages } from './support/pages.ts';
import { makeBuilt, packageDir, startTrowel } from './support/terminal.ts';

const [url = ''] = inject('urls');
const client = new Client({ node: url });
const count = 20;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(packageDir, 'test/.sites-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await client.close();
});

/** Makes a site that was built, and whose readers have an old generation. */
async function setUp(name: string) {
  const hub = `${name}-${process.pid}`;
  await pushPages({ client, hub, pages: toPages(count, 'former') });
  const site = path.join(folder, hub);
  await makeBuilt(site, hub, toPages(count, 'latter'));
  const ask = openProxy(inject('urls'), [hub]);
  const findTotals = () => Promise.all(['+former', '+latter'].map(async (typed) => (await ask(typed)).results?.total));
  return { hub, site, findTotals };
}

/** Runs `trowel index push`. `stop` says by which signal it is stopped at a request. */
async function run(site: string, stop: (at: number) => NodeJS.Signals | undefined = () => undefined) {
  let signal: (at: number) => void = () => undefined;
  const gate = await openGate(url, (at) => signal(at));
  const { child, ended } = startTrowel(['index', 'push', site], {
    TROWEL_SEARCH_URL: gate.url,
    TROWEL_SEARCH_REQUEST_KB: '1',
    TROWEL_SEARCH_REPLICAS: '0',
  });
  signal = (at) => {
    const by = stop(at);
    if (by) child.kill(by);
  };
  const said = await ended;
  gate.close();
  return { ...said, requests: gate.count() };
}

test('`trowel index push` pushes a built site', async () => {
  const { hub, site, findTotals } = await setUp('site');
  const { code, stdout, stderr } = await run(site);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^Sent 20 pages with 40 sections \(en, for everybody\)\. Readers now get generation \d{14}-[0-9a-f]{8}\.\n$/,
  );
  expect(await findTotals()).toEqual([0, count]);
  expect(await listIndexes(client, hub)).toHaveLength(1);
});

test('Ctrl-C ends a push at once: readers keep the old generation, and what was sent is gone', async () => {
  const { hub, site, findTotals } = await setUp('stopped');
  const { code, stderr } = await run(site, (at) => (at === 12 ? 'SIGINT' : undefined));
  expect([code, stderr]).toEqual([1, 'Interrupted. Readers keep what they have.\n']);
  expect([await findTotals(), (await listIndexes(client, hub)).length]).toEqual([[count, 0], 1]);
  // The next one need not wait.
  expect((await run(site)).code).toBe(0);
});

test('a push that is killed at any tenth of its way leaves readers what they have, and the next one clears up', async () => {
  const measured = await setUp('measured');
  const { requests } = await run(measured.site);
  // The last requests swap the generations and take the note back.
  const last = requests - 5;
  const cuts = Array.from({ length: 10 }, (_, at) => Math.round((at * last) / 9));
  const later = () => new Date(Date.now() + 180_000);
  for (const cut of cuts) {
    const { hub, site, findTotals } = await setUp(`killed-${cut}`);
    const { by } = await run(site, (at) => (at === cut ? 'SIGKILL' : undefined));
    expect([cut, by, await findTotals()]).toEqual([cut, 'SIGKILL', [count, 0]]);
    await pushPages({ client, hub, pages: toPages(count, 'latter'), now: later });
    expect([await findTotals(), (await listIndexes(client, hub)).length]).toEqual([[0, count], 1]);
  }
});
