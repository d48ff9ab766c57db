import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { expect, test } from 'vitest';
import { guardMarkdown } from './markdownGuard.ts';
import { findValidators } from './validators.ts';

const validators = findValidators(process.cwd());
const warnings: string[] = [];
const onFieldsLeftOut = (file: string, fields: readonly string[]) => warnings.push(`${file}: ${fields.join(', ')}`);
const guarded = guardMarkdown({ parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER }, { validators, onFieldsLeftOut });
const parse = (fileContent: string) =>
  guarded.parseFrontMatter({ filePath: 'a.md', fileContent, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER });

test('both content plugins of Docusaurus export their validation', () => {
  expect(validators).toHaveLength(2);
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

test.each(['tags: {a: 1}', 'draft: perhaps', 'date: 2023-02-30x', 'sidebar_position: abc', 'toc_min_heading_level: 9'])(
  'leaves out what would stop the site, and nothing else: %s',
  async (line) => {
    const { frontMatter } = await parse(`---\ntitle: A\n${line}\nstatus: accepted\n---\nText.`);
    expect(frontMatter).toEqual({ title: 'A', status: 'accepted' });
    expect(warnings.at(-1)).toBe(`a.md: ${line.split(':')[0]}`);
  },
);

test('makes a binary file an empty page', async () => {
  expect(await parse('---\ntitle: A\n---\n\0\0')).toEqual({ frontMatter: {}, content: '' });
  expect(guarded.preprocessor({ filePath: 'a.md', fileContent: '\0' })).toBe('');
});

test('calls the site’s own preprocessor', () => {
  const { preprocessor } = guardMarkdown(
    { parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER, preprocessor: ({ fileContent }) => fileContent.toUpperCase() },
    { validators, onFieldsLeftOut },
  );
  expect(preprocessor({ filePath: 'a.md', fileContent: 'text' })).toBe('TEXT');
});
