import { expect, test } from 'vitest';
import { lazyValue } from './lazyValue.ts';

test('makes a value at the first call and keeps it, even undefined', () => {
  let calls = 0;
  const read = lazyValue(() => {
    calls += 1;
    return undefined;
  });
  expect(calls).toBe(0);
  expect([read(), read()]).toEqual([undefined, undefined]);
  expect(calls).toBe(1);
});
