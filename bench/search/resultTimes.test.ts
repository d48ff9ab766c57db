import { expect, test } from 'vitest';
import { findResultTimes, type PageState } from './resultTimes.ts';

function show(at: number, rows: number, loading = false): PageState {
  return { at, rows, loading };
}

test('results are listed with the eighth, and complete when no passage is loading', () => {
  const seen = [show(1, 0), show(2, 5, true), show(3, 8, true), show(4, 8), show(5, 8, true)];
  expect(findResultTimes(seen)).toEqual({ listed: 3, complete: 4 });
});

test('all results count when there are fewer than eight', () => {
  expect(findResultTimes([show(1, 0), show(2, 1), show(3, 3)])).toEqual({ listed: 3, complete: 3 });
});

test('there is no time without results, or when passages never load', () => {
  expect(findResultTimes([])).toBeUndefined();
  expect(findResultTimes([show(1, 0)])).toBeUndefined();
  expect(findResultTimes([show(1, 8, true)])).toBeUndefined();
});
