import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByUrgency, toUrgency } from './urgency.ts';

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

test('what is due is counted by urgency, from the number of each day', () => {
  const counts = Array.from({ length: 40 }, () => 2);
  expect(countByUrgency({ from: '2026-11-20', counts }, '2026-11-22')).toEqual({ overdue: 4, soon: 62, later: 14 });
});
