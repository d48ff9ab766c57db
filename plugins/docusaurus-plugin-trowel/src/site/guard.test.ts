import { DEFAULT_PARSE_FRONT_MATTER } from '@docusaurus/utils';
import { expect, test } from 'vitest';
import { guardMarkdown } from './guard.ts';

const guarded = guardMarkdown({ parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER });
const parse = (fileContent: string) =>
  guarded.parseFrontMatter({ filePath: 'a.md', fileContent, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER });

test('parses front matter as the site does', async () => {
  expect(await parse('---\ntitle: A\n---\nText.')).toEqual({ frontMatter: { title: 'A' }, content: 'Text.' });
});

test('reads on where the YAML is broken', async () => {
  const { frontMatter, content } = await parse('---\ntitle: A\ntags: [x\n---\nText.');
  expect(frontMatter.title).toBe('A');
  expect(content).toBe('Text.');
});

test.each([
  ['tags: {a: 1}', 'tags'],
  ['draft: perhaps', 'draft'],
  ['date: 2023-02-30x', 'date'],
])('leaves out what would stop the site: %s', async (line, field) => {
  const { frontMatter } = await parse(`---\ntitle: A\n${line}\n---\nText.`);
  expect(frontMatter).toEqual({ title: 'A' });
  expect(frontMatter).not.toHaveProperty(field);
});

test('gives a file that is no text no text', async () => {
  expect(await parse('---\ntitle: A\n---\n\0\0')).toEqual({ frontMatter: {}, content: '' });
  expect(guarded.preprocessor({ filePath: 'a.md', fileContent: '\0' })).toBe('');
});

test('keeps the site’s own preprocessor', () => {
  const { preprocessor } = guardMarkdown({
    parseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
    preprocessor: ({ fileContent }) => fileContent.toUpperCase(),
  });
  expect(preprocessor({ filePath: 'a.md', fileContent: 'text' })).toBe('TEXT');
});
