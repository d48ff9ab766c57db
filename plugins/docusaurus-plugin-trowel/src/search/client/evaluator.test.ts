import fc from 'fast-check';
import lunr from 'lunr';
import { expect, test } from 'vitest';
import { buildInMemory, toDocument } from '../../../test/support/searchDocuments.ts';
import { buildWhole } from '../../../test/support/wholeIndex.ts';
import { loadAnalyzer } from '../analyzer.ts';
import type { Layout } from '../index/layout.ts';
import type { SearchDocument } from '../search.ts';
import { fields } from '../shards/scoring.ts';
import { evaluate } from './evaluator.ts';
import { openIndex } from './indexReader.ts';

const analyzer = await loadAnalyzer('en');

/** Splits the index into many small files, as in a hub a thousand times as large. */
const layout: Layout = {
  onePageTable: 3,
  slotsPerShard: 2,
  wholeList: 3,
  postingsInShard: 2,
  postingsInFirstBlock: 4,
  postingsPerFile: 5,
  smallestShard: 16,
  words: 8,
  sampledPages: 3,
  textPart: 40,
};

/** Few words, so that documents share them; similar ones, so that wildcards and edits match several; and numbers. */
const vocabulary = [
  'led',
  'ledg',
  'ledger',
  'lodger',
  'lag',
  'log',
  'lot',
  'fog',
  'f00',
  '7',
  '42',
  '0042',
  'queu',
  'quay',
  'zebra',
];
const word = fc.constantFrom(...vocabulary);
const words = (maxLength: number) => fc.array(word, { maxLength }).map((of) => of.join(' '));

