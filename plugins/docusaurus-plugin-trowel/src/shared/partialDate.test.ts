import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPartialDate, isBefore, isPartialDate, mayCover, parsePartialDate } from './partialDate.ts';

describe('a partial date', () => {
  test('is a year, a month or a day', () => {
    expect(parsePartialDate('2019')).toEqual({ year: 2019 });
    expect(parsePartialDate('2019-03')).toEqual({ year: 2019, month: 3 });
    expect(parsePartialDate('2019-03-14')).toEqual({ year: 2019, month: 3, day: 14 });
  });

  test.each(['', '19', '2019-13', '2019-00', '2019-1', '2019-02-32', '2019-03-14T00:00', ' 2019', '2019-'])(
    'is not %j',
    (text) => {
      expect(parsePartialDate(text)).toBeUndefined();
      expect(isPartialDate(text)).toBe(false);
    },
  );

  test('is formatted as it was parsed', () => {
    const year = fc.integer({ min: 0, max: 9999 });
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 31 });
    const dates = fc.oneof(fc.record({ year }), fc.record({ year, month }), fc.record({ year, month, day }));
    fc.assert(
      fc.property(dates, (date) => {
        const written = formatPartialDate(date);
        expect(isPartialDate(written)).toBe(true);
        expect(parsePartialDate(written)).toEqual(date);
      }),
    );
  });

  test('is compared with another one as far as both are known', () => {
    expect(isBefore('2019', '2020-03')).toBe(true);
    expect(isBefore('2020', '2020-03')).toBe(false);
    expect(isBefore('2020-03', '2020')).toBe(false);
    expect(isBefore('2020-03-04', '2020-03-05')).toBe(true);
  });

  test.each([
    [{}, '2020-01-01', true],
    [{ since: '2020-01-01' }, '2020-01-01', true],
    [{ since: '2020-01-02' }, '2020-01-01', false],
    [{ since: '2020' }, '2020-01-01', true],
    [{ until: '2020-01-01' }, '2020-01-01', false],
    [{ until: '2020-01' }, '2020-01-15', true],
    [{ since: '2011', until: '2019-12' }, '2020-01-01', false],
  ])('is compared with an interval: %j may contain %s: %s', (span, date, covers) => {
    expect(mayCover(span, date)).toBe(covers);
  });
});
