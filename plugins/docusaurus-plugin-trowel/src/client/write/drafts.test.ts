import { expect, test } from 'vitest';
import { createDraftStore } from './drafts.ts';

/** A browser's storage, in memory. */
function makeStorage(most = Number.POSITIVE_INFINITY): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = value;
    },
    removeItem: (key: string) => delete kept[key],
  };
  for (const [name, method] of Object.entries(methods)) Object.defineProperty(kept, name, { value: method });
  return kept as unknown as Storage;
}

const draft = { id: 'a', kind: 'story', changed: 1, draft: { values: { title: 'A' } } };

test('drafts are kept one by one, the latest first, and each hub has its own', () => {
  const storage = makeStorage();
  const store = createDraftStore('https://a.example/', () => storage);
  expect(store.keep(draft)).toBe('kept');
  store.keep({ ...draft, id: 'b', changed: 2, edit: { source: 'docs/a.md', text: 'T' } });
  expect(store.list().map(({ id }) => id)).toEqual(['b', 'a']);
  expect(store.find('a')).toEqual(draft);
  expect(createDraftStore('https://b.example/', () => storage).list()).toEqual([]);
  store.remove('a');
  expect(store.list().map(({ id }) => id)).toEqual(['b']);
});

test('a draft that another tab has changed or deleted is neither written over nor brought back', () => {
  const store = createDraftStore('h', makeStorage);
  const storage = makeStorage();
  const tabs = [0, 1].map(() => createDraftStore('h', () => storage));
  const [one = store, other = store] = tabs;
  one.keep(draft);
  expect(other.keep({ ...draft, changed: 2 }, 1)).toBe('kept');
  expect(one.keep({ ...draft, changed: 3 }, 1)).toBe('elsewhere');
  expect(one.find('a')?.changed).toBe(2);
  one.remove('a');
  expect(other.keep({ ...draft, changed: 4 }, 2)).toBe('elsewhere');
  expect(one.list()).toEqual([]);
});

test('a browser that keeps nothing, or has no room, is told apart', () => {
  const blocked = createDraftStore('h', () => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(blocked.keep(draft)).toBe('blocked');
  expect(blocked.list()).toEqual([]);
  expect(createDraftStore('h', () => makeStorage(10)).keep(draft)).toBe('full');
});

test('what is no draft is left alone', () => {
  const storage = makeStorage();
  for (const [at, text] of ['', 'x', 'null', '[]', '{"kind":1}', '{"kind":"story","draft":3}'].entries())
    storage.setItem(`trowel-draft h ${at}`, text);
  expect(createDraftStore('h', () => storage).list()).toEqual([]);
  expect(Object.keys(storage)).toHaveLength(6);
});
