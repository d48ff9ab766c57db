import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { parseRegistry } from './generatedRegistry.ts';
import { parseRoutes } from './generatedRoutes.ts';
import { Unexpected } from './unexpected.ts';

// What Docusaurus itself writes, so that the tests fail when it writes something else.
const { generateRoutesCode } = createRequire(import.meta.url)('@docusaurus/core/lib/server/codegen/codegenRoutes');

const plugin = { name: 'some-plugin', id: 'default' };
const generate = (routes: readonly object[]): string => generateRoutesCode(routes).routesConfig;

test('the routes that Docusaurus writes are read, with their fields and in their order', () => {
  const source = generate([
    { path: '/blog', component: '@theme/Blog', exact: true, plugin },
    {
      path: '/docs',
      component: '@theme/DocsRoot',
      plugin,
      routes: [
        {
          path: '/docs/a',
          component: '@theme/DocItem',
          exact: true,
          sidebar: 'main',
          'odd-name': [1, { x: null }],
          plugin,
        },
        { path: '/docs/none', component: '@theme/DocRoot', routes: [], plugin },
      ],
    },
  ]);
  expect(parseRoutes(source)).toEqual([
    { path: '/blog', hash: expect.any(String), exact: true, attributes: {} },
    {
      path: '/docs',
      hash: expect.any(String),
      attributes: {},
      routes: [
        {
          path: '/docs/a',
          hash: expect.any(String),
          exact: true,
          attributes: { sidebar: 'main', 'odd-name': [1, { x: null }] },
        },
        { path: '/docs/none', hash: expect.any(String), attributes: {}, routes: [] },
      ],
    },
    { path: '*', hash: undefined, attributes: {} },
  ]);
});

test.each(["/it's", '/größe', '/a b', '/{x}', '/a, b', "/path: 'x'"])('the path %s is read as it is', (path) => {
  expect(parseRoutes(generate([{ path, component: '@theme/X', exact: true, plugin }]))[0]?.path).toBe(path);
});

test('the hash is the one under which Docusaurus keeps the chunks of the route', () => {
  const code = generateRoutesCode([{ path: '/a', component: '@theme/X', exact: true, plugin }]);
  const [route] = parseRoutes(code.routesConfig);
  expect(Object.keys(code.routesChunkNames)).toEqual([`/a-${route?.hash}`]);
});

test.each([
  ['another header', (source: string) => source.replace('import React', 'import * as React')],
  ['a field that is code', (source: string) => source.replace('exact: true', 'exact: isExact()')],
  ['a path that ends its string', (source: string) => source.replace("'/a'", "'/a\\'")],
  ['a component of another kind', (source: string) => source.replace('ComponentCreator(', 'lazy(')],
  ['no end', (source: string) => source.slice(0, -20)],
  ['nothing', () => ''],
])('routes with %s are not read', (_, change) => {
  const source = generate([{ path: '/a', component: '@theme/X', exact: true, plugin }]);
  expect(() => parseRoutes(change(source))).toThrow(Unexpected);
});

test('a registry is read as the names of chunks and their modules', () => {
  const source = `export default {
  "01a": [() => import(/* webpackChunkName: "01a" */ "@site/docs/a b.md"), "@site/docs/a b.md", require.resolveWeak("@site/docs/a b.md")],
  "02b": [() => import(/* webpackChunkName: "02b" */ "@theme/X"), "@theme/X", require.resolveWeak("@theme/X")],};
`;
  expect([...parseRegistry(source)]).toEqual([
    ['01a', '"@site/docs/a b.md"'],
    ['02b', '"@theme/X"'],
  ]);
});

test.each([
  ['another shape', 'export default {\n  "01a": () => import("x"),};\n'],
  [
    'two modules',
    'export default {\n  "01a": [() => import(/* webpackChunkName: "01a" */ "x"), "y", require.resolveWeak("x")],};\n',
  ],
  ['no list', 'module.exports = {};\n'],
])('a registry with %s is not read', (_, source) => {
  expect(() => parseRegistry(source)).toThrow(Unexpected);
});

test('an empty registry has no chunks', () => {
  expect(parseRegistry('export default {\n};\n').size).toBe(0);
});
