import { expect, test } from 'vitest';
import { toCalendarDate, toDateWords } from './dates.ts';

test('a date is said as exactly as it is known', () => {
  expect(toDateWords('2019', 'en-GB')).toBe('2019');
  expect(toDateWords('2019-03', 'en-GB')).toBe('Mar 2019');
  expect(toDateWords('2019-03-01', 'en-GB')).toBe('1 Mar 2019');
});

test('a date is said in the words of the locale', () => {
  expect(toDateWords('2019-12-24', 'de')).toBe('24. Dez. 2019');
});

test.each(['soon', '', '2019-13-45', '19-03-01'])('a text that is no date is returned as written: %s', (date) => {
  expect(toDateWords(date, 'en-GB')).toBe(date);
});

test('the calendar date is that of the local time zone', () => {
  expect(toCalendarDate(new Date(2024, 0, 5, 23, 59))).toBe('2024-01-05');
});
