import { expect, test } from 'vitest';
import { findMoments, type Shown } from './moments.ts';

function show(at: number, rows: number, coming = false): Shown {
  return { at, rows, coming };
}

test('a list is there with its eighth result, and complete when no passage is on its way any more', () => {
  const seen = [show(1, 0), show(2, 5, true), show(3, 8, true), show(4, 8), show(5, 8, true)];
  expect(findMoments(seen)).toEqual({ listed: 3, complete: 4 });
});

test('where fewer than eight are found, all of them are waited for', () => {
  expect(findMoments([show(1, 0), show(2, 1), show(3, 3)])).toEqual({ listed: 3, complete: 3 });
});

test('without results, or with passages that never come, there is no moment', () => {
  expect(findMoments([])).toBeUndefined();
  expect(findMoments([show(1, 0)])).toBeUndefined();
  expect(findMoments([show(1, 8, true)])).toBeUndefined();
});
