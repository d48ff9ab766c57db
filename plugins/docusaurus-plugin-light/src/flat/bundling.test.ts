import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fillHashes, generateAddressCode, parseFilePattern } from './chunkAddresses.ts';
import { checkInternals, internals } from './internals.ts';
import { toHashMark } from './modules.ts';
import { addPageScripts } from './pageScripts.ts';
import { replaceable, replaceRequest } from './replacements.ts';
import { Unexpected } from './unexpected.ts';

const require = createRequire(import.meta.url);
const core = path.dirname(require.resolve('@docusaurus/core/package.json'));
const client = path.join(core, 'lib', 'client');
const folder = path.join('/site', '.docusaurus', 'docusaurus-plugin-light', 'default');

test('Docusaurus’s client has what this plugin leans on', () => {
  expect(() => checkInternals(client)).not.toThrow();
});

test('what is missing in Docusaurus’s client is named', () => {
  expect(() => checkInternals('/nowhere')).toThrow(Unexpected);
  expect(() => checkInternals('/nowhere')).toThrow(/clientEntry\.js/);
});

test('no other module of Docusaurus’s client reads what is replaced', () => {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  const readers = files.filter((file) =>
    /@generated\/(?:routes|registry|routesChunkNames|globalData)'/.test(readFileSync(path.join(client, file), 'utf8')),
  );
  expect(readers.filter((file) => !(file.replaceAll(path.sep, '/') in internals))).toEqual([]);
});

test('Docusaurus names files as this plugin expects', () => {
  const base = readFileSync(path.join(core, 'lib', 'webpack', 'base.js'), 'utf8');
  const [, pattern] = /chunkFilename: isProd\s+\? '([^']+)'/.exec(base) ?? [];
  expect(parseFilePattern(pattern)).toEqual({ before: 'assets/js/', between: '.', after: '.js' });
});

test.each([
  '[name].js',
  '[id].[contenthash].js',
  'js/[contenthash].js',
  '[name][contenthash].js',
  () => 'x',
  undefined,
])('files that are named by %s are left to Docusaurus', (pattern) => {
  expect(parseFilePattern(pattern)).toBeUndefined();
});

test('the runtime knows the addresses of chunks by the hashes that it has, and by those of shards', () => {
  const pattern = { before: 'assets/js/', between: '.', after: '.js' };
  const hashes = new Map([
    ['common', 'aaaa'],
    [`odd"'&name`, 'bbbb'],
    ['page', 'cccc'],
  ]);
  const code = fillHashes(generateAddressCode(pattern), hashes, new Set(['page']));
  const runtime: { u?: (id: string) => string; gca?: (id: string) => string | undefined; [field: string]: unknown } = {
    p: '/base/',
  };
  new Function('__webpack_require__', code)(runtime);
  expect(runtime.u?.('common')).toBe('assets/js/common.aaaa.js');
  expect(runtime.gca?.(`odd"'&name`)).toBe(`/base/assets/js/odd"'&name.bbbb.js`);
  expect(runtime.gca?.('page')).toBeUndefined();
  Object.assign(runtime.lightHashes as object, { page: 'cccc' });
  expect(runtime.gca?.('page')).toBe('/base/assets/js/page.cccc.js');
});

test('a shard gets the hashes of its chunks, and none for a chunk without a file', () => {
  const text = `{"a":"${toHashMark('a')}","b":"${toHashMark('b')}"}`;
  expect(fillHashes(text, new Map([['a', '1234']]), new Set(['a', 'b']))).toBe('{"a":"1234","b":""}');
});

test('a page begins with its own chunks and with its shard', () => {
  const manifest = {
    entrypoints: ['main'],
    origins: { main: ['main'], abc: ['abc', 'common'], 'light-1': ['light-1'] },
  };
  const { origins } = addPageScripts(manifest, [
    ['@site/a.md', ['abc', 'light-1']],
    ['@site/gone.md', ['def']],
  ]);
  expect(origins).toEqual({ ...manifest.origins, '@site/a.md': ['abc', 'common', 'light-1'] });
});

const replace = (request: string, issuer: string) => {
  const whole: string[] = [];
  const replaced = replaceRequest({ request, issuer }, { folder, client, onWhole: (one) => whole.push(one) });
  return { replaced: replaced && path.relative(folder, replaced), whole };
};

test.each([
  ['@generated/routes', path.join(client, 'App.js'), 'routes.js'],
  ['@generated/registry', path.join(client, 'exports', 'ComponentCreator.js'), 'registry.js'],
  ['@generated/globalData', path.join(client, 'docusaurusContext.js'), 'globalData.json'],
  ['./preload', path.join(client, 'PendingNavigation.js'), 'preload.js'],
  ['./docusaurus', path.join(client, 'clientEntry.js'), 'docusaurus.js'],
  ['@generated/routes', '/site/node_modules/@docusaurus/theme-common/lib/utils/routesUtils.js', 'routes.js'],
])('Docusaurus gets a part for %s in %s', (request, issuer, file) => {
  expect(request).toMatch(replaceable);
  expect(replace(request, issuer)).toEqual({ replaced: file, whole: [] });
});

test.each([
  ['./preload', '/site/src/theme/preloader.js'],
  ['./docusaurus', '/site/node_modules/other/index.js'],
  ['@generated/routes', path.join(folder, 'store.js')],
])('%s in %s stays what it is', (request, issuer) => {
  expect(replace(request, issuer)).toEqual({ replaced: undefined, whole: [] });
});

test.each([
  ['@generated/routes', 'whole-routes.js'],
  ['@generated/globalData', 'whole-globalData.js'],
])('another module that reads %s gets all of it, and is named', (request, file) => {
  const issuer = '/site/src/components/SiteMap.js';
  expect(replace(request, issuer)).toEqual({ replaced: file, whole: [issuer] });
});
