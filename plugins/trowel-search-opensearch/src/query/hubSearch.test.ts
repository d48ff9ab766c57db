import type { Client } from '@opensearch-project/opensearch';
import { expect, test } from 'vitest';
import { schemaVersion } from '../index/indexBody.ts';
import { createHubSearch } from './hubSearch.ts';

const never = new AbortController().signal;

interface Shards {
  readonly total: number;
  readonly failed: number;
}

/** A cluster with one generation, whose answers have its name. `state` can be changed. */
function setUp() {
  const state = {
    current: 'trowel-booking--1',
    /** Whether it says which generation is current: not while it elects a manager. */
    isManaged: true,
    shards: { total: 3, failed: 0 } as Shards,
    asked: [] as string[],
  };
  let time = 0;
  const indices = {
    get: () =>
      state.isManaged
        ? Promise.resolve({ body: { [state.current]: toIndex(state.current) } })
        : new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no manager')), 20)),
  };
  const msearch = async ({ index }: { index: string }) => {
    state.asked.push(index);
    const gone = { error: { type: 'index_not_found_exception', reason: `no such index [${index}]` } };
    const found = { hits: { total: { value: 1 }, hits: [] }, _shards: state.shards };
    return { body: { responses: [index === state.current ? found : gone] } };
  };
  const { search } = createHubSearch({ indices, msearch } as unknown as Client, () => time);
  return {
    state,
    ask: () => search(['booking'], { text: '', page: 2, counted: true }, never),
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
  state.shards = { total: 3, failed: 1 };
  expect((await ask()).partial).toBe(true);
  expect(state.asked).toHaveLength(1);
});
