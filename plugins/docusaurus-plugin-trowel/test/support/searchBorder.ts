import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageResult, SearchClient, SearchDocument } from '../../src/search/search.ts';
import { findIds, toDocument } from './searchDocuments.ts';

/** Opens an engine over some documents. */
export type OpenDocuments = (documents: readonly SearchDocument[], language?: string) => SearchClient;

const status = (value: string) => [{ value, label: value }];
const ledger = toDocument({
  id: 'decision/0007-one-ledger',
  kind: 'decision',
  title: 'One ledger for all payments',
  number: 7,
  status: 'superseded',
  date: '2019-04-02',
  source: 'docs/decisions/0007-one-ledger.md',
  aliases: ['7', '0007', 'adr7', 'adr0007'],
  facets: { kind: status('decision'), status: status('superseded'), system: status('checkout'), year: status('2019') },
  replacedBy: { kind: 'decision', title: 'A ledger per country', permalink: '/decision/0014', number: 14 },
  sections: [
    { text: 'Every payment is recorded once.', code: '' },
    {
      heading: 'Why replication',
      anchor: 'why-replication',
      text: 'The replication lag was eleven seconds.',
      code: '',
    },
    { heading: 'How', anchor: 'how', text: 'With a queue.', code: 'SELECT * FROM ledger_entries' },
  ],
});
const country = toDocument({
  id: 'decision/0014-ledger-per-country',
  kind: 'decision',
  title: 'A ledger per country',
  number: 14,
  status: 'accepted',
  date: '2021-09-14',
  source: 'docs/decisions/0014-ledger-per-country.md',
  aliases: ['14', '0014', 'adr14', 'adr0014'],
  facets: { kind: status('decision'), status: status('accepted'), system: status('checkout'), year: status('2021') },
  text: 'Each country closes its own books.',
});
const pool = toDocument({
  id: 'challenge/pool-exhausted',
  kind: 'challenge',
  title: 'The pool runs dry',
  symptoms: ['HikariPool-1 - Connection is not available, request timed out after 30000ms.'],
  facets: { kind: status('challenge'), system: status('booking') },
  text: 'All connections are taken, fourteen of 14.',
});
const guide = toDocument({
  id: 'guide/listening',
  title: 'Listening',
  text: 'Ask, and wait for the answer. Not replicated.',
});

