import { expect, test } from 'vitest';
import { createDocusaurus, createPreload } from './navigation.ts';

const fail = () => Promise.reject(new Error('gone'));
const pass = () => Promise.resolve();

/** A browser that counts how often it loads the page anew, with a storage that lasts. */
function browse(stored = new Map<string, string>()) {
  const seen = { reloads: 0, stored };
  const browser = {
    location: { href: 'https://example.org/a', reload: () => void seen.reloads++ },
    storage: () => ({
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    }),
  };
  return { seen, browser };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a page’s shard comes before its chunks', async () => {
  const order: string[] = [];
  const note = (what: string) => (path: string) => Promise.resolve(void order.push(`${what} ${path}`));
  await createPreload(note('load'), note('preload'), browse().browser)('/a');
  expect(order).toEqual(['load /a', 'preload /a']);
});

test('of an address with .html, the page that is shown is loaded too', async () => {
  const paths: string[] = [];
  await createPreload(pass, async (path) => paths.push(path), browse().browser)('/a/index.html');
  expect(paths).toEqual(['/a/index.html', '/a']);
});

test('when the first page cannot be loaded, it is loaded anew, once', async () => {
  const first = browse();
  createPreload(fail, pass, first.browser)('/a');
  await settled();
  expect(first.seen.reloads).toBe(1);

  const second = browse(first.seen.stored);
  await expect(createPreload(fail, pass, second.browser)('/a')).rejects.toThrow('gone');
  expect(second.seen.reloads).toBe(0);
});

test('a page that could be loaded may be loaded anew the next time that it cannot', async () => {
  const { seen, browser } = browse();
  createPreload(pass, fail, browser)('/a');
  await settled();
  await createPreload(pass, pass, browser)('/a');
  expect(seen.stored.size).toBe(0);
});

test('without a storage the first page stays as it is', async () => {
  const { seen, browser } = browse();
  const storage = () => {
    throw new Error('denied');
  };
  await expect(createPreload(fail, pass, { ...browser, storage })('/a')).rejects.toThrow('gone');
  expect(seen.reloads).toBe(0);
});

test('a later page that cannot be loaded is left to Docusaurus, which loads it anew', async () => {
  const { seen, browser } = browse();
  let times = 0;
  const preload = createPreload(() => (times++ === 0 ? pass() : fail()), pass, browser);
  await preload('/a');
  await expect(preload('/b')).rejects.toThrow('gone');
  expect(seen.reloads).toBe(0);
});

test('a page is fetched ahead by its path alone, once its shard is there', async () => {
  const order: string[] = [];
  const docusaurus = createDocusaurus(
    async (path) => void order.push(`load ${path}`),
    { prefetch: async (path) => void order.push(`prefetch ${path}`), preload: () => false },
    () => false,
  );
  await docusaurus.prefetch('/a?q=1#more');
  expect(order).toEqual(['load /a', 'prefetch /a']);
});

test.each([
  ['shard', fail, pass],
  ['page', pass, fail],
])('a %s that cannot be fetched ahead breaks nothing', async (_, load, prefetch) => {
  const docusaurus = createDocusaurus(load, { prefetch, preload: () => false }, () => false);
  await expect(docusaurus.prefetch('/a')).resolves.toBeUndefined();
});

test('on a slow connection nothing is fetched ahead', () => {
  const docusaurus = createDocusaurus(fail, { prefetch: () => false, preload: () => false }, () => true);
  expect(docusaurus.prefetch('/a')).toBe(false);
});
