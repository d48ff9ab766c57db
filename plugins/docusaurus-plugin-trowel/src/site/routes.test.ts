import { expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';
import { joinRoutes } from './routes.ts';

const site = siteOf({
  'docs/systems/a.md': '---\ntitle: A\n---\n',
  'docs/decisions/0001-a.md': '---\ntitle: A\n---\n',
});
const joined = joinRoutes(site);

test('a page that alone is drawn by its component is one module with its data', () => {
  const gaps = joined.routes.find(({ path }) => path === '/gaps');
  expect(gaps).toEqual({ path: '/gaps', component: { file: 'route-gaps-gaps.mjs' }, modules: {} });
  const { content = '' } = joined.data.find(({ file }) => file === 'route-gaps-gaps.mjs') ?? {};
  expect(content).toContain("import Page from '@theme/Trowel/GapsPage';\nimport p0 from './gaps-gaps.json';\n");
  expect(content).toContain('{gaps: p0}');
});

test('pages that share their component keep it, and their data apart', () => {
  const shared = joined.routes.filter(({ path }) => path === '/systems' || path === '/decisions');
  expect(shared.map(({ component, modules }) => [component, modules])).toEqual([
    [{ theme: '@theme/Trowel/IndexPage' }, { index: 'index-decision.json' }],
    [{ theme: '@theme/Trowel/IndexPage' }, { index: 'index-system.json' }],
  ]);
});

test('every page and every file of data is there still', () => {
  expect(joined.routes.map(({ path }) => path)).toEqual(site.routes.map(({ path }) => path));
  expect(joined.data).toEqual(expect.arrayContaining([...site.data]));
});
