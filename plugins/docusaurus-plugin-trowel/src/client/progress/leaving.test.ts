import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepUnwritten, takeUnwritten } from './leaving.ts';
import { createStore, type ProgressStore } from './store.ts';

const key = 'unwritten';
const booking = { type: 'step', step: 'systems/booking', state: 'done' } as const;
const gates = { ...booking, step: 'systems/gates' } as const;
const stepsOf = (store: ProgressStore) => [...store.read().steps.keys()].sort();

function makeStorage(items: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(items));
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

test('what was done just before a page is left is there on the next one', async () => {
  const storage = makeStorage();
  for (const event of [booking, gates]) {
    // The page is gone before its database answers.
    const left = createStore('never-opened');
    left.add(event);
    keepUnwritten(left, key, storage);
  }
  const next = createStore('leaving-1');
  await takeUnwritten(next, key, storage);
  expect(stepsOf(next)).toEqual(['systems/booking', 'systems/gates']);
  expect(storage.kept.size).toBe(0);
  const later = createStore('leaving-1');
  await later.settle();
  expect(stepsOf(later)).toEqual(['systems/booking', 'systems/gates']);
});

test('a page that has written everything keeps no text', async () => {
  const storage = makeStorage();
  const store = createStore('leaving-2');
  store.add(booking);
  await store.settle();
  keepUnwritten(store, key, storage);
  expect(storage.kept.size).toBe(0);
});

test('a text that another page has changed meanwhile stays', async () => {
  const storage = makeStorage();
  const left = createStore('never-opened');
  left.add(booking);
  keepUnwritten(left, key, storage);
  const next = createStore('leaving-3');
  const taking = takeUnwritten(next, key, storage);
  left.add(gates);
  keepUnwritten(left, key, storage);
  await taking;
  expect(storage.kept.size).toBe(1);
});

test.each(['{', '{"type": "step"}', '[1, null]', '"x"'])(
  'a text that was edited by hand (%s) gives nothing',
  async (text) => {
    const storage = makeStorage({ [key]: text });
    const store = createStore('leaving-4');
    await takeUnwritten(store, key, storage);
    expect(stepsOf(store)).toEqual([]);
    expect(storage.kept.size).toBe(0);
  },
);
