import { expect, test } from 'vitest';
import { isMdxPage } from './pageFormat.ts';

const said = (format: string) => `---\ntitle: A\nmdx: { format: ${format} }\n---\n`;

test.each([
  ['docs/a.md', 'Text', false, false],
  ['docs/a.mdx', 'Text', false, true],
  ['docs/a.md', said('mdx'), false, true],
  ['docs/a.md', 'Text', true, true],
  ['docs/a.md', said('md'), true, false],
  ['docs/a.md', said('detect'), true, false],
  ['docs/a.mdx', said('detect'), true, true],
  ['docs/a.md', '---\nmdx: 3\n---\n', true, true],
])('%s with %j, in a site that takes pages for MDX: %j, is read as MDX: %j', (source, text, saysFormat, isMdx) => {
  expect(isMdxPage({ saysFormat }, { source, text })).toBe(isMdx);
});
