import { expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import { bundleRoutes } from './routeModules.ts';

const site = siteOf({
  'docs/systems/a.md': '---\ntitle: A\n---\n',
  'docs/decisions/0001-a.md': '---\ntitle: A\n---\n',
});
const joined = bundleRoutes(site);

test('a route with a component of its own becomes one module with its data', () => {
  const gaps = joined.routes.find(({ path }) => path === '/gaps');
  expect(gaps).toEqual({ path: '/gaps', component: { file: 'route-gaps-gaps.mjs' }, modules: {} });
  const { content = '' } = joined.data.find(({ file }) => file === 'route-gaps-gaps.mjs') ?? {};
  expect(content).toContain("import Page from '@theme/Trowel/GapsPage';\nimport p0 from './gaps-gaps.json';\n");
  expect(content).toContain('{gaps: p0}');
});

test('routes that share a component keep separate data files', () => {
  const shared = joined.routes.filter(({ path }) => path === '/systems' || path === '/decisions');
  expect(shared.map(({ component, modules }) => [component, modules])).toEqual([
    [{ theme: '@theme/Trowel/IndexPage' }, { index: 'index-decision.json' }],
    [{ theme: '@theme/Trowel/IndexPage' }, { index: 'index-system.json' }],
  ]);
});

test('every route and every data file is kept', () => {
  expect(joined.routes.map(({ path }) => path)).toEqual(site.routes.map(({ path }) => path));
  expect(joined.data).toEqual(expect.arrayContaining([...site.data]));
});
