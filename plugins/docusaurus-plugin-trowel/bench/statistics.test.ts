import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, spread, toKilobytesMore, toRatio, toSummary } from './statistics.ts';

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

test('a ratio is of the medians, the bare site being one', () => {
  expect(toRatio([10, 100, 10], [11, 11, 1])).toBe('1.10×');
});

test('a difference carries its sign', () => {
  expect([toKilobytesMore(3140), toKilobytesMore(-3140)]).toEqual(['+3.1 kB', '−3.1 kB']);
});
