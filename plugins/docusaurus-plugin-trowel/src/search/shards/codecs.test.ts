import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDocument } from '../../../test/support/searchDocuments.ts';
import { builtInFacets } from '../../facets/builtIn.ts';
import { toFacetTable } from '../../facets/table.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readFacets, writeFacets } from './facetFile.ts';
import { readKeys, writeKeys } from './keys.ts';
import { readPages, writePages } from './pageTable.ts';
import { readPageText, writePageText } from './pageText.ts';
import { fieldsOfMask, noRecords, pickRecords, type RecordList, readLists, writeLists } from './records.ts';
import { readTermShard, writeTermShard } from './termShard.ts';
import { chooseWords, decodeText, encodeText } from './wordCode.ts';

const records = fc.uniqueArray(fc.nat({ max: 1_000_000 }), { maxLength: 20 }).chain((sections) =>
  fc
    .tuple(
      ...sections.map(() => fc.tuple(fc.integer({ min: 1, max: 63 }), fc.array(fc.nat({ max: 63 }), { minLength: 6 }))),
    )
    .map(
      (rows): RecordList => ({
        sections: sections.sort((a, b) => a - b),
        masks: rows.map(([mask]) => mask),
        levels: rows.flatMap(([mask, levels]) => levels.slice(0, fieldsOfMask[mask]?.length)),
      }),
    ),
);
const toArrays = ({ sections, masks, levels }: RecordList) => [sections, masks, levels].map((of) => Array.from(of));

test('lists of records come back as they were', () => {
  fc.assert(
    fc.property(fc.array(records, { maxLength: 5 }), (lists) => {
      const to = new ByteWriter();
      writeLists(to, lists);
      const read = readLists(new ByteReader(to.take()));
      expect(lists.map((_, list) => toArrays(read(list)))).toEqual(lists.map(toArrays));
    }),
  );
});

test('records that are picked keep their fields and levels', () => {
  const list = { sections: [3, 5, 9], masks: [0b101, 0b10, 0b11], levels: [1, 2, 3, 4, 5] };
  expect(pickRecords(list, [0, 2])).toEqual({ sections: [3, 9], masks: [0b101, 0b11], levels: [1, 2, 4, 5] });
});

test('sorted words come back, whatever they share', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '数', '\u{10400}'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(letters), (words) => {
      const sorted = words.toSorted();
      expect(readKeys(writeKeys(sorted))).toEqual(sorted);
    }),
  );
});

test('a shard knows its terms with all that is said of them, and forms as no terms', () => {
  const entry = {
    index: 7,
    occurrences: 3,
    sections: 2,
    blocks: [{ file: 300, list: 1, bound: 123_456 }],
    records: { sections: [5], masks: [0b100], levels: [9] },
  };
  const shard = readTermShard(writeTermShard([{ key: 'ledger', entry }, { key: 'ledgers' }]));
  expect(shard.keys).toEqual(['ledger', 'ledgers']);
  const { records: held, ...facts } = shard.term('ledger') ?? { records: noRecords };
  expect([facts, toArrays(held)]).toEqual([{ ...entry, records: undefined }, toArrays(entry.records)]);
  expect([shard.term('ledgers'), shard.term('log')]).toEqual([undefined, undefined]);
});

