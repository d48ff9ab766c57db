import { expect, test } from 'vitest';
import { createLink } from './link.ts';

async function collect(chunks: AsyncIterable<Buffer>, say: () => void = () => {}): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) {
    parts.push(chunk);
    say();
  }
  return Buffer.concat(parts);
}

test('what is sent through a slow connection arrives whole, an empty body too', async () => {
  const link = createLink({ latency: 0, bytesPerSecond: 10_000_000 });
  const body = Buffer.from(Array.from({ length: 10_000 }, (_, at) => at % 251));
  expect(await collect(link.chunks(body))).toEqual(body);
  expect(await collect(link.chunks(Buffer.alloc(0)))).toHaveLength(0);
});

test('bodies on their way at the same time share the line: a short one does not wait for a long one', async () => {
  const link = createLink({ latency: 0, bytesPerSecond: 5_000_000 });
  const order: string[] = [];
  await Promise.all([
    collect(link.chunks(Buffer.alloc(40_000)), () => order.push('long')),
    collect(link.chunks(Buffer.alloc(4_000)), () => order.push('short')),
  ]);
  expect(order.lastIndexOf('short')).toBeLessThan(6);
});
