import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { expect, test } from 'vitest';
import { open } from '../../../test/support/browser.ts';
import { serveSideBySide } from './support/sideBySide.ts';
import { base } from './support/wideSite.ts';

// The site without the plugin says what is right: with the plugin the same has to be there.

const { visitBoth, folders } = serveSideBySide();

/** Pages of every kind that Docusaurus and its plugins make, with their headings. */
const kinds: Readonly<Record<string, Readonly<Record<string, string | RegExp>>>> = {
  'Docs, their versions, categories and tags': {
    '/docs': 'Introduction',
    '/docs/next': 'Introduction',
    '/docs/next/group-3/page-7': 'Page 3.7',
    '/docs/group-2/page-4': 'Page 2.4',
    '/docs/next/group-4': 'Group 4',
    '/docs/next/tags': 'Tags',
    '/docs/next/tags/red': /red/,
    '/docs/next/odd/unlisted': 'Unlisted',
  },
  'Docs at the root of the site, and docs without a sidebar': {
    '/': 'Home of the guide',
    '/group-2/page-8': 'Page 2.8',
    '/ops/deep/group-1/page-20': 'Page 1.20',
  },
  'Docs with names in other scripts, with spaces and with dots': {
    '/docs/next/odd/gr%C3%B6%C3%9Fe': 'Größe',
    '/docs/next/odd/%E6%B1%BA%E5%AE%9A': '決定',
    '/docs/next/odd/with%20spaces%20&%20dots%20v1.2': 'With spaces & dots',
  },
  'The blog, its tags and authors, in several pages': {
    '/blog': 'Post 24',
    '/blog/page/3': /Post/,
    '/blog/post-3': 'Post 3',
    '/blog/archive': 'Archive',
    '/blog/tags': 'Tags',
    '/blog/tags/tag-2': /tag-2/,
    '/blog/authors': 'Authors',
    '/blog/authors/ana': 'Ana',
    '/blog/authors/ana/page/2': 'Ana',
    '/blog/authors/writers/ben': 'Ben',
  },
  'Pages in MDX and React, and the page for missing addresses': {
    '/about': 'About',
    '/start': 'Start',
    '/404.html': /not found/i,
  },
  'Pages in the other language, translated or not': {
    '/de/docs/next': 'Einführung',
    '/de/docs/next/group-1/page-2': 'Page 1.2',
    '/de/blog/post-3': 'Post 3',
  },
};

test.each(Object.entries(kinds))('%s are hydrated as without the plugin', async (_, pages) => {
  await visitBoth(async ({ light, inBoth, expectSame }) => {
    for (const [address, heading] of Object.entries(pages)) {
      await inBoth((page) => open(page, `${base}${address}`));
      await expectSame();
      expect(await light.locator('h1, article h2').first().textContent()).toMatch(heading);
    }
  });
});

test('every page’s HTML is what it is without the plugin, but for scripts', async () => {
  const { light, bare } = folders();
  const files = (await glob('**/*.html', { cwd: bare })).sort();
  expect(files.length).toBeGreaterThan(500);
  expect((await glob('**/*.html', { cwd: light })).sort()).toEqual(files);
  const withoutScripts = async (host: string, file: string) =>
    (await readFile(path.join(host, file), 'utf8'))
      .replaceAll(/<script\b[\s\S]*?<\/script>/g, '')
      .replaceAll(/<link\b[^>]*\brel="?(?:preload|modulepreload|prefetch)\b[^>]*>/g, '')
      .replaceAll(/(assets\/css\/styles)\.\w+/g, '$1');
  for (const file of files)
    expect([file, await withoutScripts(light, file)]).toEqual([file, await withoutScripts(bare, file)]);
});
