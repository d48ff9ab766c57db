import { expect, test } from 'vitest';
import { deflate, inflate } from './deflate.ts';

test('bytes that unpack to more than is allowed are given up', async () => {
  const packed = await deflate(new Uint8Array(10_000_000));
  expect(packed.length).toBeLessThan(20_000);
  await expect(inflate(packed, 1_000_000)).rejects.toThrow(RangeError);
  expect(await inflate(packed, 10_000_000)).toHaveLength(10_000_000);
});
