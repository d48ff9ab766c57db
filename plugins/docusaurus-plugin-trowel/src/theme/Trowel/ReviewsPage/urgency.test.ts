import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterOwners, toUrgency } from './urgency.ts';

test.each([
  ['2026-11-21', 'overdue'],
  ['2026-11-22', 'soon'],
  ['2026-12-22', 'soon'],
  ['2026-12-23', 'later'],
])('on 22 November 2026, %s is %s', (due, when) => {
  expect(toUrgency(due, '2026-11-22')).toBe(when);
});

test('what is due later is never more urgent', () => {
  const day = fc
    .integer({ min: 0, max: 40_000 })
    .map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10));
  const order = ['overdue', 'soon', 'later'];
  fc.assert(
    fc.property(day, day, day, (today, ...dues) => {
      const [first = '', second = ''] = dues.sort();
      expect(order.indexOf(toUrgency(first, today))).toBeLessThanOrEqual(order.indexOf(toUrgency(second, today)));
    }),
  );
});

test('the list shows what is overdue or as urgent as chosen, and no owner without a row', () => {
  const entry = { id: 'guide/a', kind: 'guide' as const, title: 'A', permalink: '/a' };
  const toRow = (due: string) => ({ entry, what: 'confirm' as const, due });
  const owners = [
    { anchor: 'ana', rows: [toRow('2026-11-20'), toRow('2026-12-01')] },
    { anchor: 'bo', rows: [toRow('2027-05-01')] },
  ];
  const duesOf = (shown: 'all' | 'soon' | 'overdue', today: string | undefined = '2026-11-22') =>
    filterOwners(owners, { shown, today }).map(({ rows }) => rows.map(({ due }) => due));
  expect(duesOf('overdue')).toEqual([['2026-11-20']]);
  expect(duesOf('soon')).toEqual([['2026-11-20', '2026-12-01']]);
  expect(duesOf('all')).toEqual([['2026-11-20', '2026-12-01'], ['2027-05-01']]);
});
