import { expect, test } from 'vitest';
import type { SearchResults } from '../../plugins/docusaurus-plugin-trowel/src/search/search.ts';
import { readFor, sumUp } from './readers.ts';

const results: SearchResults = { more: false, pages: [], facets: [], corrections: [], suggestions: [], partial: false };

test('lost and partial answers are counted, and the slowest is named', () => {
  const answers = [
    { milliseconds: 10, results },
    { milliseconds: 20, results: { ...results, partial: true } },
    { milliseconds: 1400 },
  ];
  expect(sumUp(answers, 2)).toEqual({ answers: 3, perSecond: 1.5, p95: 1400, slowest: 1400, lost: 1, partial: 1 });
});

test('readers ask all queries in turn', async () => {
  const asked: string[] = [];
  const ask = async ({ text }: { readonly text: string }) => {
    asked.push(text);
    await new Promise((resolve) => setTimeout(resolve, 1));
    return { milliseconds: 1, results };
  };
  const { signal } = new AbortController();
  await readFor({ proxy: { ask }, queries: ['a', 'b', 'c'], readers: 2, seconds: 0.1, signal });
  expect(asked.slice(0, 4)).toEqual(['a', 'b', 'c', 'a']);
});

test('several readers pause after an answer, and one alone does not', async () => {
  const proxy = { ask: async () => ({ milliseconds: 1, results }) };
  const { signal } = new AbortController();
  const ask = (readers: number) => readFor({ proxy, queries: ['a'], readers, seconds: 0.05, pause: 0.2, signal });
  expect(await ask(2)).toHaveLength(1);
  expect((await ask(1)).length).toBeGreaterThan(1);
});

test('an interruption ends the pauses', async () => {
  const proxy = { ask: async () => ({ milliseconds: 1, results }) };
  const stopping = new AbortController();
  const reading = readFor({ proxy, queries: ['a'], readers: 3, seconds: 3600, pause: 3600, signal: stopping.signal });
  stopping.abort();
  await expect(reading).rejects.toThrow();
});
