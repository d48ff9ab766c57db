import { expect, test } from 'vitest';
import { blockTypes } from '../../plugins/docusaurus-plugin-trowel/src/content/blockTypes.ts';
import { toPlainPage } from './plainPage.ts';

test('a page without Trowel has an admonition of Docusaurus for every block', () => {
  const written = blockTypes.map((type) => `:::${type}[What]\n\nText.\n\n:::\n`).join('\n');
  const { origin } = toPlainPage({ place: 'a.md', origin: { text: written } });
  const types = [...('text' in origin ? origin.text : '').matchAll(/^:::(\w+)/gm)].map(([, type]) => type);
  expect(types).toHaveLength(blockTypes.length);
  for (const type of types) expect(['note', 'tip', 'info', 'warning', 'danger']).toContain(type);
});

test('a page of somebody else stays as it is', () => {
  const page = { place: 'a.md', origin: { file: '/a.md' } };
  expect(toPlainPage(page)).toBe(page);
});
