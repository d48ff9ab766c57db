import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { expect, test } from 'vitest';
import { findValidators } from '../docusaurus/validators.ts';
import { guardMarkdown } from './markdownGuard.ts';

const { docs, blog } = findValidators(process.cwd());
const validatorOf = (file: string) => (file.startsWith('blog/') ? blog : docs);
const warnings: string[] = [];
const onFieldsLeftOut = (file: string, fields: readonly string[]) => warnings.push(`${file}: ${fields.join(', ')}`);
const guarded = guardMarkdown({ parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER }, { validatorOf, onFieldsLeftOut });
const parse = (fileContent: string, filePath = 'a.md') =>
  guarded.parseFrontMatter({ filePath, fileContent, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER });

test('both content plugins of Docusaurus export their validation', () => {
  expect([typeof docs, typeof blog]).toEqual(['function', 'function']);
});

test.each([
  'title: A',
  'date: 2020-01-01',
  'date: 2021-08-26T10:00:00Z',
  'tags: [a, {label: B, permalink: /b}]',
  'authors: [{name: A, url: https://example.org}]',
  'verified: 2020-01-01',
  'mine: {anything: [1, {deep: true}]}',
])('leaves what Docusaurus takes as it is: %s', async (line) => {
  const text = `---\n${line}\n---\nText.`;
  const given = { filePath: 'a.md', fileContent: text, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER };
  expect(await parse(text)).toEqual(await DEFAULT_PARSE_FRONT_MATTER(given));
});

test('reads the fields around broken YAML', async () => {
  const { frontMatter, content } = await parse('---\ntitle: A\ntags: [x\n---\nText.');
  expect(frontMatter.title).toBe('A');
  expect(content).toBe('Text.');
});

test('leaves out what holds itself, which Docusaurus cannot write down', async () => {
  const { frontMatter } = await parse('---\ntitle: A\npaths: &p [*p]\n---\nText.');
  expect(() => JSON.stringify(frontMatter)).not.toThrow();
  expect(frontMatter.title).toBe('A');
});

test.each([
  ['a.md', 'tags: {a: 1}'],
  ['a.md', 'draft: perhaps'],
  ['a.md', 'sidebar_position: abc'],
  ['a.md', 'toc_min_heading_level: 9'],
  ['blog/a.md', 'date: 2023-02-30x'],
  ['blog/a.md', 'authors: {nick: Bo}'],
])('leaves out what would stop the site, and nothing else: %s, %s', async (file, line) => {
  const { frontMatter } = await parse(`---\ntitle: A\n${line}\nstatus: accepted\n---\nText.`, file);
  expect(frontMatter).toEqual({ title: 'A', status: 'accepted' });
  expect(warnings.at(-1)).toBe(`${file}: ${line.split(':')[0]}`);
});

test('shows a text that YAML takes for a date as it is written', async () => {
  const { frontMatter } = await parse('---\ntitle: 2024-03-05\nverified: 2024-03-05\n---\n');
  expect(frontMatter).toEqual({ title: '2024-03-05', verified: new Date('2024-03-05') });
});

test('leaves what only posts must have as it is in docs', async () => {
  const { frontMatter } = await parse('---\ndate: 2023-02-30x\nauthors: 5\n---\nText.');
  expect(frontMatter).toEqual({ date: '2023-02-30x', authors: 5 });
});

test('makes a binary file an empty page', async () => {
  expect(await parse('---\ntitle: A\n---\n\0\0')).toEqual({ frontMatter: {}, content: '' });
  expect(guarded.preprocessor({ filePath: 'a.md', fileContent: '\0' })).toBe('');
});

test('calls the site’s own preprocessor', () => {
  const { preprocessor } = guardMarkdown(
    { parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER, preprocessor: ({ fileContent }) => fileContent.toUpperCase() },
    { validatorOf, onFieldsLeftOut },
  );
  expect(preprocessor({ filePath: 'a.md', fileContent: 'text' })).toBe('TEXT');
});

test('checks a page again after an edit, whatever it was before', async () => {
  const text = (line: string) => `---\ntitle: A\n${line}\n---\nText.`;
  const fieldsOf = async (line: string) => Object.keys((await parse(text(line), 'edited.md')).frontMatter);
  expect(await fieldsOf('draft: perhaps')).toEqual(['title']);
  expect(await fieldsOf('draft: perhaps')).toEqual(['title']);
  expect(await fieldsOf('draft: true')).toEqual(['title', 'draft']);
});
