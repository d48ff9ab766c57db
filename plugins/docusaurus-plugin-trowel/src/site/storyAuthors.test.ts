import path from 'node:path';
import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { findBlogs, findDocsFolders } from './contentFolders.ts';
import { createPeopleReader, withStoryAuthors } from './storyAuthors.ts';

const people = {
  'docs/people/ana-ruiz.md': '---\ntitle: Ana Ruiz\ndescription: Payments\n---\n',
  'docs/staff/bo.md': '---\ntitle: Bo Li\n---\n',
  'docs/systems/ledger.md': '---\ntitle: Ledger\n---\n',
};

async function parseAuthors(authors: string, { files = {}, file = 'blog/a.md' } = {}) {
  const siteDir = await makeFolder({ ...people, ...files });
  const setup = { presets: [['classic', {}]], plugins: [] } satisfies Parameters<typeof findBlogs>[0];
  const { read } = createPeopleReader(siteDir, {
    roots: findDocsFolders(setup),
    folders: { 'docs/staff': 'person' },
  });
  const blogs = findBlogs(setup, { siteDir, localizationDir: path.join(siteDir, 'i18n/en') });
  const parsed = await withStoryAuthors(DEFAULT_PARSE_FRONT_MATTER, { blogs, people: read })({
    filePath: path.join(siteDir, file),
    fileContent: `---\nauthors: ${authors}\n---\nText.`,
    defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
  });
  return parsed.frontMatter.authors;
}

describe('the authors of a story', () => {
  test('are the people of the hub', async () => {
    expect(await parseAuthors('[ana-ruiz, Bo, person/ana-ruiz]')).toEqual([
      { name: 'Ana Ruiz', title: 'Payments' },
      { name: 'Bo Li' },
      { name: 'Ana Ruiz', title: 'Payments' },
    ]);
    expect(await parseAuthors('ana-ruiz')).toEqual({ name: 'Ana Ruiz', title: 'Payments' });
  });

  test('stand for themselves when they have no page', async () => {
    expect(await parseAuthors('[tariq-belo, "Åse Lie", ledger]')).toEqual([
      { name: 'Tariq Belo' },
      { name: 'Åse Lie' },
      { name: 'Ledger' },
    ]);
  });

  test('stay keys where the blog’s authors file has them', async () => {
    const files = { 'blog/authors.yml': 'ana-ruiz: { name: Ana R. }\n' };
    expect(await parseAuthors('[ana-ruiz, bo]', { files })).toEqual(['ana-ruiz', { name: 'Bo Li' }]);
  });

  test('keep what the post says of them', async () => {
    expect(await parseAuthors('[{ key: ana-ruiz, title: Guest }, { name: Cy }]')).toEqual([
      { name: 'Ana Ruiz', title: 'Guest' },
      { name: 'Cy' },
    ]);
  });

  test('are resolved in blogs only', async () => {
    expect(await parseAuthors('[ana-ruiz]', { file: 'docs/a.md' })).toEqual(['ana-ruiz']);
    expect(await parseAuthors('[bo]', { file: 'i18n/en/docusaurus-plugin-content-blog/a.md' })).toEqual([
      { name: 'Bo Li' },
    ]);
  });
});

test('blogs and docs are found in presets and among plugins', () => {
  const setup = {
    presets: [['@docusaurus/preset-classic', { blog: false, docs: { path: 'handbook/' } }], 'other'],
    plugins: [
      ['@docusaurus/plugin-content-blog', { id: 'news', path: 'news', authorsMapPath: 'a.json' }],
      ['content-docs', {}],
      '@docusaurus/plugin-content-docs',
    ],
  } satisfies Parameters<typeof findBlogs>[0];
  expect(findBlogs(setup, { siteDir: '/s', localizationDir: '/s/i18n/fr' })).toEqual([
    { folders: ['/s/i18n/fr/docusaurus-plugin-content-blog-news', '/s/news'], authorsFile: 'a.json' },
  ]);
  expect(findDocsFolders(setup)).toEqual(['handbook/', 'docs', 'docs']);
});
