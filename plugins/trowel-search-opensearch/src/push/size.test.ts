import { expect, test } from 'vitest';
import { readRequestSize, readSize } from './size.ts';

test('takes what is said, and else three shards with one copy and 4 MB', () => {
  expect([readSize({}), readRequestSize({})]).toEqual([{ shards: 3, replicas: 1 }, 4_000_000]);
  const env = { TROWEL_SEARCH_SHARDS: '12', TROWEL_SEARCH_REPLICAS: '0', TROWEL_SEARCH_REQUEST_KB: '900' };
  expect([readSize(env), readRequestSize(env)]).toEqual([{ shards: 12, replicas: 0 }, 900_000]);
});

test.each(['0', '-1', '1.5', 'many', '101'])('refuses %s shards', (shards) => {
  expect(() => readSize({ TROWEL_SEARCH_SHARDS: shards })).toThrow(
    `TROWEL_SEARCH_SHARDS: a number from 1 to 100, not "${shards}"`,
  );
});
