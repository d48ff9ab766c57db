import { Client } from '@opensearch-project/opensearch';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { listIndexes, openProxy, pushPages, toOwnWord, toPages } from './support/pages.ts';
import { createWatched } from './support/watched.ts';

const client = new Client({ nodes: [...inject('urls')] });
let next = 0;
const toHub = () => `push-${process.pid}-${next++}`;
afterAll(() => client.close());

describe('a push', () => {
  test('brings a page more, and takes away those that are gone', async () => {
    const hub = toHub();
    const ask = openProxy(inject('urls'), [hub]);
    await pushPages({ client, hub, pages: toPages(10, 'former') });
    expect((await ask('everywhere')).results?.total).toBe(10);
    const [, , ...others] = toPages(11, 'latter');
    await pushPages({ client, hub, pages: others });
    const totals = await Promise.all(
      ['everywhere', 'former', toOwnWord(0), toOwnWord(10)].map(async (text) => (await ask(`+${text}`)).results?.total),
    );
    expect(totals).toEqual([9, 0, 0, 1]);
    expect(await listIndexes(client, hub)).toHaveLength(1);
  });

  test('has its copies, and is searched as soon as something is written, once readers get it', async () => {
    const hub = toHub();
    await pushPages({ client, hub, pages: toPages(3, 'copied'), size: { shards: 2, replicas: 1 } });
    const { body } = await client.indices.getSettings({ index: `trowel-${hub}` });
    const [of] = Object.values(body) as { settings: { index: Record<string, unknown> } }[];
    expect([of?.settings.index.number_of_replicas, of?.settings.index.refresh_interval]).toEqual(['1', undefined]);
    const nodes = (await client.cluster.health()).body.number_of_data_nodes;
    const health = await client.cluster.health({ index: `trowel-${hub}` });
    expect(health.body.active_shards).toBe(nodes > 1 ? 4 : 2);
    const { body: aliases } = await client.cat.aliases({ name: `trowel-${hub}*`, format: 'json' });
    expect(aliases).toHaveLength(1);
  });

  test('does not mix with another at the same moment', async () => {
    const hub = toHub();
    const marks = ['walrus', 'pelican'];
    const pushed = await Promise.allSettled(
      marks.map((mark) => pushPages({ client, hub, pages: toPages(20, mark), requestSize: 1_000 })),
    );
    const done = pushed.findIndex(({ status }) => status === 'fulfilled');
    const [failed] = pushed.flatMap((of) => (of.status === 'rejected' ? [(of.reason as Error).message] : []));
    expect(failed).toMatch(/Another push of the hub push-.* (?:is running|has just begun)/);
    const ask = openProxy(inject('urls'), [hub]);
    const found = await Promise.all(marks.map(async (mark) => (await ask(`+${mark}`)).results?.total));
    expect(found).toEqual(marks.map((_, at) => (at === done ? 20 : 0)));
    expect(await listIndexes(client, hub)).toHaveLength(1);
  });

  test('that was taken for dead does nothing when it wakes', async () => {
    const hub = toHub();
    let wake: () => void = () => undefined;
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let isAsleep: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => {
      isAsleep = resolve;
    });
    const slow = createWatched(inject('urls'), {
      before(_, path) {
        if (!path.includes('_bulk')) return;
        isAsleep();
        return woken;
      },
    });
    const first = pushPages({ client: slow, hub, pages: toPages(5, 'late') });
    first.catch(() => undefined);
    await asleep;
    const later = () => new Date(Date.now() + 180_000);
    await pushPages({ client, hub, pages: toPages(5, 'prompt'), now: later });
    wake();
    await expect(first).rejects.toThrow(/no such index|require_alias|index_not_found/);
    expect((await openProxy(inject('urls'), [hub])('+prompt')).results?.total).toBe(5);
    expect(await listIndexes(client, hub)).toHaveLength(1);
    await slow.close();
  });

  test('has succeeded when the answer to its last step is lost', async () => {
    const hub = toHub();
    await pushPages({ client, hub, pages: toPages(3, 'old') });
    const deaf = createWatched(inject('urls'), {
      after(_, path) {
        if (path.includes('_aliases')) throw new Error('The answer is lost.');
      },
    });
    await pushPages({ client: deaf, hub, pages: toPages(3, 'new') });
    expect((await openProxy(inject('urls'), [hub])('+new')).results?.total).toBe(3);
    expect(await listIndexes(client, hub)).toHaveLength(1);
    await deaf.close();
  });

  test.each([
    ['an index with the name of the alias', (hub: string) => ({ index: `trowel-${hub}` })],
    ['an index with the name of a generation', (hub: string) => ({ index: `trowel-${hub}--2020` })],
    [
      'an index with the alias',
      (hub: string) => ({ index: `others-${hub}`, body: { aliases: { [`trowel-${hub}`]: {} } } }),
    ],
    [
      'the index of another hub with the alias',
      (hub: string) => ({
        index: `trowel-${hub}--2021`,
        body: { mappings: { _meta: { trowel: { hub: 'another' } } } },
      }),
    ],
  ])('does not touch %s that Trowel did not write', async (_, toIndex) => {
    const hub = toHub();
    const made = toIndex(hub);
    await client.indices.create(made);
    await client.index({ index: made.index, id: '1', body: { theirs: true }, refresh: true });
    await expect(pushPages({ client, hub, pages: toPages(3, 'ours') })).rejects.toThrow(
      `The index ${made.index} has a name that the hub ${hub} needs, and Trowel did not write it. Nothing was touched.`,
    );
    expect((await client.count({ index: made.index })).body.count).toBe(1);
    await client.indices.delete({ index: made.index });
    // Afterwards, nothing is in the way, not even a note of the push that failed.
    await pushPages({ client, hub, pages: toPages(3, 'ours') });
  });
});

test('hubs of one cluster are told apart, and readers get those that their proxy has', async () => {
  const [seen, alsoSeen, secret] = [toHub(), toHub(), toHub()] as const;
  await Promise.all(
    [seen, alsoSeen, secret].map((hub, at) => pushPages({ client, hub, pages: toPages(at + 2, 'shared') })),
  );
  const ask = openProxy(inject('urls'), [seen, alsoSeen]);
  const { results } = await ask('+shared');
  expect(results?.total).toBe(5);
  const counted = results?.facets.find(({ name }) => name === 'hub')?.values.map(({ value, count }) => [value, count]);
  expect(counted).toEqual([
    [alsoSeen, 3],
    [seen, 2],
  ]);
  const texts = [`+shared hub:${seen}`, `+shared hub:${secret}`];
  expect(await Promise.all(texts.map(async (text) => (await ask(text)).results?.total))).toEqual([2, 0]);
  expect((await ask('+shared', { of: [secret] })).status).toBe(403);
  expect((await ask('+shared', { of: [seen, secret] })).status).toBe(403);
  const { body } = await client.indices.getAlias({ name: 'trowel-all' });
  for (const hub of [seen, alsoSeen, secret])
    expect(Object.keys(body)).toEqual(expect.arrayContaining((await listIndexes(client, hub)) as string[]));
});
