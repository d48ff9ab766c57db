import { expect, test } from 'vitest';
import { divide, judge, toTimes } from './table.ts';

test('a bar is met at its limit and missed beyond it, and one missed limit is enough', () => {
  expect(judge([{ value: 0.4, atMost: 0.4 }])).toBe('met');
  expect(judge([{ value: 0.41, atMost: 0.4 }])).toBe('missed');
  expect(
    judge([
      { value: 2, atLeast: 1 },
      { value: 2, atLeast: 3 },
    ]),
  ).toBe('missed');
});

test('an unmeasured figure is not judged, unless another limit is missed', () => {
  expect(judge([{ value: undefined, atMost: 1 }])).toBeUndefined();
  expect(
    judge([
      { value: 1, atLeast: undefined },
      { value: 1, atMost: 1 },
    ]),
  ).toBeUndefined();
  expect(
    judge([
      { value: 2, atMost: 1 },
      { value: 1, atLeast: undefined },
    ]),
  ).toBe('missed');
});

test('a ratio needs both figures', () => {
  expect([toTimes(1, 4), toTimes(undefined, 4), divide(1, undefined)]).toEqual(['0.25×', undefined, undefined]);
});
