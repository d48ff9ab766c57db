import { mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rspack } from '@rspack/core';
import { afterEach, describe, expect, test } from 'vitest';
import webpack from 'webpack';
import { ChunkAddresses } from './chunkAddresses.ts';
import { toHashMark } from './modules.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const pages = ['aa11', 'bb22', 'cc33', 'dd44'];
const chunkFilename = 'js/[name].[contenthash:8].js';

/** The modules of a small site: a beginning, two shards with two pages each, and a chunk that all may ask for. */
function write(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const shard = (...names: string[]) =>
    `export default [${names.map((name) => `() => import(/* webpackChunkName: "${name}" */ './${name}.js'), "${toHashMark(name)}"`)}];`;
  return {
    'main.js': `globalThis.hashes = __webpack_require__.lightHashes; globalThis.gca = __webpack_require__.gca;
      globalThis.load = [() => import(/* webpackChunkName: "light-0" */ './shard-0.js'), () => import(/* webpackChunkName: "light-1" */ './shard-1.js'),
      () => import(/* webpackChunkName: "common" */ './common.js'), () => import('./unnamed.js')];`,
    'shard-0.js': shard('aa11', 'bb22'),
    'shard-1.js': shard('cc33', 'dd44'),
    'common.js': 'export default "common";',
    'unnamed.js': 'export default "unnamed";',
    ...Object.fromEntries(pages.map((page) => [`${page}.js`, `export default "text of ${page}";`])),
    ...changes,
  };
}

const bundlers = [
  { name: 'rspack', instance: rspack as unknown as typeof webpack },
  { name: 'webpack', instance: webpack },
] as const;

/** Bundles the site. Returns the names of the files by chunk, and their texts. */
async function bundle(
  bundler: { readonly name: 'rspack' | 'webpack'; readonly instance: typeof webpack },
  site: Record<string, string>,
  otherChunkFilename?: string,
) {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'light-addresses-')));
  folders.push(folder);
  for (const [file, text] of Object.entries(site)) await writeFile(path.join(folder, file), text);
  const warnings: string[] = [];
  const fallbacks: string[] = [];
  const plugin = new ChunkAddresses({
    bundler,
    pattern: { before: 'js/', between: '.', after: '.js' },
    chunkFilename,
    ofShards: new Set(pages),
    otherwise: { apply: () => void fallbacks.push('list') },
    warn: (message) => warnings.push(message),
  });
  const compiler = bundler.instance({
    mode: 'production',
    context: folder,
    entry: './main.js',
    output: {
      path: path.join(folder, 'out'),
      filename: 'js/[name].[contenthash:8].js',
      chunkFilename: otherChunkFilename ?? chunkFilename,
      publicPath: '/base/',
    },
    optimization: { runtimeChunk: true, chunkIds: 'named', realContentHash: true },
    plugins: [plugin],
  });
  await new Promise<void>((resolve, reject) =>
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else compiler.close(() => resolve());
    }),
  );
  const names = await readdir(path.join(folder, 'out', 'js'));
  const read = (chunk: string) =>
    readFile(path.join(folder, 'out', 'js', names.find((name) => name.startsWith(`${chunk}.`)) ?? 'none'), 'utf8');
  return { names, read, warnings, fallbacks };
}

describe.each(bundlers)('bundled by $name', (bundler) => {
  test('the runtime lists no page, and no mark is left', async () => {
    const { read, names, warnings } = await bundle(bundler, write());
    expect(warnings).toEqual([]);
    const runtime = await read('runtime~main');
    for (const page of pages) expect(runtime).not.toContain(page);
    expect(runtime).toContain('light-0');
    for (const name of names) expect(await read(name.split('.')[0] ?? '')).not.toContain('~light:');
  });

  test('a page’s shard has the hash of the page’s file, and the runtime that of the shard', async () => {
    const { read, names } = await bundle(bundler, write());
    const hashOf = (chunk: string) => names.find((name) => name.startsWith(`${chunk}.`))?.split('.')[1];
    for (const page of ['aa11', 'bb22']) expect(await read('light-0')).toContain(`"${hashOf(page)}"`);
    for (const chunk of ['light-0', 'light-1', 'common', 'unnamed_js'])
      expect(await read('runtime~main')).toContain(`${chunk}=${hashOf(chunk)}`);
  });

  test('a page that changes changes its own file, its shard and the runtime, and no other', async () => {
    const before = await bundle(bundler, write());
    const after = await bundle(bundler, write({ 'cc33.js': 'export default "another text";' }));
    const changed = after.names.filter((name) => !before.names.includes(name));
    expect(changed.map((name) => name.split('.')[0]).sort()).toEqual(['cc33', 'light-1', 'runtime~main']);
  });

  test('where another plugin names files in its own way, the bundler’s list of chunks stays', async () => {
    const { read, warnings, fallbacks } = await bundle(bundler, write(), 'js/[name].[contenthash:6].js');
    expect(fallbacks).toEqual(['list']);
    expect(warnings).toHaveLength(1);
    expect(await read('runtime~main')).toContain('aa11');
  });
});

test('where the bundler writes its runtime in another way, its list of chunks stays', async () => {
  const { read, warnings } = await bundle({ name: 'webpack', instance: bundlers[0].instance }, write());
  expect(warnings).toEqual([expect.stringContaining('writes its runtime in another way')]);
  expect(await read('runtime~main')).toContain('aa11');
});
