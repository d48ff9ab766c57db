import { expect, test } from 'vitest';
import { type Figure, toGrowthRows } from './growth.ts';

const seconds = (base: number, hub: number): Figure => ({ figure: 'Build', unit: 's', base, hub });

test('a figure that doubles with the pages grows with exponent 1, one that does not change with 0', () => {
  const bytes = (hub: number): Figure => ({ figure: 'Bytes', unit: 'kB', hub });
  const measured = new Map([
    [100, [seconds(10, 11), bytes(5)]],
    [200, [seconds(20, 22), bytes(5)]],
    [400, [seconds(40, 44), bytes(5)]],
  ]);
  expect(toGrowthRows(measured, { Build: { exponent: 1.1, ratio: 1.1 } })).toEqual([
    {
      figure: 'Build',
      100: '11.00 s, bare 10.00 s: 1.10×',
      200: '22.00 s, bare 20.00 s: 1.10×',
      400: '44.00 s, bare 40.00 s: 1.10×',
      growth: 'pages^1.00, bare ^1.00',
      bar: '≤ pages^1.1, ≤ 1.10×',
    },
    { figure: 'Bytes', 100: '5.0 kB', 200: '5.0 kB', 400: '5.0 kB', growth: 'pages^0.00', bar: '' },
  ]);
});

test('one size says nothing of growth; what failed at a size is left empty', () => {
  const [alone] = toGrowthRows(new Map([[100, [seconds(10, 11)]]]));
  expect(alone?.growth).toBe('');
  const [row] = toGrowthRows(
    new Map([
      [100, [seconds(10, 11)]],
      [200, []],
      [400, [seconds(160, 176)]],
    ]),
  );
  expect(row).toMatchObject({ 200: '', growth: 'pages^2.00, bare ^2.00' });
});