const section = fc.record({ heading: words(3), text: words(40), code: words(6) });
const documents = fc
  .array(
    fc.record({
      title: words(4),
      summary: words(5),
      symptoms: fc.array(words(5), { maxLength: 2 }),
      aliases: fc.array(word, { maxLength: 2 }),
      sections: fc.array(section, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((of, at): SearchDocument => toDocument({ ...of, id: `guide/${at}`, source: `${at}.md` })));

const letters = fc.string({ unit: fc.constantFrom(...'ledgrfoqu07*'), minLength: 1, maxLength: 6 });
const clause = fc.record({
  term: fc.oneof({ weight: 3, arbitrary: word }, letters),
  fields: fc.oneof(fc.constant([...fields]), fc.subarray([...fields], { minLength: 1 })),
  boost: fc.constantFrom(1, 1, 1, 0.5, 2, 10, 0),
  presence: fc.constantFrom(
    lunr.Query.presence.OPTIONAL,
    lunr.Query.presence.OPTIONAL,
    lunr.Query.presence.OPTIONAL,
    lunr.Query.presence.REQUIRED,
    lunr.Query.presence.PROHIBITED,
  ),
  editDistance: fc.constantFrom(undefined, undefined, undefined, 1, 2),
});
const clauses = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => (to: lunr.Query) => {
  for (const { editDistance, ...of } of clauses) {
    to.clause({
      ...of,
      usePipeline: false,
      ...(editDistance === undefined ? {} : { editDistance }),
    } as unknown as lunr.Query.Clause);
  }
});

/** Missing from lunr's types. */
const { QueryParser } = lunr as unknown as {
  readonly QueryParser: new (text: string, query: lunr.Query) => { readonly parse: () => void };
};

/** Queries in lunr's syntax, parsed by lunr itself. */
const written = fc
  .array(
    fc.record({
      sign: fc.constantFrom('', '', '+', '-'),
      field: fc.constantFrom('', '', 'title:', 'body:', 'symptoms:'),
      term: fc.oneof(word, letters),
      end: fc.constantFrom('', '', '~1', '~2', '^3', '*'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.map(({ sign, field, term, end }) => `${sign}${field}${term}${end}`).join(' '))
  .map((text) => (to: lunr.Query) => new QueryParser(text, to).parse());
const query = fc.oneof(clauses, written);

async function build(given: readonly SearchDocument[]) {
  const files = await buildInMemory(given, { layout });
  const open = () => openIndex(async (name) => files.get(name) as Uint8Array);
  // In the order in which the index numbers them.
  const index = await open();
  const byAddress = new Map(given.map((document) => [document.permalink, document]));
  const pages = await Promise.all(given.map((_, page) => index.page(page)));
  const ordered = pages.flatMap((page) => byAddress.get(page?.permalink ?? '') ?? []);
  return { open, ordered, whole: buildWhole(ordered, analyzer) };
}

const toPairs = (hits: readonly { readonly section: number; readonly score: number }[]) =>
  hits.map(({ section: number, score }) => [number, score]);

test('finds for any query the same sections as one whole lunr index, in the same order, with the same scores', async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.array(query, { minLength: 1, maxLength: 6 }), async (given, queries) => {
      const { open, whole } = await build(given);
      const index = await open();
      for (const addClauses of queries) {
        const expected = whole.query(addClauses).map(({ ref, score }) => [Number(ref), score]);
        const { hits, complete } = await evaluate(addClauses, index);
        expect([complete, toPairs(hits)]).toEqual([true, expected]);
        for (const wanted of [1, 10]) {
          const first = await evaluate(addClauses, { ...(await open()), enough: (of) => of.length >= wanted });
          expect(toPairs(first.hits)).toEqual(expected.slice(0, first.complete ? undefined : first.hits.length));
          expect(first.complete || first.hits.length >= wanted).toBe(true);
        }
        const counted = await evaluate(addClauses, { ...index, counted: true, enough: () => true });
        expect([...(counted.all ?? [])].sort(compare)).toEqual(expected.map(([number]) => number).sort(compare));
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('puts pages with all words first, then those with most, in a first page as in the complete list', async () => {
  const typed = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(documents, fc.array(typed, { minLength: 1, maxLength: 4 }), async (given, queries) => {
      const { open, whole, ordered } = await build(
        given.map((document, at) => (at % 3 === 0 ? { ...document, source: `docs/handbook/${at}.md` } : document)),
      );
      const index = await open();
      const pageOf = (at: number) => index.placeOf(at).page;
      for (const terms of queries) {
        const wanted = [...new Set(terms.flatMap((term) => analyzer.toTerm(term) ?? []))];
        const addTerms = (query: lunr.Query) => {
          for (const term of wanted) query.term(term, { fields: [...fields], usePipeline: false });
        };
        const found = whole.query(addTerms).map(({ ref, score }) => ({ section: Number(ref), score }));
        const expected = toModelOrder(found, wanted, ordered, pageOf);
        const precedence = { ...index, pageOf, wordOf: wanted.map((_, at) => at) };
        const { hits } = await evaluate(addTerms, { ...index, precedence });
        expect(toPairs(hits)).toEqual(toPairs(expected));
        const other = await open();
        const first = await evaluate(addTerms, { ...other, precedence, enough: (of) => of.length >= 3 });
        expect(toPairs(first.hits)).toEqual(toPairs(expected.slice(0, first.hits.length)));
        expect(first.complete || first.hits.length >= 3).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

/** Orders sections by the words of their pages' texts, read one by one. */
function toModelOrder(
  hits: readonly { readonly section: number; readonly score: number }[],
  wanted: readonly string[],
  ordered: readonly SearchDocument[],
  pageOf: (section: number) => number,
) {
  const known = wanted.filter((term) => ordered.some((document) => termsOf(toText(document)).has(term)));
  const isTitled = ordered.some(({ title }) => known.every((term) => termsOf(title).has(term)));
  const pages = ordered.map((document) => {
    const title = termsOf(document.title);
    const inTitle = known.filter((term) => title.has(term)).length;
    const anywhere = known.filter((term) => termsOf(toText(document)).has(term)).length;
    const isMeant = inTitle > 0 && (!isTitled || inTitle === known.length);
    const isWhole = isMeant && inTitle === title.size;
    const isNearly = isMeant && inTitle >= 2 && (2 * inTitle >= known.length || isWhole);
    return { anywhere, isWhole, isNearly, isHandbook: document.source.includes('handbook') };
  });
  const byScores = pages.some(({ isNearly, anywhere }) => isNearly && anywhere < known.length);
  const keyOf = ({ section, score }: { readonly section: number; readonly score: number }) => {
    const { anywhere, isWhole, isNearly, isHandbook } = pages[pageOf(section)] as (typeof pages)[number];
    const isCalled = isWhole || isNearly;
    return [
      byScores || isCalled ? 0 : known.length - anywhere,
      isHandbook && !isCalled ? 1 : 0,
      -score * (isWhole ? 1.2 : 1),
    ] as const;
  };
  return hits.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
  });
}

function termsOf(text: string): ReadonlySet<string> {
  return new Set(analyzer.words(text).map(({ term }) => term));
}

function toText({ title, summary, symptoms, aliases, source, sections }: SearchDocument): string {
  const texts = sections.flatMap(({ heading = '', text, code }) => [heading, text, code]);
  return [title, summary, ...symptoms, ...aliases, source, ...texts].join('\n');
}

function compare(a = 0, b = 0): number {
  return a - b;
}
