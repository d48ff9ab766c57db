import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeNoDate, findDate, parseDate, splitDate } from './date.ts';

const days = fc.record({
  year: fc.integer({ min: 1000, max: 9999 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const pad = (value: number) => String(value).padStart(2, '0');

describe('a date', () => {
  test('never shifts, whatever time and zone follow it', () => {
    const behind = fc.constantFrom('', 'T00:00:00Z', 'T23:59:59.999+14:00', ' 00:30', 'T23:30:00-1200', ' 23:59 UTC');
    fc.assert(
      fc.property(days, behind, ({ year, month, day }, time) => {
        const written = `${year}-${pad(month)}-${pad(day)}`;
        expect(parseDate(`${written}${time}`)).toBe(written);
      }),
    );
  });

  test('is the same day in every notation', () => {
    const names = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const name = names.format(Date.UTC(2000, month - 1, 1));
        const iso = `${year}-${pad(month)}-${pad(day)}`;
        for (const written of [
          `${year}/${month}/${day}`,
          `${day} ${name} ${year}`,
          `${name} ${day}, ${year}`,
          `${day}.${month}.${year}`,
        ])
          expect(parseDate(written)).toBe(iso);
      }),
    );
  });

  test.each([
    ['23-07-2014', '2014-07-23'],
    ['07/23/2014', '2014-07-23'],
    ['(2014-07-23)', '2014-07-23'],
    ['20140723', '2014-07-23'],
    ['1er août 2021', '2021-08-01'],
    ['14. März 2021', '2021-03-14'],
    ['Wednesday, March 4th, 2020', '2020-03-04'],
    ['9-Oct-2014', '2014-10-09'],
    ['2026年3月29日', '2026-03-29'],
    ['2026年03月29日', '2026-03-29'],
    ['2026년 3월 29일', '2026-03-29'],
    ['2026. 3. 29.', '2026-03-29'],
  ])('is parsed from %s', (written, date) => expect(parseDate(written)).toBe(date));

  test.each([
    '2021-02-30',
    '2014-19-19',
    '3/4/2020',
    '2020',
    'March 2020',
    'yesterday',
    '0999-01-01',
    '2020-01-01 x',
    '',
  ])('is not parsed from %j', (written) => expect(parseDate(written)).toBeUndefined());

  test('is found before a remark, but not within a longer number', () => {
    expect(findDate('2014-10-09; revised 2015-01-01')).toBe('2014-10-09');
    expect(findDate('2014-10-09 (first draft)')).toBe('2014-10-09');
    expect(findDate('20141009123')).toBeUndefined();
  });

  test('has a reason when it is ambiguous, and another when it does not exist', () => {
    expect(describeNoDate('3/4/2020')).toBe('can be two different days');
    expect(describeNoDate('30/2/2020')).toBe('is no date that exists');
  });
});

test.each([
  ['2020-01-01 proposed', '2020-01-01', 'proposed'],
  ['2 May 2019: accepted (2)', '2019-05-02', 'accepted (2)'],
  ['2020-01-01 - Superseded by 3', '2020-01-01', 'Superseded by 3'],
])('splits %j into a date and the rest', (text, date, rest) => expect(splitDate(text)).toEqual({ date, rest }));

test.each(['2020-01-01', '2020-01-01.', 'accepted 2020-01-01', '2020-02-30 accepted'])('does not split %j', (text) =>
  expect(splitDate(text)).toBeUndefined(),
);
