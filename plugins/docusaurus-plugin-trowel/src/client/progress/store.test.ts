import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { makeAnswerEvent, makeStepEvent } from '../../../test/support/readerEvents.ts';
import { formatVersion } from '../../progress/file.ts';
import { toKeptName } from './hubPlace.ts';
import { createStore, type ProgressStore } from './store.ts';

let count = 0;
/** The name of a database that no other test has. */
const newName = () => `trowel-test-${count++}`;
const booking = { type: 'step', step: 'systems/booking', state: 'done' } as const;
const gates = { ...booking, step: 'systems/gates' } as const;

/** Opens a store, and waits until it has read what is kept. */
async function openStore(name: string, clock?: () => Date): Promise<ProgressStore> {
  const store = createStore(name, clock);
  await store.settle();
  return store;
}

const statesOf = (store: ProgressStore) => [...store.read().steps.values()].map(({ step, state }) => [step, state]);

/** Puts something in the place of a part of the browser until the test ends. */
const replaced: (() => void)[] = [];
function replace<Name extends keyof typeof globalThis>(name: Name, value: unknown): void {
  const was = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  replaced.push(() => (was ? Object.defineProperty(globalThis, name, was) : Reflect.deleteProperty(globalThis, name)));
}
afterEach(() => {
  for (const restore of replaced.splice(0)) restore();
});

/** A local storage with these items. */
function makeStorage(items: Readonly<Record<string, string>>): Storage {
  const storage = Object.create({
    getItem: (key: string) => storage[key] ?? null,
    removeItem: (key: string) => delete storage[key],
  });
  return Object.assign(storage, items);
}

/** Lets each writing to the database fail. */
function failWith(name: string): void {
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('No', name);
  };
  replaced.push(() => {
    IDBObjectStore.prototype.put = put;
  });
}

describe('what a reader does', () => {
  test('counts at once, and is there the next day', async () => {
    const name = newName();
    const store = createStore(name);
    store.add(booking);
    expect(statesOf(store)).toEqual([['systems/booking', 'done']]);
    expect(store.read().phase).toBe('loading');
    await store.settle();
    expect(store.read()).toMatchObject({ phase: 'ready', trouble: undefined });
    expect(statesOf(await openStore(name))).toEqual([['systems/booking', 'done']]);
  });

  test('in two tabs at once is all kept, and both tabs come to show it', async () => {
    const name = newName();
    const [one, other] = await Promise.all([openStore(name), openStore(name)]);
    const shown = new Promise<void>((resolve) => {
      const check = () => one.read().steps.size === 2 && other.read().steps.size === 2 && resolve();
      one.listen(check);
      other.listen(check);
    });
    one.add(booking);
    other.add(gates);
    await Promise.all([one.settle(), other.settle(), shown]);
    expect((await openStore(name)).read().events).toHaveLength(2);
    expect(one.read().events).toEqual(other.read().events);
  });

  test('before what is kept has been read is merged with it', async () => {
    const name = newName();
    const before = await openStore(name);
    before.add(booking);
    await before.settle();
    const store = createStore(name);
    store.add(gates);
    await store.settle();
    expect(statesOf(store).sort()).toEqual([
      ['systems/booking', 'done'],
      ['systems/gates', 'done'],
    ]);
  });

  test('counts also after the clock was set back', async () => {
    const name = newName();
    let now = new Date('2026-11-02T09:00:00Z');
    const store = await openStore(name, () => now);
    store.add(booking);
    now = new Date('2019-01-01T00:00:00Z');
    store.add({ ...booking, state: 'todo' });
    await store.settle();
    expect(statesOf(await openStore(name))).toEqual([['systems/booking', 'todo']]);
  });

  test('is the same object until something changes, and listeners hear of each change until they end', async () => {
    const store = await openStore(newName());
    const before = store.read();
    let heard = 0;
    const end = store.listen(() => heard++);
    expect(store.read()).toBe(before);
    store.add(booking, gates);
    expect(heard).toBe(1);
    end();
    store.add({ ...booking, state: 'doing' });
    expect(heard).toBe(1);
    await store.settle();
  });

  test('lasts as long as the page where the site keeps nothing', async () => {
    const store = createStore(undefined);
    store.add(booking);
    await store.settle();
    expect(store.read().phase).toBe('ready');
    expect(store.read().trouble).toBe('switched-off');
    expect(statesOf(store)).toEqual([['systems/booking', 'done']]);
  });
});

