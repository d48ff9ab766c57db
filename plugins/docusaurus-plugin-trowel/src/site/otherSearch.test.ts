import { expect, test } from 'vitest';
import { hasOtherSearch } from './otherSearch.ts';

test.each([
  ['a plugin', { plugins: ['docusaurus-lunr-search'] }],
  ['a theme with options', { themes: [['@easyops-cn/docusaurus-search-local', { hashed: true }]] }],
  [
    'a resolved path',
    { plugins: [['/site/node_modules/@easyops-cn/docusaurus-search-local/dist/server/index.js', {}]] },
  ],
  ['Algolia', { themeConfig: { algolia: { appId: 'x' } } }],
])('a site has a search of its own by %s', (_, site) => {
  expect(hasOtherSearch(site)).toBe(true);
});

test('a site has none by plugins that have nothing to do with search', () => {
  const plugins = [
    'docusaurus-plugin-trowel',
    ['docusaurus-plugin-image-zoom', {}],
    () => ({}),
    '/home/research/plugins/seo',
  ];
  expect(hasOtherSearch({ plugins, themes: ['@docusaurus/theme-mermaid'], themeConfig: { navbar: {} } })).toBe(false);
  expect(hasOtherSearch({})).toBe(false);
});
