import { loadAnalyzer, type Marked } from 'docusaurus-plugin-trowel/search-engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDocument } from '../../../docusaurus-plugin-trowel/test/support/searchDocuments.ts';
import { toIndexedPage } from '../index/page.ts';
import { readQuery } from './asked.ts';
import type { EngineResponse } from './response.ts';
import { toResults } from './results.ts';

const analyzer = await loadAnalyzer('en');
const german = await loadAnalyzer('de');

interface Found {
  readonly title?: string;
  readonly text: string;
  readonly hub?: string;
}

/** An answer of the engine with these pages. */
function toResponse(found: readonly Found[], more: EngineResponse = {}): EngineResponse {
  const hits = found.map(({ title = 'Ledger', text, hub = 'booking' }, at) => {
    const page = toIndexedPage(toDocument({ id: `guide/${at}`, title, text }), { hub, analyzer });
    const { sections, labelled: _, ...source } = page;
    return {
      _id: source.id,
      _source: source,
      inner_hits: { sections0: { hits: { hits: sections.map((section) => ({ _source: section })) } } },
    };
  });
  return { hits: { total: { value: hits.length }, hits }, ...more };
}

function toRead(text: string, { page = 1, hubs = ['booking'], by = analyzer } = {}) {
  const asked = readQuery({ text, page }, { analyzer: by, facets: [] });
  const words = asked.wanted.map((clause) => ({ clause }));
  return { hubs, asked, words, terms: words.map(({ clause }) => clause.term), analyzer: by };
}

function read(response: EngineResponse, text: string, page = 1) {
  const reading = toRead(text, { page });
  return toResults(response, { page: reading.asked, readings: [reading], facets: [], corrections: [] });
}

test('whatever is found and typed, what is marked is inside the texts', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.lorem({ maxCount: 80 }));
  await fc.assert(
    fc.property(text, text, text, (title, body, typed) => {
      const { pages } = read(toResponse([{ title, text: body }]), typed);
      const marked: readonly (Marked | undefined)[] = pages.flatMap((of) => [
        of.title,
        of.excerpt,
        ...of.sections.map(({ excerpt }) => excerpt),
      ]);
      for (const { text: whole, ranges } of marked.filter((of) => of !== undefined)) {
        let end = 0;
        for (const [start, length] of ranges) {
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + length;
        }
        expect(end).toBeLessThanOrEqual(whole.length);
      }
    }),
    { numRuns: 200 },
  );
});

test('one result more than is shown says that there are others', () => {
  const eleven = Array.from({ length: 11 }, () => ({ text: 'ledger' }));
  expect(read(toResponse(eleven), 'ledger')).toMatchObject({ more: true, pages: { length: 10 } });
  expect(read(toResponse(eleven.slice(1)), 'ledger')).toMatchObject({ more: false, pages: { length: 10 } });
});

test('behind the deepest result no page is shown twice', () => {
  expect(read(toResponse([{ text: 'ledger' }]), 'ledger', 2000)).toMatchObject({ total: 1, more: false, pages: [] });
});

test('an answer in which shards are missing, or which took too long, is partial', () => {
  const ok = toResponse([{ text: 'ledger' }]);
  expect(read(ok, 'ledger').partial).toBe(false);
  expect(read({ ...ok, timed_out: true }, 'ledger').partial).toBe(true);
  expect(read({ ...ok, _shards: { total: 3, successful: 2 } }, 'ledger').partial).toBe(true);
});

test('a page is marked as its language reads the query', () => {
  const response = toResponse([
    { title: 'Decisions', text: '', hub: 'booking' },
    { title: 'Entscheidungen', text: '', hub: 'kran' },
  ]);
  const readings = [toRead('entscheidung '), toRead('entscheidung ', { hubs: ['kran'], by: german })];
  const { pages } = toResults(response, { page: { from: 0, size: 10 }, readings, facets: [], corrections: [] });
  expect(pages.map(({ title }) => title.ranges)).toEqual([[], [[0, 14]]]);
});

test('of a word that is still typed, the whole word is marked', () => {
  expect(read(toResponse([{ title: 'Replication', text: '' }]), 'repl').pages[0]?.title.ranges).toEqual([[0, 11]]);
});
