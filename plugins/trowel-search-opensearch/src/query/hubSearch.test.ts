import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { expect, test } from 'vitest';
import { schemaVersion } from '../index/indexBody.ts';
import { createHubSearch } from './hubSearch.ts';

const never = new AbortController().signal;

interface Shards {
  readonly total: number;
  readonly successful: number;
}

/** A cluster with one generation, whose answers have its name. `state` can be changed. */
function setUp() {
  const state = {
    current: 'trowel-booking--1',
    /** Whether the hub was taken out of the cluster. */
    isTakenOut: false,
    /** Whether it says which generation is current: not while it elects a manager. */
    isManaged: true,
    /** Milliseconds until it says so. */
    lateness: 0,
    shards: { total: 3, successful: 3 } as Shards,
    asked: [] as string[],
    /** How many of the next searches fail, as shards move. */
    failures: 0,
    /** Milliseconds until the next searches are answered. */
    delays: [] as number[],
  };
  let time = 0;
  const indices = {
    get: ({ index }: { readonly index: string }) =>
      !index.includes('booking') || state.isTakenOut
        ? Promise.resolve({ body: {} })
        : state.isManaged
          ? wait(state.lateness).then(() => ({ body: { [state.current]: toIndex(state.current) } }))
          : new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no manager')), 20)),
  };
  const msearch = async ({ index }: { index: string }) => {
    state.asked.push(index);
    await wait(state.delays.shift() ?? 0);
    if (state.failures-- > 0) return { body: { responses: [{ error: { type: 'all_shards_failed' } }] } };
    const gone = { error: { type: 'index_not_found_exception', reason: `no such index [${index}]` } };
    const found = { hits: { total: { value: 1 }, hits: [] }, _shards: state.shards };
    return { body: { responses: [index === state.current ? found : gone] } };
  };
  const { search, complete } = createHubSearch({ indices, msearch } as unknown as Client, () => time);
  return {
    state,
    complete: (text: string) => complete(['booking'], text, never),
    ask: (hubs: readonly string[] = ['booking']) => search(hubs, { text: '', page: 2, counted: true }, never),
    passTime: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

function toIndex(name: string) {
  const trowel = { hub: 'booking', generation: name, schema: schemaVersion, language: 'en', facets: [] };
  return { aliases: { 'trowel-booking': {} }, mappings: { _meta: { trowel } } };
}

test('asks the new generation when a push has deleted the old one', async () => {
  const { state, ask } = setUp();
  await ask();
  state.current = 'trowel-booking--2';
  expect((await ask()).total).toBe(1);
  expect(state.asked).toEqual(['trowel-booking--1', 'trowel-booking--1', 'trowel-booking--2']);
});

test('waits for word of the new generation when it has no answer of the old one', async () => {
  const { state, ask } = setUp();
  await ask();
  state.current = 'trowel-booking--2';
  state.lateness = 500;
  expect((await ask()).total).toBe(1);
});

test('answers by the generation that it knows while the cluster does not say which is current', async () => {
  const { state, ask, passTime } = setUp();
  await ask();
  state.isManaged = false;
  passTime(60_000);
  expect((await ask()).total).toBe(1);
  state.isManaged = true;
  expect((await ask()).total).toBe(1);
});

test('says that an answer is partial when the generation is the same, and does not ask again', async () => {
  const { state, ask } = setUp();
  state.shards = { total: 3, successful: 2 };
  expect((await ask()).partial).toBe(true);
  expect(state.asked).toHaveLength(1);
});

test('asks the new generation for a reader who is late, when another has met it', async () => {
  const { state, ask } = setUp();
  await ask();
  state.current = 'trowel-booking--2';
  state.delays.push(30);
  const late = ask();
  expect((await ask()).total).toBe(1);
  expect((await late).total).toBe(1);
});

test('gives up when generation after generation is gone', async () => {
  const { state, ask } = setUp();
  let at = 0;
  Object.defineProperty(state, 'current', { get: () => `trowel-booking--${at++}` });
  await expect(ask()).rejects.toThrow('no such index');
  expect(state.asked).toHaveLength(4);
});

test('counts the values of facets once for each generation, not with each letter that is typed', async () => {
  const { state, complete } = setUp();
  await Promise.all(['status:', 'status:a', 'status:ac'].map(complete));
  await complete('status:acc');
  expect(state.asked).toEqual(['trowel-booking--1']);
});

test('counts again when some shards have not counted', async () => {
  const { state, complete } = setUp();
  state.shards = { total: 3, successful: 2 };
  await complete('status:');
  state.shards = { total: 3, successful: 3 };
  await complete('status:');
  await complete('status:');
  expect(state.asked).toHaveLength(2);
});

test('answers for the hubs that were pushed', async () => {
  const { state, ask } = setUp();
  expect(await ask(['booking', 'gates'])).toMatchObject({ total: 1 });
  expect(state.asked).toEqual(['trowel-booking--1']);
  await expect(ask(['gates'])).rejects.toThrow('The cluster has no search index of the hub gates.');
});

test('forgets a hub that was taken out of the cluster', async () => {
  const { state, ask } = setUp();
  await ask();
  state.isTakenOut = true;
  state.current = 'gone';
  await expect(ask()).rejects.toThrow('The cluster has no search index of the hub booking.');
});

test('asks again what fails once, and gives up what fails twice', async () => {
  const { state, ask } = setUp();
  state.failures = 1;
  expect((await ask()).total).toBe(1);
  state.failures = 2;
  await expect(ask()).rejects.toThrow('all_shards_failed');
});
