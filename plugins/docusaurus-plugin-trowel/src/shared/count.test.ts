import { expect, test } from 'vitest';
import { count } from './count.ts';

test('only one of a thing is called by the singular', () => {
  expect([0, 1, 2].map((amount) => count(amount, 'error'))).toEqual(['0 errors', '1 error', '2 errors']);
});
