import { expect, test } from 'vitest';
import { UsageError } from './arguments.ts';
import { readOptions } from './options.ts';

test('without options everything is measured on 950 pages, three times', () => {
  expect(readOptions([])).toEqual({
    pages: 950,
    runs: 3,
    corpora: '../shared/corpora',
    only: ['build', 'js', 'edit', 'lighthouse', 'tap'],
    source: false,
    large: undefined,
    before: [],
  });
});

test('the order of measurements does not depend on how they are asked for', () => {
  expect(readOptions(['--only', 'edit, build'])?.only).toEqual(['build', 'edit']);
});

test('asking for help measures nothing', () => {
  expect(readOptions(['--help'])).toBeUndefined();
});

test.each([
  [['--only', 'biuld'], 'expected some of: build, js, edit, lighthouse, tap'],
  [['--runs', '0'], 'expected a number from 1'],
  [['--pages', 'many'], 'expected a number from 1'],
  [['--page', '5'], "'--page'"],
])('%j is refused with what is expected', (argv, message) => {
  expect(() => readOptions(argv)).toThrow(UsageError);
  expect(() => readOptions(argv)).toThrow(message);
});
