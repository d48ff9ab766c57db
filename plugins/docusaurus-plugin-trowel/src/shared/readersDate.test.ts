import { expect, test } from 'vitest';
import { dayAfter, toCalendarDate } from './readersDate.ts';

test('the calendar date is that of the local time zone', () => {
  expect(toCalendarDate(new Date(2024, 0, 5, 23, 59))).toBe('2024-01-05');
  expect(toCalendarDate(new Date(2024, 6, 1, 0, 0))).toBe('2024-07-01');
});

test('the day after the last one of a month or a year is the first one of the next', () => {
  expect(dayAfter('2024-02-28')).toBe('2024-02-29');
  expect(dayAfter('2024-12-31')).toBe('2025-01-01');
});
