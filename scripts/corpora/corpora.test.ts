import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../../plugins/docusaurus-plugin-trowel/test/support/folder.ts';
import { addressOf, findSlugs } from './addresses.ts';
import { findCollections, suggestKind } from './collections.ts';

describe('the collections', () => {
  test('are the sub-folders that hold Markdown, with the kind that their names suggest or that is asked for', async () => {
    const folder = await makeFolder({
      'README.md': '',
      'adr/docs/0001-a.md': '',
      'adr/docs/chart.png': '',
      'adr/_partial.md': '',
      'adr/node_modules/x/y.md': '',
      'handbook/onboarding.md': '',
      'images/a.png': '',
      'notes/a.md': '',
    });
    const collections = await findCollections(folder, { notes: 'challenge' });
    expect(collections).toEqual([
      { name: 'adr', kind: 'decision', files: ['docs/0001-a.md', 'docs/chart.png'], pages: ['docs/0001-a.md'] },
      { name: 'handbook', kind: 'guide', files: ['onboarding.md'], pages: ['onboarding.md'] },
      { name: 'notes', kind: 'challenge', files: ['a.md'], pages: ['a.md'] },
    ]);
  });

  test.each([
    [['0001-a.md', 'x/0002-b.md', 'README.md'], 'decision'],
    [['20200924-a.md', '2021-01-13-b.md', 'index.md'], 'decision'],
    [['setup.md', 'testing.md', '1-first.md'], 'guide'],
  ])('%j suggest %s', (pages, kind) => {
    expect(suggestKind(pages)).toBe(kind);
  });
});

describe('the addresses', () => {
  test.each([
    ['a/b.md', 'a/b'],
    ['a/index.md', 'a'],
    ['a/b/README.mdx', 'a/b'],
    ['a/b/b.md', 'a/b'],
    ['a/a/index.md', 'a/a'],
    ['index.md', ''],
  ])('of %s is /%s', (page, address) => {
    expect(addressOf(page)).toBe(address);
  });

  test('are left alone where no two pages take the same', () => {
    expect(findSlugs(['a/index.md', 'a/b.md', 'c/README.md'])).toEqual(new Map());
  });

  test('are told apart where an index stands beside another', () => {
    expect(findSlugs(['adr/README.md', 'adr/index.md', 'adr/adr.md', 'adr.md', 'ADR/x.md', 'adr/X.md'])).toEqual(
      new Map([
        ['adr/README.md', '/adr/README'],
        ['adr/adr.md', '/adr/adr'],
        ['adr.md', '/adr-2'],
        ['adr/X.md', '/adr/X-2'],
      ]),
    );
  });

  test('hold no character that an address cannot have', () => {
    expect(findSlugs(['adr/100% #1.md', 'adr/100- -1.md', 'adr/ключ & замок.md'])).toEqual(
      new Map([
        ['adr/100% #1.md', '/adr/100- -1'],
        ['adr/100- -1.md', '/adr/100- -1-2'],
      ]),
    );
  });

  test('are unique for any names', () => {
    const part = fc.constantFrom('a', 'A', 'index', 'README', 'b');
    const page = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(fc.uniqueArray(page), (pages) => {
        const slugs = findSlugs(pages);
        const addresses = pages.map((name) => (slugs.get(name) ?? `/${addressOf(name)}`).toLowerCase());
        expect(new Set(addresses).size).toBe(pages.length);
      }),
    );
  });
});
