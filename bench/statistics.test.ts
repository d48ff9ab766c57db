import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, percentile, slopeOf, spread, toKilobytesMore, toRatio, toSummary } from './statistics.ts';

test('the median is the middle value, or lies between the two middle ones', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 2, 9, 1])).toBe(5.5);
  expect(median([])).toBeNaN();
});

test('one value far off does not move the median beyond its neighbours', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3 }), (values) => {
      const moved = median([...values, 1e9]);
      expect(moved).toBeGreaterThanOrEqual(median(values));
      expect(moved).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});

test('indices are spread over the whole list, each once', () => {
  expect(spread(10, 2)).toEqual([2, 7]);
  expect(spread(3, 5)).toEqual([0, 1, 2]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }), (length, count) => {
      const picked = spread(length, count);
      expect(new Set(picked).size).toBe(Math.min(length, count));
      expect(picked.every((index) => index >= 0 && index < length)).toBe(true);
    }),
  );
});

test('a summary shows the noise when there is more than one value', () => {
  expect(toSummary([41.23], 's')).toBe('41.2 s');
  expect(toSummary([43, 40.1, 41.23], 's')).toBe('41.2 s (40.1–43.0)');
});

test('a ratio is of the medians, the base site being one', () => {
  expect(toRatio([10, 100, 10], [11, 11, 1])).toBe('1.10×');
});

test('a difference carries its sign', () => {
  expect([toKilobytesMore(3140), toKilobytesMore(-3140)]).toEqual(['+3.1 kB', '−3.1 kB']);
});

test('a percentile is a value that so many do not exceed', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([percentile(values, 95), percentile(values, 50), percentile([7], 95)]).toEqual([95, 50, 7]);
  expect(percentile([], 95)).toBeNaN();
});

test('the slope of a line is found again, in whatever order its points come', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -50, max: 50 }),
      fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 9 }),
      (slope, xs) => {
        expect(slopeOf(xs.map((x) => [x / 1e6, (slope * x) / 1e6 + 3]))).toBeCloseTo(slope, 4);
      },
    ),
  );
});
