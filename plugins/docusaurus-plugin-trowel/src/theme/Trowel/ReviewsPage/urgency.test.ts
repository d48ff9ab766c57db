import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByOwner, toUrgency } from './urgency.ts';

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

test('owners are counted by name, and pages of nobody last', () => {
  const entry = { id: 'guide/a', kind: 'guide' as const, title: 'A', permalink: '/a' };
  const toRow = (name?: string) => ({
    entry,
    what: 'confirm' as const,
    due: '2026-11-20',
    owner: name ? { name } : undefined,
  });
  expect(countByOwner([toRow(), toRow('Bo'), toRow('Ana'), toRow('Bo')])).toEqual([
    { name: 'Ana', count: 1 },
    { name: 'Bo', count: 2 },
    { count: 1 },
  ]);
});
