import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('sizes are measured from the smallest to the largest, each once', () => {
  expect(readOptions(['--documents', '1000000,10000,10000'])?.documents).toEqual([10_000, 1_000_000]);
});

test('what is no number of documents is refused, and said', () => {
  expect(() => readOptions(['--documents', '10k'])).toThrow('`--documents 10k` is not understood');
  expect(() => readOptions(['--only', 'speed'])).toThrow('push, relevance, answers, death, nodes');
});
