import { Client } from '@opensearch-project/opensearch';
import { expect, inject, test } from 'vitest';
import { openProxy, pushPages, toPages } from './support/pages.ts';

const client = new Client({ nodes: [...inject('urls')] });
const toHub = () => `generations-${process.pid}`;

test('readers get each answer from one generation while generations change', async () => {
  const hub = toHub();
  const ask = openProxy(inject('urls'), [hub]);
  const sizes = [20, 30, 25, 40, 35, 20];
  const push = (at: number) =>
    pushPages({ client, hub, pages: toPages(sizes[at] as number, `mark${at}`), size: { shards: 3, replicas: 0 } });
  await push(0);
  let isOver = false;
  const seen = new Set<string>();
  const wrong: unknown[] = [];
  const read = async () => {
    while (!isOver) {
      const { status, results } = await ask('everywhere', { limit: 50 });
      const marks = new Set(results?.pages.map(({ title }) => title.text.split(' ').at(-1)));
      const [mark = ''] = marks;
      seen.add(String(mark));
      const total = sizes[Number(String(mark).slice(4))];
      if (
        status !== 200 ||
        marks.size !== 1 ||
        results?.partial ||
        results?.total !== total ||
        results?.pages.length !== total
      )
        wrong.push({ status, marks: [...marks], total: results?.total, partial: results?.partial });
    }
  };
  const readers = Array.from({ length: 8 }, read);
  for (let at = 1; at < sizes.length; at += 1) await push(at);
  isOver = true;
  await Promise.all(readers);
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(2);
});
