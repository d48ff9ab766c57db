import { expect, test } from 'vitest';
import { listAddresses } from './contentAddresses.ts';
import { originalsOf } from './originals.ts';
import { createLinkTest } from './withheldLinkTest.ts';

const contentFolders = [
  { folder: 'docs', route: '/kb', isBlog: false },
  { folder: 'blog', route: 'blog', isBlog: true },
];
const sources = ['docs/people/01-mira.md', 'blog/2024-02-03-night.md'];
const links = createLinkTest({
  ...{ site: { url: 'https://example.org', baseUrl: '/base/' }, contentFolders, sources: new Set(sources) },
  addresses: sources.flatMap((source) => listAddresses(source, {}, contentFolders)),
});
const leads = links.from('docs/decisions/0001-a.md', ['/kb/decisions/0001-a']);

test.each([
  ['../people/01-mira.md'],
  ['../people/01-mira.md#now'],
  ['/people/01-mira.md'],
  ['@site/docs/people/01-mira.md'],
  ['/kb/people/mira'],
  ['/base/kb/people/01-mira/'],
  ['../people/mira'],
  ['https://example.org/base/kb/people/mira?a=b'],
  ['/blog/2024/02/03/night'],
  ['../../blog/2024-02-03-night.md'],
])('%s leads to a withheld page', (href) => {
  expect(leads(href)).toBe(true);
});

test.each([
  '#mira',
  'mailto:mira@example.org',
  '../people/tom.md',
  '/kb/people/miranda',
  'https://other.org/kb/people/mira',
  '//x/people/mira',
])('%s does not', (href) => {
  expect(leads(href)).toBe(false);
});

test('an address that Docusaurus tells is known, too', () => {
  expect(leads('/kb/somewhere')).toBe(false);
  links.add(['/base/kb/somewhere/']);
  expect(leads('/kb/somewhere')).toBe(true);
});

test('a translation and a former version stand for the page', () => {
  const of = (source: string) => originalsOf(source, contentFolders);
  expect(of('versioned_docs/version-1.0/people/01-mira.md')).toContain('docs/people/01-mira.md');
  expect(of('i18n/de/docusaurus-plugin-content-docs/current/people/01-mira.md')).toContain('docs/people/01-mira.md');
  expect(of('i18n/de/docusaurus-plugin-content-blog/2024-02-03-night.md')).toContain('blog/2024-02-03-night.md');
});

test('an address comes from the slug, the id, the number and the folder', () => {
  const at = (source: string, fields = {}) => listAddresses(source, fields, contentFolders);
  expect(at('docs/people/mira.md', { slug: '/mira' })).toContain('/kb/mira');
  expect(at('docs/people/mira.md', { slug: 'her' })).toContain('/kb/people/her');
  expect(at('docs/people/mira.md', { id: 'mo' })).toContain('/kb/people/mo');
  expect(at('docs/people/people.md')).toContain('/kb/people');
  expect(at('docs/people/index.md')).toContain('/kb/people');
});
