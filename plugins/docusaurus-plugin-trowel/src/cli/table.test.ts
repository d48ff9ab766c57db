import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { joinRow, layOutTable } from './table.ts';

const columns = [{ title: 'A' }, { title: 'B', shrinksTo: 5 }, { title: 'C', shrinksTo: 3 }];

test('no row is wider than the terminal as long as columns can shrink', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }),
      fc.integer({ min: 20, max: 200 }),
      (rows, width) => {
        const lines = layOutTable(columns, rows, width).map(joinRow);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('the columns of all rows begin at the same place', () => {
  const lines = layOutTable(columns, [
    ['x', 'long enough', 'y'],
    ['x', '短い', 'y'],
  ]).map(joinRow);
  const starts = lines.map((line) => stringWidth(line) - 1);
  expect(new Set(starts).size).toBe(1);
});
