import { expect, test } from 'vitest';
import { sampleQueries } from './sampleQueries.ts';
import { makeDocument, makePage } from './testCorpus.ts';

const documents = Array.from({ length: 40 }, (_, at) =>
  makeDocument(
    makePage(`hub/${at}.md`),
    `Title of page ${at}`,
    `after ${at % 2 === 0 ? 'ledger' : 'queues'} ${at % 4 === 0 ? 'replica replace_writer' : 'session'} always`,
  ),
);

test('queries are words of the documents by frequency, without stop words', () => {
  const sorts = new Map(sampleQueries(documents).map(({ sort, candidates }) => [sort, candidates]));
  expect(sorts.get('a frequent word')?.slice(0, 2)).toEqual(['ledger', 'queues']);
  expect([...sorts.values()].flat()).not.toContain('after');
  expect(sorts.get('a title')?.length).toBeGreaterThan(0);
  expect(sampleQueries(documents)).toEqual(sampleQueries(documents));
});
