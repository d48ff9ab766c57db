import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('sizes are measured from the smallest to the largest, each once', () => {
  expect(readOptions(['--documents', '1000000,10000,10000'])?.documents).toEqual([10_000, 1_000_000]);
});

test('nodes get the memory that Java can read, and no other option of Java', () => {
  expect(readOptions(['--heap', '2g'])?.heap).toBe('2g');
  expect(() => readOptions(['--heap', '2g -Xint'])).toThrow('expected a size as Java reads it: 512m, 2g');
});

test('what is no number of documents is refused, and said', () => {
  expect(() => readOptions(['--documents', '10k'])).toThrow('`--documents 10k` is not understood');
  expect(() => readOptions(['--only', 'speed'])).toThrow('push, relevance, answers, nodes, death');
});
