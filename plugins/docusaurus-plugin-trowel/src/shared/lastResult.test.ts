import { expect, test } from 'vitest';
import { keepLastResult } from './lastResult.ts';

test('a result is made again only when the input differs from the last one', () => {
  const made: number[] = [];
  const double = keepLastResult({
    make: ({ value }: { value: number }) => {
      made.push(value);
      return value * 2;
    },
    isSame: (a, b) => a.value === b.value,
  });
  expect([1, 1, 2, 2, 1].map((value) => double({ value }))).toEqual([2, 2, 4, 4, 2]);
  expect(made).toEqual([1, 2, 1]);
});

test('a result that could not be made is tried again', () => {
  const results = [() => expect.fail('the first time'), () => 'made'];
  const make = keepLastResult({ make: () => (results.shift() as () => string)(), isSame: () => true });
  expect(() => make(0)).toThrow('the first time');
  expect(make(0)).toBe('made');
});
