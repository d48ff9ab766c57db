import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assignment.ts';

type Table = readonly (readonly (number | undefined)[])[];

test('one row more with a column counts more than any value', () => {
  expect(
    assign([
      [900, 1],
      [1, undefined],
    ]),
  ).toEqual([1, 0]);
});

test('without columns, and without anything that may meet, no row gets one', () => {
  expect(assign([])).toEqual([]);
  expect(assign([[], []])).toEqual([undefined, undefined]);
  expect(assign([[undefined], [undefined]])).toEqual([undefined, undefined]);
});

/** Tries everything: the most rows with a column, and the greatest sum of values. */
function findBest([row, ...rest]: Table, taken: ReadonlySet<number> = new Set()): readonly [number, number] {
  if (!row) return [0, 0];
  return row.reduce<readonly [number, number]>(
    (best, value, column) => {
      if (value === undefined || taken.has(column)) return best;
      const [count, sum] = findBest(rest, new Set([...taken, column]));
      const [rows, worth] = [count + 1, sum + value];
      return rows > best[0] || (rows === best[0] && worth > best[1]) ? [rows, worth] : best;
    },
    findBest(rest, taken),
  );
}

test('nothing better is found by trying everything, for any table', () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) => {
    const value = fc.option(fc.nat(1000), { nil: undefined });
    return fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  });
  fc.assert(
    fc.property(table, (values) => {
      const chosen = assign(values);
      const columns = chosen.flatMap((column) => column ?? []);
      expect(new Set(columns).size).toBe(columns.length);
      const sum = chosen.reduce<number>((all, column, at) => all + (values[at]?.[column ?? -1] ?? 0), 0);
      expect([columns.length, sum]).toEqual(findBest(values));
    }),
  );
});
