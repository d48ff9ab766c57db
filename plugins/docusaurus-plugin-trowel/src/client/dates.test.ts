import { expect, test } from 'vitest';
import { toComingDay, toDateWords } from './dates.ts';

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

test.each([
  ['2026-11-05', 'Thursday'],
  ['2026-11-08', 'Sunday'],
  ['2026-11-09', '9 November'],
])('the coming day %s is called %s on a Monday', (day, name) => {
  expect(toComingDay(day, { today: '2026-11-02', locale: 'en-GB' })).toBe(name);
});
