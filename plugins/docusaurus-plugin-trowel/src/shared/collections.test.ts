import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBy, groupBy, indexBy } from './collections.ts';

test('groupBy keeps the order of groups and of their values', () => {
  expect([...groupBy(['bee', 'ant', 'boar', 'ape'], (word) => word[0])]).toEqual([
    ['b', ['bee', 'boar']],
    ['a', ['ant', 'ape']],
  ]);
});

test('groupBy puts every value into the group of its key, and only there', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (values) => {
      const groups = groupBy(values, (value) => value % 3);
      expect([...groups.values()].flat().sort()).toEqual([...values].sort());
      for (const [key, group] of groups) expect(group.every((value) => value % 3 === key)).toBe(true);
    }),
  );
});

test('indexBy lists a value under each of its keys, once per key', () => {
  const index = indexBy(['ledger', 'deed'], (word) => word);
  expect(index.get('e')).toEqual(['ledger', 'deed']);
  expect(index.get('d')).toEqual(['ledger', 'deed']);
  expect(index.get('l')).toEqual(['ledger']);
  expect(index.get('x')).toBeUndefined();
});

test('countBy gives counts that add up to the number of values', () => {
  expect([...countBy(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(5)), (values) => {
      expect([...countBy(values).values()].reduce((sum, count) => sum + count, 0)).toBe(values.length);
    }),
  );
});
