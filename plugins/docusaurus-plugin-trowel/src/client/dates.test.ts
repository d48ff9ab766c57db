import { expect, test } from 'vitest';
import { toCalendarDate, toDateWords } from './dates.ts';

test('a date is worded as exactly as it is known', () => {
  expect(toDateWords('2019', 'en-GB')).toBe('2019');
  expect(toDateWords('2019-03', 'en-GB')).toBe('Mar 2019');
  expect(toDateWords('2019-03-01', 'en-GB')).toBe('1 Mar 2019');
});

test('a date is worded in the locale', () => {
  expect(toDateWords('2019-12-24', 'de')).toBe('24. Dez. 2019');
});

test.each(['soon', '', '2019-13-45', '19-03-01'])('what is no date stays as written: %s', (date) => {
  expect(toDateWords(date, 'en-GB')).toBe(date);
});

test('today is the day on the reader’s own wall', () => {
  expect(toCalendarDate(new Date(2024, 0, 5, 23, 59))).toBe('2024-01-05');
});
