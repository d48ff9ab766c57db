import { Client } from '@opensearch-project/opensearch';
import { afterAll, expect, inject, test } from 'vitest';
import { listIndexes, openProxy, pushPages, toPages } from './support/pages.ts';
import { createWatched, type Watch } from './support/watched.ts';

const client = new Client({ nodes: [...inject('urls')] });
const count = 20;
const pages = toPages(count, 'latter');
/** Two pages a request. */
const requestSize = 1_000;
afterAll(() => client.close());

/** Makes a hub that readers have an old generation of. `end` pushes once more, and makes sure that nothing is left. */
async function setUp(name: string) {
  const hub = `${name}-${process.pid}`;
  await pushPages({ client, hub, pages: toPages(count, 'former') });
  const ask = openProxy(inject('urls'), [hub]);
  const findTotals = () => Promise.all(['+former', '+latter'].map(async (text) => (await ask(text)).results?.total));
  return {
    hub,
    findTotals,
    async end(now: () => Date) {
      await pushPages({ client, hub, pages, now });
      expect([await findTotals(), (await listIndexes(client, hub)).length]).toEqual([[0, count], 1]);
    },
  };
}

/** Counts the requests of a push, and those until readers get what it has sent. */
async function countRequests(hub: string) {
  let [all, untilSwap] = [0, 0];
  const watch: Watch = {
    before(at, path) {
      all = at + 1;
      // Before the swap, the old generation is looked up. From there on an interruption comes too late.
      if (path.includes('_aliases')) untilSwap = at - 1;
    },
  };
  const counting = createWatched(inject('urls'), watch);
  await pushPages({ client: counting, hub, pages: toPages(count, 'former'), requestSize });
  await counting.close();
  return { all, untilSwap };
}

test('readers keep the old generation when a push is interrupted, wherever that is', async () => {
  const { hub, findTotals, end } = await setUp('interrupted');
  const { untilSwap } = await countRequests(hub);
  expect(untilSwap).toBeGreaterThan(15);
  for (let cut = 0; cut < untilSwap; cut += 1) {
    const stopping = new AbortController();
    const interrupted = createWatched(inject('urls'), {
      // Half of them before the request, half while it is on its way.
      before: (at) => {
        if (at !== cut) return;
        const stop = () => stopping.abort(new Error('Interrupted.'));
        if (cut % 2 === 0) stop();
        else setImmediate(stop);
      },
    });
    const pushed = pushPages({ client: interrupted, hub, pages, requestSize, signal: stopping.signal });
    await expect(pushed, `cut at ${cut}`).rejects.toThrow('Interrupted.');
    // What was sent is gone at once.
    expect([cut, await findTotals(), (await listIndexes(client, hub)).length]).toEqual([cut, [count, 0], 1]);
    await interrupted.close();
  }
  await end(() => new Date());
});

test('readers keep the old generation when a push dies, wherever that is, and the next push clears up', async () => {
  const { hub, findTotals, end } = await setUp('dead');
  const { untilSwap } = await countRequests(hub);
  let time = Date.now();
  // Each time, more than the two minutes pass after which a push is taken for dead.
  const now = () => new Date(time);
  for (let cut = 0; cut < untilSwap; cut += 1) {
    time += 180_000;
    const dead = createWatched(inject('urls'), {
      before: (at) => {
        if (at >= cut) throw new Error('The process is dead.');
      },
    });
    await expect(pushPages({ client: dead, hub, pages, requestSize, now })).rejects.toThrow('The process is dead.');
    expect([cut, await findTotals()]).toEqual([cut, [count, 0]]);
    await dead.close();
  }
  expect((await listIndexes(client, hub)).length).toBe(2);
  time += 180_000;
  await end(now);
});
