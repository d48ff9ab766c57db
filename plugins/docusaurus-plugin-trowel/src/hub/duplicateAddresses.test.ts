import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from './build.ts';

/** Returns the files that are reported to have the address of another. Takes pages by path, with their slug. */
const reportedOf = (pages: Readonly<Record<string, string | undefined>>) =>
  buildHub(Object.entries(pages).map(([source, slug], at) => makePage(source, { slug, id: `page-${at}` })))
    .problems.filter(({ code }) => code === 'duplicate-url')
    .map(({ source }) => source);

describe('two pages have one address', () => {
  test.each([
    [{ 'docs/a.md': '/x', 'docs/b/c.md': '/x' }],
    [{ 'docs/a.md': '/x/', 'docs/b.md': '/x//' }],
    [{ 'docs/b/a.md': 'x', 'docs/b/c.md': './x' }],
    [{ 'docs/a.md': undefined, 'docs/a/index.md': undefined }],
    [{ 'docs/a.mdx': undefined, 'docs/a/README.MD': undefined }],
    [{ 'docs/a.md': undefined, 'docs/a/A.md': undefined }],
    [{ 'site_versioned_docs/version-1/a.md': '/x', 'site_versioned_docs/version-1/b.md': '/x' }],
  ])('in %j', (pages) => {
    expect(reportedOf(pages)).toEqual(Object.keys(pages).sort());
  });

  test.each([
    [{ 'docs/a.md': '/x', 'other/b.md': '/x' }],
    [{ 'docs/a.md': '/x', 'docs/b.md': '/y' }],
    [{ 'docs/a.md': '/x./y', 'docs/b.md': '/xy' }],
    [{ 'docs/a/b.md': 'x', 'docs/c/d.md': 'x' }],
    [{ 'docs/a.md': undefined, 'docs/b/a.md': undefined }],
    [{ 'docs/a.md': undefined, 'docs/a/indexes.md': undefined }],
    [{ 'docs/a.md': undefined, 'docs/a/my-index.md': undefined }],
    [{ 'docs/a.md.md': undefined, 'docs/a.md': undefined }],
    [{ 'versioned_docs/version-1/a.md': '/x', 'versioned_docs/version-2/a.md': '/x' }],
    [{ 'versioned_docs_old/a/b.md': '/x', 'docs/b.md': '/x' }],
  ])('but not in %j', (pages) => {
    expect(reportedOf(pages)).toEqual([]);
  });

  test('which Docusaurus gives neither to drafts nor to posts of the blog', () => {
    const { problems } = buildHub([
      makePage('docs/a.md', { slug: '/x' }),
      makePage('docs/b.md', { slug: '/x', draft: true }),
      makePage('blog/2024-01-01-c.md', { slug: '/x', id: 'c' }),
      makePage('blog/2024-01-02-d.md', { slug: '/x', id: 'd' }),
    ]);
    expect(problems.filter(({ code }) => code === 'duplicate-url')).toEqual([]);
  });

  test('and each is reported with the others', () => {
    const { problems } = buildHub(['c', 'a', 'b'].map((name) => makePage(`docs/${name}.md`, { slug: '/x' })));
    expect(problems).toHaveLength(3);
    expect(problems[0]).toEqual({
      code: 'duplicate-url',
      severity: 'error',
      message: 'This page has the same address as docs/b.md, docs/c.md; give one of them another `slug`, or move it.',
      source: 'docs/a.md',
      at: { line: 3, column: 7 },
      field: 'slug',
      fixes: [{ type: 'remove', field: 'slug' }],
    });
  });
});
