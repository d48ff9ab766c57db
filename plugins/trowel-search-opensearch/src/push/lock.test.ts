import type { Client } from '@opensearch-project/opensearch';
import { expect, test } from 'vitest';
import { createLock } from './lock.ts';

const mine = { generation: 'mine', at: '2026-11-30T05:00:00.000Z' };

/** Takes the lock in a cluster that then answers writes with a status, and has a note. */
async function take({ status, note = mine }: { readonly status: number; readonly note?: object }) {
  let isTaken = false;
  const client = {
    indices: {
      getMapping: async () => ({ statusCode: 200, body: { a: { mappings: { _meta: { trowel: 'locks' } } } } }),
    },
    get: async () => ({ body: { _source: note, _seq_no: 2, _primary_term: 1 } }),
    index: async () => {
      if (!isTaken || status === 409) return { statusCode: isTaken ? status : 201, body: {} };
      throw Object.assign(new Error('too busy'), { statusCode: status });
    },
  } as unknown as Client;
  const lock = createLock({
    client,
    lasting: client,
    hub: 'booking',
    generation: 'mine',
    now: () => new Date(mine.at),
  });
  await lock.take();
  isTaken = true;
  return lock;
}

test('a push ends when another one has taken over, or the cluster refuses its sign of life', async () => {
  const note = { ...mine, generation: 'theirs' };
  await expect((await take({ status: 409, note })).renew()).rejects.toThrow('has taken over');
  await expect((await take({ status: 403 })).renew()).rejects.toThrow('too busy');
});
