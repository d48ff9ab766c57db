import { expect, test } from 'vitest';
import { pluralize } from './plural.ts';

test('uses the singular for one only', () => {
  expect([0, 1, 2].map((amount) => pluralize(amount, 'error'))).toEqual(['0 errors', '1 error', '2 errors']);
});
