import fc from 'fast-check';
import { matchRoutes } from 'react-router-config';
import { expect, test } from 'vitest';
import { type ClientRoute, createAdder, createLoader, type LoadedShard } from './client/store.ts';
import type { Route } from './route.ts';
import { distribute } from './shards.ts';
import { type BaseNode, splitTree } from './split.ts';

const leaf = (path: string, fields: Partial<Route> = {}): Route => ({
  path,
  hash: 'abc',
  exact: true,
  attributes: {},
  ...fields,
});
const parent = (path: string, routes: readonly Route[]): Route => ({ path, hash: 'def', attributes: {}, routes });
const noDocs = { base: {}, byKey: new Map() };

/** Makes the routes that a browser begins with, as the generated module does, and the function that loads a path's shard. */
function begin(routes: readonly Route[], baseUrl = '/') {
  const tree = splitTree(routes, baseUrl);
  const { shards } = distribute({ leaves: tree.leaves, chunkNames: {}, docs: noDocs });
  const client = tree.base.map(toClient);
  const add = createAdder({
    routes: client,
    lists: tree.lists,
    registry: {},
    hashes: {},
    chunkNames: {},
    docs: undefined,
    createComponent: (path, hash) => `${path}-${hash}`,
  });
  const loaders = shards.map(({ leaves }) => {
    const shard: LoadedShard = {
      registry: {},
      hashes: {},
      chunkNames: {},
      docs: [],
      leaves: leaves.map(({ list, before, route }) => [list, before, route.path, route.hash ?? '', route.attributes]),
    };
    return () => Promise.resolve({ default: shard });
  });
  return { tree, client, load: createLoader(loaders, add) };
}

function toClient(node: BaseNode): ClientRoute {
  if ('isHolder' in node) return { path: [], exact: true, routes: [], component: 'holder' };
  const { routes, attributes, hash, path, exact, key } = node;
  return {
    path,
    exact,
    key,
    component: `${path}-${hash}`,
    ...attributes,
    ...(routes && { routes: routes.map(toClient) }),
  };
}

function toWhole({ routes, attributes, hash, path, exact }: Route): ClientRoute {
  return { path, exact, component: `${path}-${hash}`, ...attributes, ...(routes && { routes: routes.map(toWhole) }) };
}

/** What is shown for a path: the components from the outermost to the innermost, with what they get of their route. */
const show = (routes: readonly ClientRoute[], path: string) =>
  matchRoutes(routes as never, path)
    .map(({ route, match }) => [route.component, (route as { sidebar?: unknown }).sidebar, match.params] as const)
    .filter(([component]) => (component as unknown) !== 'holder');

const segment = fc.constantFrom('a', 'b', 'B', 'c', 'ä', 'x.html');
const paths = fc.array(segment, { maxLength: 3 }).map((segments) => `/${segments.join('/')}`);
const hash = fc.constantFrom('1', '2', '3');
const attributes = fc.constantFrom({}, { sidebar: 'main' }, { sidebar: 'other' });
const slash = fc.constantFrom('', '/');
const { routes: trees } = fc.letrec<{ routes: Route[]; route: Route }>((tie) => ({
  routes: fc.array(tie('route'), { maxLength: 6, depthIdentifier: 'tree' }),
  route: fc.oneof(
    { depthIdentifier: 'tree', maxDepth: 3 },
    fc.record({
      path: fc.tuple(paths, slash).map(([path, end]) => path + end),
      hash,
      exact: fc.constant(true),
      attributes,
    }),
    fc.record({ path: fc.constantFrom('/:id', '/a/*', '/(a|b)'), hash, exact: fc.boolean(), attributes }),
    fc.record({ path: paths, hash, attributes, routes: tie('routes') }),
  ),
}));

test('every path finds the routes that it finds in the whole tree, whatever was loaded before', async () => {
  await fc.assert(
    fc.asyncProperty(
      trees,
      fc.constantFrom('/', '/a/'),
      fc.array(paths, { minLength: 1 }),
      async (routes, base, visits) => {
        const whole = routes.map(toWhole);
        const { client, load } = begin(routes, base);
        for (const path of visits) {
          await load(path);
          expect(show(client, path)).toEqual(show(whole, path));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('leaves are taken out, and what others look for stays', () => {
  const { tree } = begin([
    leaf('/blog/one'),
    leaf('/404.html'),
    leaf('/search/:query'),
    parent('/docs', [leaf('/docs/a'), leaf('/docs/b', { exact: false }), parent('/docs/c', [])]),
    leaf('/'),
    { path: '*', attributes: {} },
  ]);
  expect(tree.leaves.map(({ route }) => route.path)).toEqual(['/blog/one', '/docs/a']);
});

test('the home page stays where the site begins below the root', () => {
  expect(begin([leaf('/site/'), leaf('/site/a')], '/site/').tree.leaves.map(({ route }) => route.path)).toEqual([
    '/site/a',
  ]);
});

test('a route keeps its key among its siblings when leaves come before it', async () => {
  const { client, load } = begin([parent('/docs', [leaf('/docs/a'), parent('/docs/c', [])])]);
  const before = client[0]?.routes?.[0]?.key;
  await load('/docs/a');
  expect(client[0]?.routes?.map(({ path }) => path)).toEqual(['/docs/a', '/docs/c']);
  expect(client[0]?.routes?.[1]?.key).toBe(before);
});
