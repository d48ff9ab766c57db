import { expect, test } from 'vitest';
import { type ClientRoute, createAdder, createLoader, type LoadedShard, type Site } from './store.ts';

const shard = (overrides: Partial<LoadedShard> = {}): LoadedShard => ({
  registry: {},
  hashes: {},
  chunkNames: {},
  leaves: [],
  docs: [],
  ...overrides,
});
const site = (overrides: Partial<Site> = {}): Site => ({
  routes: [{ path: [], exact: true, routes: [] }],
  lists: [[0]],
  registry: {},
  hashes: {},
  chunkNames: {},
  docs: undefined,
  createComponent: () => 'component',
  ...overrides,
});

test('a component is made when its chunks are known', () => {
  const chunkNames: Record<string, unknown> = {};
  const registry: Record<string, unknown> = {};
  const seen: unknown[] = [];
  const add = createAdder(
    site({
      chunkNames,
      registry,
      createComponent: (path, hash) => seen.push(chunkNames[`${path}-${hash}`], registry.chunk),
    }),
  );
  add(shard({ registry: { chunk: 'loader' }, chunkNames: { '/a-1': 'chunk' }, leaves: [[0, 0, '/a', '1']] }));
  expect(seen).toEqual(['chunk', 'loader']);
});

test('what stands in for leaves at the top matches their paths', () => {
  const routes: ClientRoute[] = [{ path: [], exact: true, routes: [] }];
  createAdder(site({ routes }))(shard({ leaves: [[0, 0, '/a', '1', { sidebar: 'main' }]] }));
  expect(routes).toEqual([
    {
      path: ['/a'],
      exact: true,
      routes: [{ path: '/a', exact: true, component: 'component', sidebar: 'main' }],
    },
  ]);
  // For React, and not for components that show their route.
  expect(routes[0]?.routes?.[0]?.key).toBe('/a-1');
});

test('a shard that comes twice is added once', () => {
  const routes: ClientRoute[] = [{ path: [], exact: true, routes: [] }];
  const add = createAdder(site({ routes }));
  const one = shard({ leaves: [[0, 0, '/a', '1']] });
  add(one);
  add(one);
  expect(routes[0]?.routes).toHaveLength(1);
});

test('a document is in the global data once, though pages of two shards bring it', () => {
  const docs = { default: { versions: [{ name: 'current', docs: [{ id: 'main' }] }] } };
  const add = createAdder(site({ docs }));
  const a = ['default', 'current', { id: 'a' }] as const;
  add(shard({ docs: [a] }));
  add(shard({ docs: [a, ['default', 'gone', { id: 'b' }]] }));
  expect(docs.default.versions[0]?.docs).toEqual([{ id: 'main' }, { id: 'a' }]);
});

/** A loader of one shard that fails the given number of times. */
function failing(times: number) {
  const calls = { loads: 0, added: 0 };
  const load = createLoader(
    [
      () => {
        calls.loads += 1;
        return calls.loads <= times ? Promise.reject(new Error('gone')) : Promise.resolve({ default: shard() });
      },
    ],
    () => {
      calls.added += 1;
    },
  );
  return { calls, load };
}

test('a shard is loaded once for all its pages', async () => {
  const { calls, load } = failing(0);
  await Promise.all([load('/a'), load('/b'), load('/a%20b')]);
  await load('/c');
  expect(calls).toEqual({ loads: 1, added: 1 });
});

test('a shard that fails is asked for once more', async () => {
  const { calls, load } = failing(1);
  await load('/a');
  expect(calls).toEqual({ loads: 2, added: 1 });
});

test('a shard that fails twice fails, and is asked for anew the next time', async () => {
  const { calls, load } = failing(2);
  await expect(load('/a')).rejects.toThrow('gone');
  await load('/a');
  expect(calls).toEqual({ loads: 3, added: 1 });
});
