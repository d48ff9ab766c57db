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
const find = (allContent: object, folders = {}, version?: string) =>
  findPages({ allContent: allContent as AllContent, siteDir: '/site', folders, version });
const docs = (...loadedVersions: object[]) => ({ 'docusaurus-plugin-content-docs': { default: { loadedVersions } } });

const versioned = (name: string, more = {}) =>
  version([doc(`@site/versioned_docs/version-${name}/rfcs/a.md`)], {
    versionName: name,
    contentPath: `/site/versioned_docs/version-${name}`,
    isLast: false,
    ...more,
  });
const current = version([doc('@site/docs/rfcs/a.md')], { isLast: false });

test('finds the version that the site shows by default, whichever comes first', () => {
  const found = find(docs(current, versioned('3'), versioned('2', { isLast: true }), versioned('1')));
  expect(found.pages.map(({ file }) => file)).toEqual(['/site/versioned_docs/version-2/rfcs/a.md']);
});

test('finds the version that is asked for, and the default one in docs that lack it', () => {
  const all = docs(current, versioned('2', { isLast: true }), versioned('1'));
  expect(find(all, {}, 'current').pages.map(({ file }) => file)).toEqual(['/site/docs/rfcs/a.md']);
  expect(find(all, {}, '1').pages.map(({ file }) => file)).toEqual(['/site/versioned_docs/version-1/rfcs/a.md']);
  expect(find(all, {}, '7').pages.map(({ file }) => file)).toEqual(['/site/versioned_docs/version-2/rfcs/a.md']);
});

test('a page of a version has the source and the kind of the page that it was copied from', () => {
  const folders = { 'docs/rfcs': 'decision' };
  const [page] = find(docs(current, versioned('2', { isLast: true })), folders).pages;
  expect(page).toMatchObject({ source: 'docs/rfcs/a.md', kind: 'decision' });
  const [alone] = find(docs(versioned('2', { isLast: true })), folders).pages;
  expect(alone).toMatchObject({ source: 'docs/rfcs/a.md', kind: 'decision' });
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

test('takes globs of folders and of files', () => {
  const sources = [
    'docs/net_adr/a.md',
    'docs/use_adr/deep/b.md',
    'docs/adr_notes/c.md',
    'docs/rfc-1-d.md',
    'docs/e.md',
  ];
  const found = find(docs(version(sources.map((source) => doc(`@site/${source}`)))), {
    'docs/*_adr': 'decision',
    'docs/rfc-*.md': 'decision',
  });
  expect(found.pages.map(({ kind }) => kind)).toEqual(['decision', 'decision', undefined, 'decision', undefined]);
});

test('a record that is the index of its folder has the kind of the option; pages beside it are guides', () => {
  const sources = ['docs/x/README.md', 'docs/x/adr106-doors/README.md', 'docs/x/adr106-doors/TEST.md'];
  const found = find(docs(version(sources.map((source) => doc(`@site/${source}`)))), { 'docs/x': 'decision' });
  expect(found.pages.map(({ kind }) => kind)).toEqual([undefined, 'decision', 'guide']);
});

test('pages beside a record are guides in the usual folders too, and those of other kinds keep theirs', () => {
  const sources = [
    'docs/adr/0001-doors/README.md',
    'docs/adr/0001-doors/api/open.api.mdx',
    'docs/systems/01-shop/README.md',
    'docs/systems/01-shop/parts.md',
  ];
  const found = find(docs(version(sources.map((source) => doc(`@site/${source}`)))));
  expect(found.pages.map(({ kind }) => kind)).toEqual([undefined, 'guide', undefined, undefined]);
});

test('a post of a blog in another folder is a story when it says so, or the option does', () => {
  const post = (source: string, frontMatter = {}) => ({
    metadata: { source: `@site/${source}`, permalink: '/p', frontMatter },
  });
  const blogPosts = [post('news/a.md'), post('news/b.md', { lesson: 'failure' }), post('blog/c.md')];
  const blog = { 'docusaurus-plugin-content-blog': { default: { blogPosts } } };
  expect(find(blog).pages.map(({ kind }) => kind)).toEqual(['guide', 'story', undefined]);
  expect(find(blog, { news: 'story', blog: 'story' }).pages.map(({ kind }) => kind)).toEqual([
    'story',
    'story',
    'story',
  ]);
});
