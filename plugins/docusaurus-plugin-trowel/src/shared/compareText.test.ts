import { expect, test } from 'vitest';
import { compareText } from './compareText.ts';

test('orders texts by code unit, whatever the locale', () => {
  expect(['ä', 'b', 'a', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'a', 'b', 'ä']);
});
