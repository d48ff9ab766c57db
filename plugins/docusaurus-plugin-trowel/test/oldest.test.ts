import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../../test/support/docusaurus.ts';
import manifest from '../package.json' with { type: 'json' };
import { openSearch } from '../src/search/client.ts';
import { linksOf, parsePage, textOf } from './support/html.ts';
import { runNpm } from './support/npm.ts';
import { packPackage } from './support/package.ts';

// The packed plugin in the oldest Docusaurus and React that it says it works with.

const oldest = manifest.peerDependencies['@docusaurus/core'].replace('^', '');
const react = manifest.peerDependencies.react.split(' ')[0]?.replace('^', '') ?? '';

const config = `export default {
  title: 'Old',
  tagline: 'A small site',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'throw',
  plugins: [
    '@docusaurus/theme-classic',
    ['@docusaurus/plugin-content-docs', { numberPrefixParser: false }],
    ['@docusaurus/plugin-content-blog', { onUntruncatedBlogPosts: 'ignore', onInlineAuthors: 'ignore' }],
    ['docusaurus-plugin-trowel', { home: '/' }],
  ],
};
`;

let built: string;

beforeAll(async () => {
  const site = path.join(inject('runDir'), 'oldest');
  await mkdir(site);
  const tarball = await packPackage({ name: 'docusaurus-plugin-trowel', runDir: inject('runDir') });
  const names = ['core', 'theme-classic', 'plugin-content-docs', 'plugin-content-blog'];
  await writeFile(
    path.join(site, 'package.json'),
    JSON.stringify({
      private: true,
      dependencies: {
        ...Object.fromEntries(names.map((name) => [`@docusaurus/${name}`, oldest])),
        react,
        'react-dom': react,
      },
      // Newer ones refuse the options of the progress bar that Docusaurus 3.6 has.
      overrides: { webpack: '5.95.0' },
    }),
  );
  await runNpm('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], site);
  const fixture = fileURLToPath(new URL('./fixtures/site', import.meta.url));
  for (const folder of ['docs', 'blog'])
    await cp(path.join(fixture, folder), path.join(site, folder), { recursive: true });
  await writeFile(path.join(site, 'docusaurus.config.js'), config);
  built = path.join(site, 'build');
  await buildSite({ site, outDir: built, args: [] });
});

describe(`the plugin in Docusaurus ${oldest} with React ${react}`, () => {
  test('runs with these versions', async () => {
    const versionOf = async (name: string) =>
      (
        JSON.parse(await readFile(path.join(path.dirname(built), 'node_modules', name, 'package.json'), 'utf8')) as {
          version: string;
        }
      ).version;
    expect(await versionOf('@docusaurus/core')).toBe(oldest);
    expect(await versionOf('@docusaurus/theme-common')).toBe(oldest);
    expect(await versionOf('react')).toBe(react);
  });

  test('has the hub’s pages, with entries, blocks, steps and stories', async () => {
    expect(textOf(await parsePage(built, '/'), 'h1')).toBe('A small site');
    expect((await parsePage(built, '/')).$('nav.navbar button[aria-keyshortcuts]').length).toBe(1);
    expect(linksOf(await parsePage(built, '/decisions'))).toContain('/docs/decisions/0002-second');
    const page = await parsePage(built, '/docs/decisions/0002-second');
    expect(page.$('main [data-kind=decision]').length).toBeGreaterThan(0);
    expect(page.$('[data-block=ask]').length).toBe(1);
    expect(textOf(page)).toContain('Step 3 of 4 in For everyone');
    expect(textOf(await parsePage(built, '/docs/playbooks/talk'))).toContain('What would break today?');
    expect(linksOf(await parsePage(built, '/blog/all'))).toContain('/blog/2023/02/01/we-did-it');
  });

  test('has search over all pages', async () => {
    const { search } = openSearch({ load: (name) => readFile(path.join(built, 'trowel-search', name)) });
    expect((await search({ text: 'Second, and valid' })).pages[0]?.title.text).toBe('Second, and valid');
  });
});
