import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { copiesOfTheme, searchBarAlias, spreadIterables } from './bundler.ts';

const copy = (folder: string, name: string, entry: string) => ({
  [`${folder}/node_modules/${name}/package.json`]: JSON.stringify({
    name,
    exports: { '.': './index.js', './client': './client.js' },
  }),
  [`${folder}/node_modules/${name}/${entry}.js`]: '',
});
const layout = 'node_modules/preset/node_modules/theme-classic/lib/theme/DocItem/Layout/index.js';

test('packages with contexts are resolved to the copies of the site’s theme', async () => {
  const site = await makeFolder({
    [layout]: '',
    ...copy('.', '@docusaurus/plugin-content-docs', 'client'),
    ...copy('.', '@docusaurus/theme-common', 'index'),
    ...copy('node_modules/preset', '@docusaurus/plugin-content-docs', 'client'),
  });
  const alias = copiesOfTheme({ resolve: { alias: { '@theme-init/DocItem/Layout': path.join(site, layout) } } });
  expect(alias).toEqual({
    '@docusaurus/plugin-content-docs/client$': path.join(
      site,
      'node_modules/preset/node_modules/@docusaurus/plugin-content-docs/client.js',
    ),
    '@docusaurus/theme-common$': path.join(site, 'node_modules/@docusaurus/theme-common/index.js'),
  });
});

test('without a theme, or a package, nothing is resolved anew', async () => {
  expect(copiesOfTheme({})).toEqual({});
  const site = await makeFolder({ [layout]: '' });
  expect(copiesOfTheme({ resolve: { alias: { '@theme-init/DocItem/Layout': path.join(site, layout) } } })).toEqual({});
});

test('the hub’s search button takes the place of the empty one of the theme, and of no other', () => {
  const theme = '/site/node_modules/@docusaurus/theme-classic/lib/theme';
  const aliasOf = (bar: string) =>
    searchBarAlias({
      resolve: { alias: { '@theme/SearchBar': bar, '@theme-init/DocItem/Layout': `${theme}/DocItem/Layout/index.js` } },
    });
  expect(aliasOf(`${theme}/SearchBar/index.js`)).toEqual({ '@theme/SearchBar': '@theme/Trowel/SearchBar' });
  expect(aliasOf('/site/node_modules/docusaurus-search/theme/SearchBar/index.js')).toEqual({});
  expect(aliasOf('/site/src/theme/SearchBar.js')).toEqual({});
});

test('with Docusaurus’s settings, Babel spreads what is no array as it is meant', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('@docusaurus/core/package.json'));
  const { transformSync } = require('@babel/core') as {
    transformSync: (text: string, options: object) => { code: string };
  };
  const compile = (options: object) =>
    transformSync('export default (values) => [...new Set(values)];', {
      ...options,
      filename: 'page.js',
      configFile: false,
      caller: { name: 'client' },
    }).code;
  const options = { presets: [require.resolve('@docusaurus/babel/preset')] };
  const wrong = '[].concat(new Set(values))';
  expect(compile(options)).toContain(wrong);
  const use = [{ loader: '/site/node_modules/babel-loader/lib/index.js', options }];
  spreadIterables({ module: { rules: [{ test: /\.[jt]sx?$/i, use }] } });
  expect(compile(options)).not.toContain(wrong);
});