describe('ticks of the first version', () => {
  const ticks = '{"systems/booking":"2024-05-01T08:30:00.000Z"}';

  test('are taken in once, where the namespace of the storage is this hub’s', async () => {
    const name = `${newName()}/-abc`;
    const storage = makeStorage({
      'trowel.progress.paths/a-abc': ticks,
      'trowel.progress.paths/b-xyz': '{"systems/gates":"2024-05-02T08:30:00.000Z"}',
      theme: 'dark',
    });
    replace('localStorage', storage);
    const store = await openStore(name);
    expect(statesOf(store)).toEqual([['systems/booking', 'done']]);
    store.add({ ...booking, state: 'todo' });
    await store.settle();
    expect(statesOf(await openStore(name))).toEqual([['systems/booking', 'todo']]);
  });

  test('are taken in by each hub at an origin, and stay for the next', async () => {
    replace('localStorage', makeStorage({ 'trowel.progress.paths/a': ticks }));
    for (const name of [`${newName()}:/a/`, `${newName()}:/b/`])
      expect(statesOf(await openStore(name))).toEqual([['systems/booking', 'done']]);
  });

  test('that are broken cost nothing else', async () => {
    replace('localStorage', makeStorage({ 'trowel.progress.paths/a': '{"systems/', 'trowel.progress.paths/b': ticks }));
    expect(statesOf(await openStore(`${newName()}/`))).toEqual([['systems/booking', 'done']]);
  });

  test('that cannot be written are taken in at the next visit', async () => {
    const name = `${newName()}/`;
    replace('localStorage', makeStorage({ 'trowel.progress.paths/a': ticks }));
    failWith('QuotaExceededError');
    const store = await openStore(name);
    expect(store.read().trouble).toBeDefined();
    for (const restore of replaced.splice(1)) restore();
    expect(statesOf(await openStore(name))).toEqual([['systems/booking', 'done']]);
  });
});

describe('what was renamed', () => {
  const moved = { renamed: { 'systems/booking': 'systems/sales' }, present: ['systems/sales'] };
  const answer = { type: 'answer', check: 'systems/booking#why', text: 'Two sums?' } as const;
  const note = { type: 'friction', note: 'n', step: 'systems/booking', what: 'wrong', state: 'kept' } as const;

  test('is found under its present id: state, answers and notes, also on the next page, which learns of no rename', async () => {
    const name = newName();
    const store = await openStore(name);
    store.add(booking, answer, note);
    store.learn(moved);
    expect(statesOf(store)).toEqual([['systems/sales', 'done']]);
    await store.settle();
    const { steps, answers, friction, events } = (await openStore(name)).read();
    expect([[...steps.keys()], [...answers.keys()], friction.map(({ step }) => step)]).toEqual([
      ['systems/sales'],
      ['systems/sales#why'],
      ['systems/sales'],
    ]);
    // What was done is never rewritten.
    expect(events).toMatchObject([booking, answer, note]);
  });

  test('is known at once to a page that learns it before it has read what is kept', async () => {
    const name = newName();
    const before = await openStore(name);
    before.add(booking);
    await before.settle();
    const store = createStore(name);
    store.learn(moved);
    await store.settle();
    expect(statesOf(store)).toEqual([['systems/sales', 'done']]);
  });

  test('keeps a new page of the former name apart', async () => {
    const name = newName();
    const store = await openStore(name);
    store.learn(moved);
    await store.settle();
    const later = createStore(name);
    later.learn({ renamed: {}, present: ['systems/booking', 'systems/sales'] });
    later.add(booking);
    await later.settle();
    expect(statesOf(await openStore(name))).toEqual([['systems/booking', 'done']]);
  });

  test('that somebody edited changes nothing', async () => {
    const name = newName();
    await openStore(name);
    await (await openDB(name, formatVersion)).put('renames', { html: '<b>' }, 'systems/booking');
    const store = await openStore(name);
    store.add(booking);
    expect(statesOf(store)).toEqual([['systems/booking', 'done']]);
    await store.settle();
  });
});

