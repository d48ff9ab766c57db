import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('sizes are measured from the smallest on, each once', () => {
  expect(readOptions(['--sizes', '5000, 200,5000'])?.sizes).toEqual([200, 5000]);
});

test('a size that is no number is refused with what is expected', () => {
  expect(() => readOptions(['--sizes', '1000,many'])).toThrow('expected a number from 1');
});

test('measurements run in one order, however they are asked for', () => {
  expect(readOptions(['--only', 'edit,build'])?.only).toEqual(['build', 'edit']);
});
