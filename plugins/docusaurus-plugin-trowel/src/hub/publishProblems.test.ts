import { expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from './build.ts';
import { findNarrowLinks } from './publishProblems.ts';
import { createResolver } from './resolver.ts';

function hubOf(files: Readonly<Record<string, string>>) {
  return buildHub(Object.entries(files).map(([source, text]) => parsePage({ source, text })));
}

test.each([
  ['publish: public\ndraft: true', 'the page is a draft'],
  ['publish: partners\nunlisted: true', 'the page is unlisted'],
])('%j contradicts itself', (lines, said) => {
  const { problems } = hubOf({ 'docs/a.md': `---\n${lines}\n---\n\nText.\n` });
  expect(problems.map(({ message, at }) => [message, at?.line])).toEqual([[expect.stringContaining(said), 2]]);
});

test.each(['publish: none', 'draft: true', 'publish: none\nunlisted: true'])('%j does not', (lines) => {
  expect(hubOf({ 'docs/a.md': `---\n${lines}\n---\n\nText.\n` }).problems).toEqual([]);
});

test('a link is named when it leads to fewer readers, and no other', () => {
  const hub = hubOf({
    'docs/a.md': 'See [b](b.md), [c](c.md).\n',
    'docs/b.md': '---\npublish: partners\n---\n\nSee [a](a.md), [c](c.md).\n',
    'docs/c.md': '---\npublish: none\n---\n\nSee [a](a.md), [b](b.md).\n',
  });
  const links = findNarrowLinks(hub, createResolver(hub.entries));
  expect(links.map(({ entry, target, at }) => [entry.id, target.id, at?.line])).toEqual([
    ['guide/docs/a', 'guide/docs/b', 1],
    ['guide/docs/a', 'guide/docs/c', 1],
    ['guide/docs/b', 'guide/docs/c', 5],
  ]);
});
