import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('what is measured keeps its order, whatever order was asked for', () => {
  expect(readOptions(['--only', 'typing,none'])?.only).toEqual(['none', 'typing']);
});

test('what is no measurement is refused, and said', () => {
  expect(() => readOptions(['--only', 'hover'])).toThrow('none, ready, typing');
  expect(() => readOptions(['--keys', 'many'])).toThrow('`--keys many` is not understood');
});
