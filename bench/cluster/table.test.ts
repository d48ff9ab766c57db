import { expect, test } from 'vitest';
import { toTable } from './table.ts';

test('each size has a column, and a bar that one size misses is missed', () => {
  const table = toTable(
    new Map([
      [10, [{ figure: 'lost', value: '0', bar: 'none', verdict: 'met' as const }]],
      [
        1000,
        [
          { figure: 'lost', value: '3', bar: 'none', verdict: 'missed' as const },
          { figure: 'push', value: '5 s' },
        ],
      ],
    ]),
  );
  const cells = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  expect(cells[0]).toEqual(['', 'Figure', '10 documents', '1,000 documents', 'Bar', '', '']);
  expect(cells[2]).toEqual(['', 'lost', '0', '3', 'none', 'missed', '']);
  expect(cells[3]).toEqual(['', 'push', '', '5 s', '', '', '']);
});
