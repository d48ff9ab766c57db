import type { AllContent } from '@docusaurus/types';
import { expect, test } from 'vitest';
import { findPages } from './pages.ts';

const doc = (source: string, more = {}) => ({
  source,
  permalink: `/${source.replace(/^@site\/|\.md$/g, '')}`,
  ...more,
});
const version = (docs: object[], more = {}) => ({
  versionName: 'current',
  isLast: true,
  contentPath: '/site/docs',
  docs,
  ...more,
});
const find = (allContent: object, folders = {}) =>
  findPages({ allContent: allContent as AllContent, siteDir: '/site', folders });
const docs = (...loadedVersions: object[]) => ({ 'docusaurus-plugin-content-docs': { default: { loadedVersions } } });

test('finds only the current version of versioned docs', () => {
  const old = version([doc('@site/versioned_docs/version-1/a.md')], {
    versionName: '1',
    contentPath: '/site/versioned_docs/version-1',
  });
  const found = find(docs(version([doc('@site/docs/a.md')], { isLast: false }), old));
  expect(found.pages.map(({ source }) => source)).toEqual(['docs/a.md']);
});

test('finds the last version when the current one is not published', () => {
  const last = version([doc('@site/versioned_docs/version-2/a.md')], {
    versionName: '2',
    contentPath: '/site/versioned_docs/version-2',
  });
  expect(find(docs(last)).pages.map(({ source }) => source)).toEqual(['versioned_docs/version-2/a.md']);
});

test('finds every docs instance and every blog', () => {
  const content = {
    'docusaurus-plugin-content-docs': {
      default: { loadedVersions: [version([doc('@site/docs/a.md')])] },
      team: { loadedVersions: [version([doc('@site/team/b.md')], { contentPath: '/site/team' })] },
    },
    'docusaurus-plugin-content-blog': {
      default: {
        blogPosts: [{ metadata: { source: '@site/blog/2024-01-01-c.md', permalink: '/blog/c' } }],
        blogTagsListPath: '/kb/blog/tags',
      },
    },
  };
  const found = find(content);
  expect(found.pages.map(({ source }) => source)).toEqual(['docs/a.md', 'team/b.md', 'blog/2024-01-01-c.md']);
  expect(found.blogPath).toBe('/kb/blog');
});

test('leaves unlisted pages out', () => {
  expect(find(docs(version([doc('@site/docs/a.md', { unlisted: true })]))).pages).toEqual([]);
});

test('gives a translated page the source of the original, and the file of the translation', () => {
  const localized = version([doc('@site/i18n/de/docs/current/decisions/a.md'), doc('@site/docs/b.md')], {
    contentPathLocalized: '/site/i18n/de/docs/current',
  });
  expect(find(docs(localized)).pages.map(({ source, file }) => [source, file])).toEqual([
    ['docs/decisions/a.md', '/site/i18n/de/docs/current/decisions/a.md'],
    ['docs/b.md', '/site/docs/b.md'],
  ]);
});

test('takes the kind of the longest folder in the options', () => {
  const found = find(
    docs(version([doc('@site/docs/rfcs/a.md'), doc('@site/docs/rfcs/notes/b.md'), doc('@site/docs/rfcs-old/c.md')])),
    { 'docs/rfcs': 'decision', '/docs/rfcs/notes/': 'guide' },
  );
  expect(found.pages.map(({ kind }) => kind)).toEqual(['decision', 'guide', undefined]);
});

test('introductions and templates of folders have no kind, in folders of the options too', () => {
  const pages = ['index', 'README', 'template', '0001-a'].map((file) => doc(`@site/docs/rfcs2/${file}.md`));
  const found = find(docs(version(pages)), { 'docs/rfcs2': 'decision' });
  expect(found.pages.map(({ kind }) => kind)).toEqual([undefined, undefined, undefined, 'decision']);
});

test('gives a translated story the source of the original', () => {
  const posts = [
    { metadata: { source: '@site/i18n/de/docusaurus-plugin-content-blog/2024-01-01-c.md', permalink: '/de/blog/c' } },
  ];
  const found = find({ 'docusaurus-plugin-content-blog': { default: { blogPosts: posts } } });
  expect(found.pages.map(({ source, file }) => [source, file])).toEqual([
    ['blog/2024-01-01-c.md', '/site/i18n/de/docusaurus-plugin-content-blog/2024-01-01-c.md'],
  ]);
});

test('lists the pages in src/pages', () => {
  const content = {
    'docusaurus-plugin-content-pages': { default: [{ source: '@site/src/pages/a.tsx', permalink: '/a' }] },
  };
  expect(find(content).otherPages).toEqual([{ source: 'src/pages/a.tsx', permalink: '/a' }]);
  expect(find({ 'docusaurus-plugin-content-pages': { default: null } }).otherPages).toEqual([]);
});

test('keeps the day on which a file was changed, except in development', () => {
  const content = docs(
    version([
      doc('@site/docs/a.md', { lastUpdatedAt: Date.UTC(2024, 1, 29, 23, 59) }),
      doc('@site/docs/b.md', { lastUpdatedAt: null }),
      doc('@site/docs/c.md'),
    ]),
  );
  const editedIn = (dated: boolean) =>
    findPages({ allContent: content as AllContent, siteDir: '/site', folders: {}, dated }).pages.map(
      ({ edited }) => edited,
    );
  expect(editedIn(true)).toEqual(['2024-02-29', undefined, undefined]);
  expect(editedIn(false)).toEqual([undefined, undefined, undefined]);
});