/** Tests what readers can count on, whichever engine answers. */
export function testSearch(openDocuments: OpenDocuments): void {
  const client = openDocuments([ledger, country, pool, guide]);

  describe('a text', () => {
    test('that is an error message finds the page with that symptom first, and shows the symptom', async () => {
      const { pages } = await client.search({ text: 'Connection is not available, request timed out' });
      expect(pages[0]?.id).toBe(pool.id);
      expect(pages[0]?.excerpt?.text).toContain('HikariPool-1');
    });

    test.each(['ADR-14', 'ADR‑14', 'ADR–14', 'adr 14', '0014', '#14', 'ADR 0014', 'adr14', '14'])(
      'that is a record number finds the record first: %s',
      async (text) => {
        expect((await findIds(client, text))[0]).toBe(country.id);
      },
    );

    test('that is a number of several records finds the newest first', async () => {
      const years = [2016, 2021, 2018, 2024, 2019, 2023];
      const records = years.map((year) =>
        toDocument({ id: `decision/${year}`, kind: 'decision', number: 7, aliases: ['7'], date: `${year}` }),
      );
      const newestFirst = years.toSorted((a, b) => b - a).map((year) => `decision/${year}`);
      expect(await findIds(openDocuments(records), 'ADR-7')).toEqual(newestFirst);
    });

    test.each([
      '0014-ledger-per-country.md',
      'docs/decisions/0014-ledger-per-country.md',
      'decision/0014-ledger-per-country',
    ])('that is a file or an id finds its page first: %s', async (text) => {
      expect((await findIds(client, text))[0]).toBe(country.id);
    });

    test('finds pages with a word in the title before those with it in the text', async () => {
      expect((await findIds(client, 'ledger')).slice(0, 2).sort()).toEqual([ledger.id, country.id]);
    });

    test.each(['rep', 'replic', 'replicati', 'replicatio', 'replication'])(
      'that ends in half a word finds the word: %s',
      async (text) => {
        expect(await findIds(client, text)).toContain(ledger.id);
      },
    );

    test('that ends in a whole word does not find longer words', async () => {
      expect(await findIds(client, 'countr ')).toEqual([country.id]);
      expect(await findIds(client, 'lag ')).toEqual([ledger.id]);
      expect(await findIds(client, 'co ')).toEqual([]);
    });

    test.each(['replciation ', 'replcation ', 'replicaton ', 'repllication ', 'replciation'])(
      'with a typo finds the page, and reports the correction: %s',
      async (text) => {
        const { pages, corrections } = await client.search({ text });
        expect(pages.map(({ id }) => id)).toContain(ledger.id);
        expect(corrections[0]?.taken).toMatch(/^replicat/);
      },
    );

    test('finds code, and identifiers by their parts', async () => {
      expect(await findIds(client, 'ledger_entries')).toContain(ledger.id);
      const camel = openDocuments([
        toDocument({ id: 'guide/x', sections: [{ text: '', code: 'ChargedAfterTimeoutTest' }] }),
      ]);
      expect(await findIds(camel, 'timeout ')).toEqual(['guide/x']);
      expect(await findIds(camel, 'chargedaftertimeouttest ')).toEqual(['guide/x']);
    });

    test('can use lunr’s syntax: required and excluded words, fields, wildcards, edits', async () => {
      expect(await findIds(client, '+ledger -country ')).toEqual([ledger.id]);
      expect((await findIds(client, 'replication ')).sort()).toEqual([ledger.id, guide.id]);
      expect(await findIds(client, 'heading:replication ')).toEqual([ledger.id]);
      expect(await findIds(client, 'l*sten ')).toEqual([guide.id]);
      expect(await findIds(client, 'dru~1 ')).toEqual([pool.id]);
    });

    test('whose syntax finds nothing is read as plain words', async () => {
      expect(await findIds(client, 'rm -listening')).toEqual([guide.id]);
    });

    test('in other scripts finds words: with folded accents, or without spaces', async () => {
      const other = openDocuments(
        [
          toDocument({ id: 'guide/a', text: 'Das Café in Tromsø' }),
          toDocument({ id: 'guide/b', text: '为什么结账服务写两次数据库' }),
        ],
        'zh-Hans',
      );
      expect(await findIds(other, 'cafe ')).toEqual(['guide/a']);
      expect(await findIds(other, 'tromsø ')).toEqual(['guide/a']);
      expect(await findIds(other, '数据库')).toEqual(['guide/b']);
    });

    test('finds sections, with their addresses and the words marked', async () => {
      const { pages } = await client.search({ text: 'replication lag ' });
      expect(pages[0]?.sections[0]).toEqual({
        heading: { text: 'Why replication', ranges: [[4, 11]] },
        permalink: '/decision/0007-one-ledger#why-replication',
        excerpt: {
          text: 'The replication lag was eleven seconds.',
          ranges: [
            [4, 11],
            [16, 3],
          ],
        },
      });
    });

    test.each(['C++', 'C#', '.NET', 'A/B'])('that is a name with signs finds its page first: %s', async (name) => {
      const signed = openDocuments([
        toDocument({ id: 'guide/plain', title: 'A, B and C', text: 'The net, options a, b, c and c again.' }),
        ...['C++', 'C#', '.NET', 'A/B'].map((of) =>
          toDocument({ id: `guide/${of}`, title: 'X', text: `We use ${of}.` }),
        ),
      ]);
      expect((await findIds(signed, name))[0]).toBe(`guide/${name}`);
    });

    test('with two dashes is the option of a program, not a word to leave out', async () => {
      expect(await findIds(client, '--listening')).toEqual([guide.id]);
    });

    test('that has all its words in one page finds it first, wherever in the page they are', async () => {
      const sections = ['crane', 'winch', 'rope', 'hull'].map((text) => ({ text, code: '' }));
      const scattered = openDocuments([
        toDocument({ id: 'decision/all', kind: 'decision', title: 'Harbour work', sections }),
        toDocument({ id: 'decision/some', kind: 'decision', title: 'Crane', text: 'crane winch crane winch' }),
        toDocument({ id: 'decision/most', kind: 'decision', title: 'Harbour', text: 'crane rope hull' }),
      ]);
      const ids = await findIds(scattered, 'winch rope hull ');
      expect(ids).toEqual(['decision/all', 'decision/most', 'decision/some']);
    });

    test('finds the hub’s own records before the handbook, unless it calls a guide by its title', async () => {
      const both = openDocuments([
        toDocument({
          id: 'guide/lines',
          title: 'Mooring lines',
          source: 'docs/handbook/lines.md',
          text: 'mooring mooring',
        }),
        toDocument({ id: 'decision/pier', kind: 'decision', title: 'One pier', text: 'A long text about a mooring.' }),
      ]);
      expect(await findIds(both, 'mooring ')).toEqual(['decision/pier', 'guide/lines']);
      expect((await findIds(both, 'mooring lines '))[0]).toBe('guide/lines');
    });

    test('with two swapped letters finds the word, not a longer one beside it', async () => {
      const near = openDocuments([
        toDocument({ id: 'guide/tool', text: 'checkoutctl' }),
        toDocument({ id: 'guide/system', text: 'checkout' }),
      ]);
      const { pages, corrections } = await near.search({ text: 'checkuot' });
      expect([pages[0]?.id, corrections[0]?.taken]).toEqual(['guide/system', 'checkout']);
    });

    test('shows a sentence of the page before a line of its code, and the verdict', async () => {
      const twice = openDocuments([
        toDocument({
          id: 'archaeology/twice',
          kind: 'archaeology',
          title: 'Two writes of a checkout',
          summary: 'An attempt is stored first.',
          verdict: 'keep',
          sections: [{ text: 'It is odd.', code: '@why checkout write twice' }],
        }),
      ]);
      const { pages } = await twice.search({ text: 'why does checkout write twice' });
      expect([pages[0]?.excerpt?.text, pages[0]?.verdict]).toEqual(['An attempt is stored first.', 'keep']);
    });

    test('that finds a superseded record also names the one that replaces it', async () => {
      const { pages } = await client.search({ text: 'ADR-7' });
      expect(pages[0]?.replacedBy?.number).toBe(14);
    });
  });

  describe('filters', () => {
    test('list all matching pages when there is no text, newest first', async () => {
      const { pages, total } = await client.search({ text: '', filters: { kind: ['decision'] } });
      expect(total).toBe(2);
      expect(pages.map(({ id }) => id)).toEqual([country.id, ledger.id]);
    });

    test('combine values of one facet by "or", and facets by "and"', async () => {
      const any = await client.search({ text: '', filters: { kind: ['decision', 'challenge'] } });
      expect(any.total).toBe(3);
      const both = await client.search({ text: '', filters: { kind: ['decision', 'challenge'], system: ['booking'] } });
      expect(both.pages.map(({ id }) => id)).toEqual([pool.id]);
    });

    test('count a facet’s values by the text and the other facets, ignoring the facet itself', async () => {
      const { facets } = await client.search({ counted: true, text: 'ledger ', filters: { status: ['accepted'] } });
      expect(facets.find(({ name }) => name === 'status')?.values).toEqual([
        { value: 'accepted', label: 'accepted', count: 1 },
        { value: 'superseded', label: 'superseded', count: 1 },
      ]);
      expect(facets.find(({ name }) => name === 'year')?.values).toEqual([{ value: '2021', label: '2021', count: 1 }]);
    });

    test('count for each value the results that choosing it gives', async () => {
      const before = await client.search({ counted: true, text: 'ledger pool ' });
      for (const { name, values } of before.facets) {
        for (const { value, count } of values) {
          const after = await client.search({ counted: true, text: 'ledger pool ', filters: { [name]: [value] } });
          expect([name, value, after.total]).toEqual([name, value, count]);
        }
      }
    });

    test('list each page once, over all pages of results', async () => {
      const first = await client.search({ text: '', limit: 3 });
      const second = await client.search({ text: '', limit: 3, page: 2 });
      const ids = [...first.pages, ...second.pages].map(({ id }) => id);
      expect(new Set(ids).size).toBe(4);
      expect([first.total, second.total]).toEqual([4, 4]);
    });
  });

  describe('bad input', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'+-:~*^"\\/()[]{}?.|$ 19abé\u202e\u0000\ud800\udc00\n'), maxLength: 40 }),
      fc
        .array(
          fc.constantFrom('ledger', 'replication', 'title:', '+', '-', '~9', '^99', '*', 'body:x~2^3', 'a*b*c*d*e*f'),
        )
        .map((parts) => parts.join('')),
    );

    test('any text gets results whose ranges are within their texts', async () => {
      await fc.assert(
        fc.asyncProperty(odd, async (text) => {
          const { pages } = await client.search({ text });
          for (const marked of pages.flatMap(toMarked)) {
            let end = 0;
            for (const [start, length] of marked.ranges) {
              expect(start).toBeGreaterThanOrEqual(end);
              expect(length).toBeGreaterThan(0);
              end = start + length;
            }
            expect(end).toBeLessThanOrEqual(marked.text.length);
          }
        }),
        { numRuns: 400 },
      );
    });

    test('any text can be indexed, and finds its page', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), odd, async (title, text) => {
          const any = openDocuments([toDocument({ id: 'guide/any', title, text: `${text} beacon` })]);
          expect(await findIds(any, 'beacon ')).toEqual(['guide/any']);
        }),
        { numRuns: 60 },
      );
    });

    test('a query of 100,000 characters gets results', async () => {
      expect(await findIds(client, `ledger ${'x'.repeat(100_000)}`)).toContain(ledger.id);
      expect(await findIds(client, 'ledger~2 '.repeat(12_000))).toContain(ledger.id);
    });

    test('a page of a million words without title or headings is found, with its passage', async () => {
      const words = Array.from({ length: 1_000_000 }, (_, at) => `word${at % 5000}`).join(' ');
      const long = openDocuments([guide, toDocument({ id: 'guide/long', title: '', text: `${words} beacon` })]);
      const { pages } = await long.search({ text: 'beacon ' });
      expect([pages[0]?.id, pages[0]?.excerpt?.text.endsWith('beacon')]).toEqual(['guide/long', true]);
    }, 60_000);

    test('HTML stays text', async () => {
      const html = openDocuments([
        toDocument({ id: 'guide/html', title: '<img src=x onerror=alert(1)>', text: '<b>beacon</b>' }),
      ]);
      const { pages } = await html.search({ text: 'beacon ' });
      expect(pages[0]?.title.text).toBe('<img src=x onerror=alert(1)>');
      expect(pages[0]?.excerpt).toEqual({ text: '<b>beacon</b>', ranges: [[3, 6]] });
    });

    test('an index without pages finds nothing', async () => {
      expect(await openDocuments([]).search({ text: 'ledger' })).toEqual({
        total: 0,
        more: false,
        pages: [],
        facets: [],
        corrections: [],
        suggestions: [],
        partial: false,
      });
    });
  });
}

function toMarked({ title, excerpt, sections }: PageResult) {
  return [title, ...(excerpt ? [excerpt] : []), ...sections.flatMap((section) => [section.heading, section.excerpt])];
}
