import { expect, test } from 'vitest';
import { kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { toLines } from './frontMatterLines.ts';
import { findReferenceAt } from './referenceAt.ts';

/** Finds the reference at the `|` of a decision; returns its target, its kind and what stands at its place. */
function find(marked: string) {
  const text = marked.replace('|', '');
  const before = toLines(marked.slice(0, marked.indexOf('|')));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const page = parsePage({ source: 'docs/decisions/0002-b.md', text });
  const found = findReferenceAt({ lines: toLines(text), kind: kinds.decision, page }, position);
  return found && [found.target, found.kind, toLines(text)[position.line]?.slice(found.start, found.end)];
}

test.each([
  ['in a field', '---\nsystems: pa|y # two\n---\n', ['pay', 'system', 'pay']],
  ['in quotes', '---\nsystems: ["p|ay", gates]\n---\n', ['pay', 'system', 'pay']],
  ['behind letters of two units', '---\nsystems: ["😀", ga|tes]\n---\n', ['gates', 'system', 'gates']],
  ['in a list of lines', '---\nsupersedes:\n  - one-|ledger\n---\n', ['one-ledger', 'decision', 'one-ledger']],
  ['in front matter that is half written', '---\ntitle: "A\nsystems: [pa|y\n', ['pay', 'system', 'pay']],
  ['of a step: the path', '---\npaths: [backend/we|ek-1]\n---\n', ['backend', 'path', 'backend']],
  ['in a link', '---\ntitle: A\n---\n\nSee [it](./0001%20a.m|d#now).\n', ['./0001 a.md', undefined, './0001%20a.md']],
])('a reference is found %s', (_, marked, expected) => {
  expect(find(marked)).toEqual(expected);
});

test.each([
  ['a name of a field', '---\nsys|tems: [pay]\n---\n'],
  ['a comment', '---\nsystems: [pay] # o|ld\n---\n'],
  ['a field that names no page', '---\ntitle: pa|y\n---\n'],
  ['an address elsewhere', '---\ntitle: A\n---\n\n[it](https://example.org/pa|y)\n'],
  ['text', '---\ntitle: A\n---\n\nThe pa|y.\n'],
])('%s is no reference', (_, marked) => {
  expect(find(marked)).toBeUndefined();
});
