import { expect, test } from 'vitest';
import { deflate, inflate } from './deflate.ts';

test('bytes that unpack to more than is allowed are given up', async () => {
  const packed = await deflate(new Uint8Array(10_000_000));
  const unpack = async (most: number) => (await inflate(packed, most)).length;
  expect(packed.length).toBeLessThan(20_000);
  await expect(unpack(1_000_000)).rejects.toThrow(RangeError);
  expect(await unpack(10_000_000)).toBe(10_000_000);
});
