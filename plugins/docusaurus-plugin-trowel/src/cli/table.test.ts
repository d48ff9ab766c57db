import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { layOutRows, type Row } from './table.ts';

const row = (cells: readonly string[], more: readonly string[] = []): Row => ({
  cells: cells.map((text) => ({ text })),
  more: more.map((text) => ({ text })),
});
const plain = (_: unknown, text: string) => text;

test('no line is wider than the terminal, and no character is lost', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll(/\s+/gu, '_'));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }),
      fc.integer({ min: 20, max: 200 }),
      (rows, width) => {
        const layout = { width, paint: plain, wraps: 1, indent: '  ' };
        const lines = layOutRows(
          rows.map(([one, two, three]) => row([one, two], [three])),
          layout,
        );
        for (const line of lines.flat()) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        const letters = (text: string) => [...text.replaceAll(/[\s·]+/gu, '')].sort().join('');
        expect(letters(lines.flat().join(''))).toBe(letters(rows.flat().join('')));
      },
    ),
  );
});

test('columns begin at the same place, whatever characters are in them', () => {
  const lines = layOutRows([row(['x', 'long enough', 'y']), row(['x', '短い', 'y'])], {
    ...{ width: 80, paint: plain, wraps: 1 },
  }).flat();
  expect(new Set(lines.map((line) => stringWidth(line) - 1)).size).toBe(1);
});

test('what belongs to a row stands beside it where there is room, else below it', () => {
  const rows = [row(['1', 'One ledger', ''], ['docs/one.md']), row(['2', 'Two', ''], ['docs/two.md'])];
  const layOut = (width: number) => layOutRows(rows, { width, paint: plain, wraps: 1 }).flat();
  expect(layOut(80)).toEqual(['1  One ledger  docs/one.md', '2  Two         docs/two.md']);
  expect(layOut(20)).toEqual(['1  One ledger', '   docs/one.md', '2  Two', '   docs/two.md']);
});
