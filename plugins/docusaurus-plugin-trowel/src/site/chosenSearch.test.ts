import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { chooseSearch } from './chosenSearch.ts';
import { parseOptions } from './options.ts';

/** Makes a site in which a package is installed. */
async function makeSite(module: string) {
  const siteDir = await makeFolder({
    'package.json': '{}',
    'node_modules/a-search/package.json': JSON.stringify({ name: 'a-search', type: 'module', exports: './index.js' }),
    'node_modules/a-search/index.js': module,
    'node_modules/c-search/package.json': JSON.stringify({ name: 'c-search', exports: { import: './index.js' } }),
    'node_modules/c-search/index.js': module,
    'node_modules/d-search/package.json': JSON.stringify({ name: 'd-search', exports: './dist/index.js' }),
  });
  return { siteDir, dataDir: path.join(siteDir, 'data'), baseUrl: '/' };
}

const engine = `export const engine = {
  readOptions({ url }) {
    if (typeof url !== 'string') throw new Error('a-search: url: expected an address');
    return { url };
  },
  toClientSettings: ({ url }) => ({ url }),
  clientFile: '/a-search/client.js',
};`;

test('a site with the static index loads no engine', async () => {
  const places = await makeSite('throw new Error("loaded");');
  expect(await chooseSearch(parseOptions({}).search, places)).toBeUndefined();
});

test('another engine gets its options, and its settings reach the browser as data', async () => {
  const places = await makeSite(engine);
  const url = "https://search.example/'</script>\u2028";
  const chosen = await chooseSearch(parseOptions({ search: { engine: 'a-search', url } }).search, places);
  expect(await readFile(chosen?.file as string, 'utf8')).toBe(
    [
      'import { openServer } from "/a-search/client.js";',
      "import { openServerSearch } from 'docusaurus-plugin-trowel/server-search';",
      `export const openSearchClient = (base) => openServerSearch(openServer(${JSON.stringify({ url })}), base);`,
      '',
    ].join('\n'),
  );
});

test('an engine says what is wrong with its options', async () => {
  const places = await makeSite(engine);
  await expect(chooseSearch({ engine: 'a-search' }, places)).rejects.toThrow('url: expected an address');
});

test('an engine that is not installed or not built, and a package that is none, get the fix', async () => {
  const places = await makeSite('export default 1;');
  await expect(chooseSearch({ engine: 'b-search' }, places)).rejects.toThrow('npm install b-search');
  await expect(chooseSearch({ engine: 'a-search' }, places)).rejects.toThrow('exports no `engine`');
  await expect(chooseSearch({ engine: 'c-search' }, places)).rejects.toThrow('needs a `default` in `exports`');
  await expect(chooseSearch({ engine: 'd-search' }, places)).rejects.toThrow('npm run prepack -w d-search');
});

test('the static index has no options', () => {
  expect(() => parseOptions({ search: { url: 'https://search.example' } })).toThrow(
    '- search.url: the static index has no such option',
  );
});
