import { expect, test } from 'vitest';
import { cutSections, toHubText } from './text.ts';

const long = 'Nobody may hold a lock while the batch of the partner runs, since it takes the whole night. '
  .repeat(2)
  .trim();

test('a page is cut at its headings, but not at signs in its code', () => {
  const page = `---\ntitle: A page\n---\n\n# A page\n\nShort.\n\n## Why\n\n${long}\n\n\`\`\`sh\n# no heading\n\`\`\`\n\n### How #\n\n${long}\n`;
  expect(cutSections(page)).toEqual([
    { heading: 'Why', markdown: `${long}\n\n\`\`\`sh\n# no heading\n\`\`\`` },
    { heading: 'How', markdown: long },
  ]);
});

test('what means something on one page only is taken out: relative links, images, definitions of links, ids of headings', () => {
  const text = `[why]: #why\n\nSee [the other](../other.md), [this](https://example.org) and [that][why]. ![](a.png)\n\n${long}`;
  const [section] = cutSections(`## Why {#why}\n${text}\n`);
  expect(section).toEqual({
    heading: 'Why',
    markdown: `See the other, [this](https://example.org) and that. \n\n${long}`,
  });
});

test.each([
  ['HTML', `<b>Bold.</b> ${long}`],
  ['an expression of MDX', `{props.name} ${long}`],
  ['a block', `:::note\n\n${long}\n\n:::`],
  ['a field of a record', `- Status: accepted\n\n${long}`],
  ['code without an end', `${long}\n\n\`\`\`\nx`],
])('a section with %s is left out', (_, markdown) => {
  expect(cutSections(`## Why\n\n${markdown}\n`)).toEqual([]);
});

test('a section may have such signs in its code', () => {
  const markdown = `${long} It is a \`Vec<T>\`.\n\n\`\`\`\nlet { a } = <b/>;\n\`\`\``;
  expect(cutSections(`## Why\n\n${markdown}\n`)).toEqual([{ heading: 'Why', markdown }]);
});

test('a long section ends after a whole paragraph or code', () => {
  const [section] = cutSections(`## Why\n\n${`${long}\n\n`.repeat(40)}`);
  expect(section?.markdown.length).toBeLessThanOrEqual(1800);
  expect(section?.markdown.endsWith('night.')).toBe(true);
});

test('a folder whose pages have no text is refused', () => {
  expect(() => toHubText(['# A page\n\nShort.\n'])).toThrow('No section has enough text');
});
