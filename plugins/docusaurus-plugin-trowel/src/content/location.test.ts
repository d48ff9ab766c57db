import { expect, test } from 'vitest';
import { kindNames, kinds } from './kinds/index.ts';
import { isAboutFolder, locate } from './location.ts';

test.each([
  ['docs/decisions/0007-one-ledger.md', 'decision', '0007-one-ledger', 7],
  ['docs/adr/README.md', 'guide', 'docs/adr', undefined],
  ['docs/decisions/template.md', 'guide', 'docs/decisions/template', undefined],
  ['docs/decisions/0000-template.md', 'guide', 'docs/decisions/0000-template', 0],
  ['docs/decisions/payments/index.md', 'decision', 'payments', undefined],
  ['docs/decisions/0008-payments/index.md', 'decision', '0008-payments', 8],
  ['docs/decisions/payments/template.md', 'decision', 'payments/template', undefined],
  ['docs/decisions/old/0009-a.MDX', 'decision', 'old/0009-a', 9],
  ['docs/decisions/indexes.md', 'decision', 'indexes', undefined],
  ['docs/decisions/reindex.md', 'decision', 'reindex', undefined],
  ['docs/decisions/templates.md', 'decision', 'templates', undefined],
  ['docs/decisions/a.template.md', 'decision', 'a.template', undefined],
  ['docs/decisions/contemplate.md', 'decision', 'contemplate', undefined],
  ['docs/systems/adr/0010-a.md', 'decision', '0010-a', 10],
  ['docs/adr/systems/a.md', 'system', 'a', undefined],
  ['blog/2024-03-01-it-worked/index.md', 'story', '2024-03-01-it-worked', undefined],
  ['blog/2024-03-01-it-worked.md', 'story', '2024-03-01-it-worked', undefined],
  ['blog/template.md', 'story', 'template', undefined],
  ['docs/Systems/ledger.md', 'system', 'ledger', undefined],
  ['docs/handbook/a b.c.md', 'guide', 'docs/handbook/a b.c', undefined],
  ['docs/handbook/index.mdx', 'guide', 'docs/handbook', undefined],
  ['docs/notes.md.txt.md', 'guide', 'docs/notes.md.txt', undefined],
  ['index.md', 'guide', 'index', undefined],
  ['0011-a.md', 'guide', '0011-a', 11],
])('locates %s as the %s %s', (source, kind, name, number) => {
  expect(locate(source)).toMatchObject({ kind, name, number });
});

test.each([
  ['XIP-0012/README.md', 12],
  ['adr002-doors/README.md', 2],
  ['text/0012-doors/index.md', 12],
  ['text/0012-doors/rfc.md', 12],
  ['text/0012-doors/doors.md', 12],
  ['text/0012-doors/annex.md', undefined],
  ['text/0012-doors/0013-windows.md', 13],
  ['2020-08-11-doors/README.md', undefined],
  ['README.md', undefined],
])('the number of %s is %s, also when its kind is given', (source, number) => {
  expect(locate(source, 'decision').number).toBe(number);
  expect(locate(`docs/decisions/${source}`).number).toBe(number);
});

test('finds each kind by each of its folders', () => {
  for (const kind of kindNames)
    for (const folder of [kinds[kind].folder, ...(kinds[kind].alsoIn ?? [])])
      expect([folder, locate(`x/${folder}/a.md`).kind]).toEqual([folder, kind]);
});

test('gives every page the kind that is asked for, templates and indexes too', () => {
  for (const file of ['README.md', 'template.md', 'index.md', '0001-a.md'])
    expect(locate(`docs/decisions/${file}`, 'decision')).toMatchObject({
      kind: 'decision',
      name: `docs/decisions/${file.replace('.md', '')}`,
    });
});

test.each([
  ['adr/template.md', true],
  ['adr/adr-template.md', true],
  ['adr/0000_template.mdx', true],
  ['adr/TEMPLATE.md', true],
  ['template.md', true],
  ['adr/-template.md', true],
  ['adr/template-1.md', false],
  ['adr/a b-template.md', false],
  ['adr/xtemplate.md', false],
  ['template/a.md', false],
])('%s is a template: %j', (source, isTemplate) => {
  expect(locate(source).isTemplate).toBe(isTemplate);
  expect(isAboutFolder(source)).toBe(isTemplate);
});

test.each([
  ['adr/index.md', true],
  ['README.md', true],
  ['adr/readme.mdx', true],
  ['adr/readme-first.md', false],
  ['index/a.md', false],
])('%s is about its folder: %j', (source, is) => expect(isAboutFolder(source)).toBe(is));

test('a story in the blog’s folder has the same name when it is given as a story', () => {
  const source = 'blog/2024-03-01-it-worked/index.md';
  expect(locate(source, 'story')).toEqual(locate(source));
  expect(locate('news/2024-03-01-it-worked.md', 'story').name).toBe('news/2024-03-01-it-worked');
});
