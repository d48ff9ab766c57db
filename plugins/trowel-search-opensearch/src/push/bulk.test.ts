import type { Client } from '@opensearch-project/opensearch';
import { expect, test } from 'vitest';
import type { IndexedPage } from '../index/page.ts';
import { sendPages } from './bulk.ts';

const pages = Array.from({ length: 4 }, (_, at) => ({ id: `page-${at}` }) as IndexedPage);
const busy = { status: 429, error: { type: 'rejected_execution_exception', reason: 'queue is full' } };

/** Sends pages to a cluster that answers as told. Returns the ids of each request, and what was reported. */
async function send(answers: readonly ((ids: readonly string[]) => unknown)[], signal = new AbortController().signal) {
  const requests: string[][] = [];
  const reported: number[] = [];
  const bulk = async ({ body }: { body: string }) => {
    const ids = [...body.matchAll(/"_id":"([^"]+)"/g)].map(([, id = '']) => id);
    requests.push(ids);
    return answers[Math.min(requests.length, answers.length) - 1]?.(ids);
  };
  const failure = await sendPages({
    client: { bulk } as unknown as Client,
    alias: 'writing',
    pages,
    total: pages.length,
    progress: (done) => reported.push(done),
    signal,
    renew: async () => undefined,
    requestSize: 30,
    pauses: [1, 1],
  }).then(
    () => undefined,
    (error: Error) => error.message,
  );
  return { requests, reported, failure };
}

const taken = (ids: readonly string[]) => toAnswer(ids.map((_id) => ({ index: { _id, status: 201 } })));
const toAnswer = (items: readonly unknown[]) => ({ statusCode: 200, body: { items } });

test('sends pages in requests of a size, and reports how many are there', async () => {
  const { requests, reported, failure } = await send([taken]);
  expect([requests, reported, failure]).toEqual([
    [
      ['page-0', 'page-1'],
      ['page-2', 'page-3'],
    ],
    [2, 4],
    undefined,
  ]);
});

test('sends again the pages alone for which the cluster was too busy', async () => {
  const half = ([first, ...others]: readonly string[]) =>
    toAnswer([{ index: { _id: first, ...busy } }, ...others.map((_id) => ({ index: { _id, status: 201 } }))]);
  const { requests, failure } = await send([half, taken]);
  expect([requests[1], failure]).toEqual([['page-0'], undefined]);
});

test('sends all again when the cluster refuses a whole request for being busy', async () => {
  const { requests, failure } = await send([() => ({ statusCode: 429, body: {} }), taken]);
  expect([requests[1], failure]).toEqual([['page-0', 'page-1'], undefined]);
});

test('gives up a cluster that stays busy', async () => {
  const { requests, failure } = await send([(ids) => toAnswer(ids.map((_id) => ({ index: { _id, ...busy } })))]);
  expect(requests).toHaveLength(3);
  expect(failure).toContain('too busy: it refused 2 pages');
});

test('does not ask again where writes are blocked, or a page is refused', async () => {
  const refuse = (status: number, type: string) => (ids: readonly string[]) =>
    toAnswer(ids.map((_id) => ({ index: { _id, status, error: { type, reason: 'disk usage' } } })));
  const full = await send([refuse(429, 'cluster_block_exception')]);
  expect([full.requests.length, full.failure]).toEqual([1, expect.stringContaining('blocks writes: disk usage')]);
  const wrong = await send([refuse(400, 'mapper_parsing_exception')]);
  expect([wrong.requests.length, wrong.failure]).toEqual([
    1,
    'The cluster refuses the page page-0: disk usage. Readers keep what they have.',
  ]);
});

test('does not wait for a busy cluster when it is interrupted', async () => {
  const stopping = new AbortController();
  const { requests } = await send(
    [
      (ids) => {
        stopping.abort(new Error('Interrupted.'));
        return toAnswer(ids.map((_id) => ({ index: { _id, ...busy } })));
      },
    ],
    stopping.signal,
  );
  expect(requests).toHaveLength(1);
});
