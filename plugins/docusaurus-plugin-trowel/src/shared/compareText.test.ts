import { expect, test } from 'vitest';
import { compareText } from './compareText.ts';

test('texts are ordered by code unit, whatever the locale says', () => {
  expect(['ä', 'b', 'a', 'Z', 'a'].sort(compareText)).toEqual(['Z', 'a', 'a', 'b', 'ä']);
});
