import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWeek } from './feedback.ts';

test('the week of a day is that of the calendar, also around the new year', () => {
  const weeks = {
    '2026-10-14': '2026-W42',
    '2026-01-01': '2026-W01',
    '2027-01-01': '2026-W53',
    '2024-12-30': '2025-W01',
    '2023-01-01': '2022-W52',
  };
  for (const [day, week] of Object.entries(weeks)) expect(toWeek(day)).toBe(week);
});

test('the seven days from a Monday on have one week, and weeks are in the order of days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6000 }), (weeks) => {
      const dayAt = (offset: number) => new Date(Date.UTC(2018, 0, 1 + weeks * 7 + offset)).toISOString().slice(0, 10);
      expect(new Set([0, 1, 2, 3, 4, 5, 6].map((offset) => toWeek(dayAt(offset)))).size).toBe(1);
      expect(toWeek(dayAt(7)) > toWeek(dayAt(0))).toBe(true);
    }),
  );
});
