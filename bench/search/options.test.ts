import { expect, test } from 'vitest';
import { UsageError } from '../arguments.ts';
import { readOptions } from './options.ts';

test('without options all measurements run on all pages with all systems', () => {
  expect(readOptions([])).toEqual({
    corpora: '../shared/corpora',
    pages: undefined,
    runs: 3,
    only: ['load', 'time', 'typing', 'build', 'size', 'relevance', 'growth'],
    systems: ['trowel', 'pagefind', 'easyops', 'lunr'],
    documents: [1000, 10_000, 50_000],
    source: false,
    keep: undefined,
  });
});

test.each([
  [['--systems', 'trowel,elastic'], 'expected some of: trowel, pagefind, easyops, lunr'],
  [['--documents', '10,many'], 'expected a number from 1'],
  [['--pages', '0'], 'expected a number from 1'],
])('%j is refused with what is expected', (argv, message) => {
  expect(() => readOptions(argv)).toThrow(UsageError);
  expect(() => readOptions(argv)).toThrow(message);
});
