import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import headings from '@docusaurus/mdx-loader/lib/remark/headings/index.js';
import type { Heading, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from './frontMatter.ts';
import { parseOutline } from './outline.ts';

// CommonJS: the place of the default export depends on the loader.
const plugin = ('default' in headings ? headings.default : headings) as Plugin<
  [{ anchorsMaintainCase: boolean }],
  Root
>;
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(plugin, { anchorsMaintainCase: false });

/** Returns Docusaurus's ids of a page's headings. */
async function toIds(body: string): Promise<unknown[]> {
  const tree = (await processor.run(processor.parse(body))) as Root;
  const ids: unknown[] = [];
  visit(tree, 'heading', (heading: Heading) => {
    ids.push((heading.data as { id?: string } | undefined)?.id);
  });
  return ids;
}

const anchorsOf = (body: string) =>
  parseOutline(body)
    .sections.slice(1)
    .map(({ anchor }) => anchor);

describe('an anchor', { timeout: 60_000 }, () => {
  test.each([
    '# Same\n\n## Same\n\n### Same 1\n\n## Same\n',
    '## Custom {#my-id}\n\n## Custom {#My Id}\n\n## my-id\n',
    '## Commented <!-- #here -->\n\n## Not an id <!-- optional -->\n',
    '## `code()` and **bold** and [link](x.md) & co.\n\n## Größe, 中文 & émoji 🎉\n',
    'Setext\nof two lines\n===\n\nSecond\n---\n',
    '> ## In a quote\n\n- ## In a list\n\n:::note\n\n## In an admonition\n\n:::\n',
    '##   Two  blanks _ inside  \n\n## ![alt text](x.png)\n\n## A &amp; B \\* C\n\n##\n',
    '```\n## in code\n```\n\n    ## indented\n\n<div>\n## in html\n</div>\n',
  ])('is the same as Docusaurus’s in %j', async (body) => {
    expect(anchorsOf(body)).toEqual(await toIds(body));
  });

  const docs = path.resolve(import.meta.dirname, '../../../../docs/handbook');
  const pages = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  test.each(pages)('is the same as Docusaurus’s on the handbook’s page %s', async (file) => {
    const { body } = parseFrontMatter(readFileSync(path.join(docs, file), 'utf8'));
    expect(anchorsOf(body)).toEqual(await toIds(body));
  });
});

test('takes one of several first-level headings as the title only before running text and other headings', () => {
  expect(parseOutline('- Status: x\n\n# Title\n\n# Part\n').title).toBe('Title');
  expect(parseOutline('Text first.\n\n# Part\n\n# Other\n').title).toBeUndefined();
  expect(parseOutline('## Sub\n\n# Late\n\n# Later\n').title).toBeUndefined();
  expect(parseOutline('# Summary\n').title).toBeUndefined();
});

test('takes the only first-level heading as the title wherever it stands, unless it names a section', () => {
  for (const before of ['Text first.', '## Status\n\nAccepted', '[[_TOC_]]', '```\n# Code\n```'])
    expect(parseOutline(`${before}\n\n# Keep *records*\n\n## Context\n`).title).toBe('Keep records');
  for (const section of ['Context', 'References', 'Guide-level explanation', 'Appendix A: figures', '背景'])
    expect(parseOutline(`Text first.\n\n# ${section}\n`).title).toBeUndefined();
});

test('separates text from code, and has the lines of links', () => {
  const { sections, links, lead } = parseOutline(
    'Lead `x` [a](a.md).\n\n## One\n\n```\ncode\n```\n\nSee [b](b.md#c).\n',
  );
  expect(lead).toBe('Lead x a.');
  expect(sections).toEqual([
    { depth: 0, text: 'Lead x a.', code: '' },
    { depth: 2, heading: 'One', anchor: 'one', text: 'See b.', code: 'code' },
  ]);
  expect(links).toEqual([
    { href: 'a.md', line: 1 },
    { href: 'b.md#c', line: 9 },
  ]);
});

test('sets cells and titles of admonitions apart, so that excerpts do not run on', () => {
  const { sections } = parseOutline('| a | b |\n|---|---|\n| c | d |\n\n:::pitfall[It ends]\n\nIt does.\n\n:::\n');
  expect(sections[0]?.text).toBe('a ·\nb ·\nc ·\nd ·\nIt ends.\nIt does.');
});

test.each([
  ['labels', '# A\n\nDate: 2021-03-02\n**Deciders**: Ana\n\nIt was slow.\n'],
  ['a field of a record', '# A\n\n## Status\n\nAccepted\n\n## Context\n\nIt was slow.\n'],
  ['a label in another language', '# A\n\nDatum: 2. Mai 2021\n\nIt was slow.\n'],
])('the lead is the first running text, not %s', (_, body) => {
  expect(parseOutline(body).lead).toBe('It was slow.');
});

test('a sentence with a colon is running text', () => {
  expect(parseOutline('# A\n\nOne thing first: it was slow.\n').lead).toBe('One thing first: it was slow.');
});
