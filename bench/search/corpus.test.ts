import { expect, test } from 'vitest';
import { countParts, toAddress } from './corpus.ts';
import { makePage } from './testCorpus.ts';

test.each([
  ['/hub/a/', '/hub/a'],
  ['/hub/a.html', '/hub/a'],
  ['/hub/index.html', '/hub'],
  ['https://example.org/hub/a?x=1#part', '/hub/a'],
  ['hub/a', '/hub/a'],
  ['/with%20blank', '/with blank'],
  ['/', '/'],
])('%s is %s, whichever system says it', (url, address) => {
  expect(toAddress(url)).toBe(address);
});

test('pages are counted by sub-folder', () => {
  const counts = countParts({ pages: ['a/1.md', 'a/b/2.md', 'c/3.md'].map(makePage) });
  expect([...counts]).toEqual([
    ['a', 2],
    ['c', 1],
  ]);
});
