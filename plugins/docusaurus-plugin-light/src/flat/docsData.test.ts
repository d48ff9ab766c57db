import { expect, test } from 'vitest';
import { listStrings, splitDocs } from './docsData.ts';

const plugin = 'docusaurus-plugin-content-docs';
const doc = (id: string, folder = '/docs') => ({ id, path: `${folder}/${id}`, sidebar: 'main' });
const version = (name: string, docs: readonly object[]) => ({ name, path: '/docs', mainDocId: 'index', docs });
const split = (versions: readonly object[], mentioned: readonly string[] = []) =>
  splitDocs(
    { [plugin]: { default: { path: '/docs', versions } }, other: { any: 1 } },
    { isLeaf: (key) => !key.endsWith('/STAYS'), mentioned: new Set(mentioned) },
  );
const idsOf = (base: unknown, at = 0) =>
  (base as Record<string, { default: { versions: { docs: { id: string }[] }[] } }>)[plugin]?.default.versions[
    at
  ]?.docs.map(({ id }) => id);

test('documents leave the global data but for those that menus name, and those without a page that is loaded late', () => {
  const { base } = split(
    [
      version(
        'current',
        ['index', 'a', 'b', 'stays'].map((id) => doc(id)),
      ),
    ],
    ['b'],
  );
  expect(idsOf(base)).toEqual(['index', 'b', 'stays']);
});

test('a page brings its own document, and the same document in other versions', () => {
  const { byKey } = split([version('current', [doc('a', '/docs/next')]), version('1.0', [doc('a'), doc('b')])]);
  expect(byKey.get('/DOCS/A')).toEqual([
    ['default', 'current', doc('a', '/docs/next')],
    ['default', '1.0', doc('a')],
  ]);
  expect(byKey.get('/DOCS/B')).toEqual([['default', '1.0', doc('b')]]);
});

test('global data of other plugins, and of another shape, stays as it is', () => {
  const odd = { [plugin]: { default: { versions: 'none' } }, other: { docs: [1] } };
  expect(splitDocs(odd, { isLeaf: () => true, mentioned: new Set() }).base).toEqual(odd);
  const none = { other: 1 };
  expect(splitDocs(none, { isLeaf: () => true, mentioned: new Set() }).base).toEqual(none);
});

test('the strings of a config are found however deep they are', () => {
  expect(listStrings({ navbar: { items: [{ type: 'doc', docId: 'a/b' }, null, 3] } })).toEqual(['doc', 'a/b']);
});