describe('a browser that does not keep it', () => {
  test('is named, and what the reader does lasts as long as the page', async () => {
    replace('indexedDB', undefined);
    const store = createStore(newName());
    store.add(booking);
    await store.settle();
    expect(store.read()).toMatchObject({ phase: 'ready', trouble: 'blocked' });
    expect(statesOf(store)).toEqual([['systems/booking', 'done']]);
  });

  test('at first shows all that it keeps as soon as it does', async () => {
    const name = newName();
    const before = await openStore(name);
    before.add(booking);
    await before.settle();
    replace('indexedDB', undefined);
    const store = await openStore(name);
    expect(store.read().trouble).toBe('blocked');
    for (const restore of replaced.splice(0)) restore();
    store.add(gates);
    await store.settle();
    expect(store.read().trouble).toBeUndefined();
    expect(statesOf(store).sort()).toEqual([
      ['systems/booking', 'done'],
      ['systems/gates', 'done'],
    ]);
  });

  test('because it is full keeps all of it as soon as there is room', async () => {
    const name = newName();
    const store = await openStore(name);
    failWith('QuotaExceededError');
    store.add(booking);
    await store.settle();
    expect(store.read().trouble).toBe('full');
    expect(statesOf(store)).toEqual([['systems/booking', 'done']]);
    for (const restore of replaced.splice(0)) restore();
    store.add(gates);
    await store.settle();
    expect(store.read().trouble).toBeUndefined();
    expect((await openStore(name)).read().steps.size).toBe(2);
  });

  test('because a newer version has written is left as it is', async () => {
    const name = newName();
    const newer = await openDB(name, formatVersion + 1, { upgrade: (db) => void db.createObjectStore('events') });
    await newer.put('events', 'whatever', 'x');
    const store = createStore(name);
    store.add(booking);
    await store.settle();
    expect(store.read().trouble).toBe('newer');
    expect(statesOf(store)).toEqual([['systems/booking', 'done']]);
    expect(await newer.getAll('events')).toEqual(['whatever']);
  });

  test('lets a newer version in another tab through, and then says so', async () => {
    const name = newName();
    const store = await openStore(name);
    const newer = await openDB(name, formatVersion + 1);
    store.add(booking);
    await store.settle();
    expect(store.read().trouble).toBe('newer');
    newer.close();
  });

  test('because a tab with an older version holds it says so, until that is closed', async () => {
    const name = newName();
    const older = await openDB(name, 1);
    const store = createStore(name);
    store.add(booking);
    await new Promise<void>((resolve) => store.listen(() => store.read().trouble === 'other-tab' && resolve()));
    older.close();
    await store.settle();
    expect(store.read().trouble).toBeUndefined();
    expect((await openStore(name)).read().steps.size).toBe(1);
  });

  test('opens a lost connection again', async () => {
    const name = newName();
    const store = await openStore(name);
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      IDBDatabase.prototype.transaction = transaction;
      this.close();
      return transaction.apply(this, args);
    };
    store.add(booking);
    await store.settle();
    expect(store.read().trouble).toBeUndefined();
    expect((await openStore(name)).read().steps.size).toBe(1);
  });
});

test('two hubs at one origin know nothing of each other', async () => {
  const names = ['/a/', '/b/'].map((base) => toKeptName(newName().replace(/\d+$/, 'shared'), { base, namespace: '' }));
  const [one, other] = await Promise.all(names.map((name) => openStore(name)));
  const heard: unknown[] = [];
  other?.listen(() => heard.push(other.read().events));
  one?.add(booking);
  await one?.settle();
  expect((await openStore(names[0] ?? '')).read().steps.size).toBe(1);
  expect((await openStore(names[1] ?? '')).read().steps.size).toBe(0);
  expect(heard).toEqual([]);
});

describe('what was edited by hand', () => {
  test('is left as it is, beside all that can still be read', async () => {
    const name = newName();
    const store = await openStore(name);
    store.add(booking);
    await store.settle();
    const kept = await openDB(name, formatVersion);
    await kept.put('events', { ...makeStepEvent({ id: 'broken' }), state: '<b>lost</b>' });
    const again = await openStore(name);
    expect(statesOf(again)).toEqual([['systems/booking', 'done']]);
    expect(again.read()).toMatchObject({ trouble: 'damaged', unread: [{ id: 'broken' }] });
    expect(await kept.count('events')).toBe(2);
  });

  test('is left as it is, also when an earlier version wrote it in another shape', async () => {
    const name = newName();
    await openStore(name);
    const { check: question, ...rest } = makeAnswerEvent({ id: 'former' });
    const former = { ...rest, question };
    await (await openDB(name, formatVersion)).put('events', former);
    const store = await openStore(name);
    expect(store.read()).toMatchObject({ trouble: 'damaged', events: [], unread: [former] });
    store.add(booking);
    await store.settle();
    expect((await openStore(name)).read()).toMatchObject({ events: [booking], unread: [former] });
  });

  test('in a message of another tab changes nothing', async () => {
    const name = newName();
    const store = await openStore(name);
    const channel = new BroadcastChannel(name);
    for (const data of ['x', null, [{ type: 'step' }], { html: '<b>' }]) channel.postMessage(data);
    const heard = new Promise<void>((resolve) => store.listen(resolve));
    channel.postMessage([makeStepEvent()]);
    await heard;
    channel.close();
    expect(store.read().events).toEqual([makeStepEvent()]);
  });
});