const some = fc.constantFrom(
  'the',
  'The',
  'ledger',
  'Ledger',
  'LEDGER',
  'of',
  'étage',
  'Étage',
  'ß',
  'ſ',
  'ŉa',
  'Ǆa',
  ' ',
  '  ',
  '. ',
  '\n',
  '’',
  '-',
  '7',
  '结账',
  '🙂',
  '\u202e',
);
const text = fc.oneof(
  fc.array(some, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(some, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme' }),
);
/** What no file of Markdown brings: the marks of the code, and halves of characters. */
const toClean = (of: string) => new TextDecoder().decode(new TextEncoder().encode(of)).replaceAll('\u0003', ' ');

test('any text comes back as it was, whatever words are in the list', () => {
  fc.assert(
    fc.property(text.map(toClean), fc.uniqueArray(some.filter((of) => /^\p{L}{2,}$/u.test(of))), (of, words) => {
      const codes = new Map(words.map((word, code) => [word, code]));
      expect(decodeText(encodeText(of, codes), words)).toBe(of);
    }),
    { numRuns: 2000 },
  );
});

test('the words of a list that needs two bytes come back', () => {
  const words = Array.from(
    { length: 5000 },
    (_, at) =>
      `w${'abcdefghij'[at % 10]}${'x'.repeat(Math.floor(at / 10) % 30)}${String.fromCharCode(97 + Math.floor(at / 300))}`,
  );
  const codes = new Map(words.map((word, code) => [word, code]));
  const all = words.join(' ');
  expect(decodeText(encodeText(all, codes), words)).toBe(all);
  expect(encodeText(all, codes).length).toBeLessThan(2 * words.length);
});

test('words are chosen for what they save, a capital at the beginning of a sentence being none of theirs', () => {
  const list = chooseWords(['The replication of the ledger. Replication, the replication.', 'a a a a a a the'], 2);
  expect(list).toEqual(['the', 'replication']);
});

test('a page’s text comes back, its summary and its anchors also when they are not what they usually are', () => {
  const page = {
    kind: 'decision' as const,
    number: 7,
    permalink: '/hub/one-ledger/',
    id: 'decision/0007',
    summary: 'recorded once',
    symptoms: ['a \u0001 b'],
    sections: [
      { heading: undefined, anchor: undefined, text: 'Every payment is recorded once.', code: '' },
      { heading: 'Why so?', anchor: 'why-so', text: '', code: 'SELECT 1' },
      { heading: 'Why so?', anchor: 'why-so-1', text: 'x', code: '' },
    ],
  };
  const { kind: _, number: __, permalink: ___, ...text } = page;
  const clean = { ...text, symptoms: ['a   b'] };
  const again = (of: typeof page) => readPageText(writePageText(of, new Map()), [], of);
  expect(again(page)).toEqual(clean);
  expect(again({ ...page, summary: 'other' })).toEqual({ ...clean, summary: 'other' });
  for (const id of ['decision/one-ledger', 'decision/other']) expect(again({ ...page, id })).toEqual({ ...clean, id });
  expect(again({ ...page, summary: '', symptoms: [], sections: [] }).symptoms).toEqual([]);
});

test('what is cut short is an error, never a wrong answer', () => {
  const whole = writeTermShard([
    {
      key: 'ledger',
      entry: {
        index: 1,
        occurrences: 1,
        sections: 1,
        blocks: [],
        records: { sections: [5], masks: [0b100], levels: [9] },
      },
    },
  ]);
  for (let length = 0; length < whole.length; length++) {
    expect(() => readTermShard(whole.subarray(0, length)).term('ledger')).toThrow();
  }
});

test('the facets of all pages come back, also those that a site has added', () => {
  const facets = [...builtInFacets, { name: 'severity', label: 'Severity', order: ['low', 'high'] }];
  const value = fc
    .constantFrom('till', 'booking', 'low', 'high', 'ghost')
    .map((of) => ({ value: of, label: `The ${of}` }));
  const page = fc.record({
    date: fc.constantFrom(undefined, '2019', '2021-04-02'),
    system: fc.uniqueArray(value, { selector: (of) => of.value }),
    severity: fc.uniqueArray(value, { selector: (of) => of.value }),
  });
  fc.assert(
    fc.property(fc.array(page, { maxLength: 6 }), (pages) => {
      const documents = pages.map(({ date, system, severity }) =>
        toDocument({ id: 'guide/a', date, facets: { system, severity } }),
      );
      const { table, dates } = readFacets(writeFacets(documents, facets), facets);
      expect(dates).toEqual(pages.map(({ date }) => date));
      expect(table).toEqual(
        toFacetTable(
          facets,
          documents.map((of) => of.facets),
        ),
      );
    }),
  );
});

test('the page table comes back, whatever the address and the title', () => {
  const word = fc.constantFrom('Why', 'ledger', 'écrire', '<', '*', '14', '-', ' ', '/', '%3C', 'LEDGER', '结账');
  const words = fc.array(word, { maxLength: 6 }).map((of) => of.join(''));
  const page = fc
    .record({ title: words, end: fc.option(words), number: fc.option(fc.nat()), status: fc.option(word) })
    .map(({ title, end, number, status }) => ({
      ...toDocument({ id: 'decision/1', kind: 'decision', title }),
      // As browsers and Docusaurus write addresses.
      permalink: encodeURI(`/hub/${end ?? title.toLowerCase().replaceAll(' ', '-')}`),
      ...(number === null ? {} : { number }),
      ...(status === null ? {} : { status }),
      facets: { system: [{ value: 'till', label: 'The till' }] },
      replacedBy: { kind: 'decision' as const, title: 'Other', permalink: '/other' },
    }));
  fc.assert(
    fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
      expect(readPages(writePages(pages))).toEqual(
        pages.map(({ kind, title, permalink, number, status, date, replacedBy }) => {
          return { kind, title, permalink, number, status, date, systems: ['The till'], replacedBy };
        }),
      );
    }),
  );
});
