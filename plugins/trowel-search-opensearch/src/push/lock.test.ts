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

/** A cluster whose index of notes is read, but takes no writes until it is made anew. */
function openHeadless(note?: object) {
  const asked: string[] = [];
  let isHeadless = true;
  const mapped = { a: { mappings: { _meta: { trowel: 'locks' } } } };
  const client = {
    indices: {
      getMapping: async () =>
        asked.at(-1) === 'delete' ? { statusCode: 404, body: {} } : { statusCode: 200, body: mapped },
      delete: async () => asked.push('delete'),
      async create() {
        asked.push('create');
        isHeadless = false;
      },
    },
    get: async () => ({ body: note ? { _source: note } : {} }),
    async index({ op_type }: { readonly op_type?: string }) {
      asked.push(`write ${op_type}`);
      const error = { type: 'retry_on_primary_exception', reason: 'shard is not in primary mode' };
      if (isHeadless) throw Object.assign(new Error(error.type), { statusCode: 500, body: { error } });
      return { statusCode: 201, body: {} };
    },
  } as unknown as Client;
  const now = () => new Date(mine.at);
  return { asked, lock: createLock({ client, lasting: client, hub: 'booking', generation: 'mine', now }) };
}

test('a push makes the index of notes anew when it takes no writes any more', async () => {
  const old = { generation: 'theirs', at: '2026-11-30T04:55:00.000Z' };
  for (const note of [undefined, old]) {
    const { asked, lock } = openHeadless(note);
    await lock.take();
    expect(asked).toEqual(['write create', 'delete', 'create', 'write create']);
  }
});

test('a push leaves the index of notes alone while another one may be running', async () => {
  const { asked, lock } = openHeadless({ ...mine, generation: 'theirs' });
  await expect(lock.take()).rejects.toThrow('Another push of the hub booking is running');
  expect(asked).toEqual(['write create']);
});
