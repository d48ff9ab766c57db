import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLastAtMost } from '../binarySearch.ts';
import { partition, toBorder } from './partition.ts';

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '数', '\u{10400}'), minLength: 1, maxLength: 6 });
const keys = fc.uniqueArray(key, { maxLength: 80 }).map((all) => all.sort());
const sizeOf = (of: string) => of.length + 1;

test('puts every key into one run, in order, none larger than allowed but for a single key', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 40 }), (given, most) => {
      const runs = partition(given, sizeOf, most);
      expect(runs.flatMap((run) => given.slice(...run))).toEqual(given);
      for (const [from, to] of runs) {
        const size = given.slice(from, to).reduce((sum, of) => sum + sizeOf(of), 0);
        expect(to - from === 1 || size <= most).toBe(true);
      }
    }),
  );
});

test('has borders by which every key is found', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 40 }), (given, most) => {
      const runs = partition(given, sizeOf, most);
      const borders = runs.map((run) => toBorder(given, run));
      for (const [at, run] of runs.entries()) {
        for (const of of given.slice(...run)) expect(findLastAtMost(borders, of)).toBe(at);
      }
    }),
  );
});

test('keeps words with the same beginning together', () => {
  const words = ['add', 'adding', 'address', 'band', 'bank', 'bar', 'cat'];
  expect(partition(words, () => 1, 3).map((run) => words.slice(...run))).toEqual([
    ['add', 'adding', 'address'],
    ['band', 'bank', 'bar'],
    ['cat'],
  ]);
});
