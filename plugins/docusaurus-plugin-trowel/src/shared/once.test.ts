import { expect, test } from 'vitest';
import { once } from './once.ts';

test('a value is made at the first call and kept, even when it is undefined', () => {
  let calls = 0;
  const read = once(() => {
    calls += 1;
    return undefined;
  });
  expect(calls).toBe(0);
  expect([read(), read()]).toEqual([undefined, undefined]);
  expect(calls).toBe(1);
});
