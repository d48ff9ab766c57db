import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDocument } from '../../../test/support/searchDocuments.ts';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import { toFacetTable } from '../../facets/table.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { chooseWords } from './commonWords.ts';
import { readFacets, writeFacets } from './facetFile.ts';
import { readKeys, writeKeys } from './keys.ts';
import { fromColumns, toColumns } from './pageTable.ts';
import { joinParts, readTextPart, toParts, writeTextParts } from './pageText.ts';
import {
  fieldsOfMask,
  noPostings,
  type Places,
  type PostingList,
  pickPostings,
  readLists,
  type SectionAt,
  writeLists,
} from './postings.ts';
import {
  BitReader,
  BitWriter,
  createOdds,
  oddsOfNumber,
  readNumber,
  readSymbol,
  writeNumber,
  writeSymbol,
} from './rangeCoder.ts';
import { readTermShard, writeTermShard } from './termShard.ts';
import { decodeText, encodeText } from './wordCode.ts';

/** Numbers sections by slot and position, 1 to 5 of them on each page, with gaps between the slots. */
const places: Places = {
  slots: Array.from({ length: 10_000 }, (_, section) => 3 * Math.floor(section / 5)),
  positions: Array.from({ length: 10_000 }, (_, section) => section % 5),
};
const sectionAt: SectionAt = (slot, position) => (slot / 3) * 5 + position;
const postings = fc.uniqueArray(fc.nat({ max: 9_999 }), { maxLength: 20 }).chain((sections) =>
  fc
    .tuple(
      ...sections.map(() => fc.tuple(fc.integer({ min: 1, max: 63 }), fc.array(fc.nat({ max: 63 }), { minLength: 6 }))),
    )
    .map(
      (rows): PostingList => ({
        sections: sections.sort((a, b) => a - b),
        masks: rows.map(([mask]) => mask),
        levels: rows.flatMap(([mask, levels]) => levels.slice(0, fieldsOfMask[mask]?.length)),
      }),
    ),
);
const toArrays = ({ sections, masks, levels }: PostingList) => [sections, masks, levels].map((of) => Array.from(of));

test('reads lists of postings as they were written', () => {
  fc.assert(
    fc.property(fc.array(postings, { maxLength: 5 }), (lists) => {
      const to = new ByteWriter();
      writeLists(to, lists, places);
      const read = readLists(new ByteReader(to.take()), sectionAt);
      expect(lists.map((_, list) => toArrays(read(list)))).toEqual(lists.map(toArrays));
    }),
  );
});

test('reads bits, symbols and numbers as they were written, likely or not', () => {
  const bit = fc.record({ sort: fc.constant('bit'), value: fc.constantFrom(0, 0, 0, 0, 1) });
  const symbol = fc.record({ sort: fc.constant('symbol'), value: fc.nat({ max: 63 }) });
  const number = fc.record({
    sort: fc.constant('number'),
    value: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 2 ** 30 })),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(bit, symbol, number), { maxLength: 400 }), (all) => {
      const to = new BitWriter();
      const oddsOf = () => ({ bit: createOdds(1), symbol: createOdds(64), number: createOdds(oddsOfNumber) });
      const odds = oddsOf();
      for (const { sort, value } of all) {
        if (sort === 'bit') to.bit(odds.bit, 0, value);
        else if (sort === 'symbol') writeSymbol(to, odds.symbol, 0, 6, value);
        else writeNumber(to, odds.number, 0, value);
      }
      const from = new BitReader(to.take());
      const again = oddsOf();
      const read = all.map(({ sort }) => {
        if (sort === 'bit') return from.bit(again.bit, 0);
        return sort === 'symbol' ? readSymbol(from, again.symbol, 0, 6) : readNumber(from, again.number, 0);
      });
      expect(read).toEqual(all.map(({ value }) => value));
    }),
    { numRuns: 500 },
  );
});

test('writes bits that are nearly always the same in next to nothing', () => {
  const to = new BitWriter();
  const odds = createOdds(1);
  for (let at = 0; at < 8000; at++) to.bit(odds, 0, at % 1000 === 999 ? 1 : 0);
  expect(to.take().length).toBeLessThan(60);
});

test('picks postings with their fields and levels', () => {
  const list = { sections: [3, 5, 9], masks: [0b101, 0b10, 0b11], levels: [1, 2, 3, 4, 5] };
  expect(pickPostings(list, [0, 2])).toEqual({ sections: [3, 9], masks: [0b101, 0b11], levels: [1, 2, 4, 5] });
});

test('reads sorted words as they were written, whatever prefixes they share', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '数', '\u{10400}'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(letters), (words) => {
      const sorted = words.toSorted();
      expect(readKeys(writeKeys(sorted))).toEqual(sorted);
    }),
  );
});

test('reads the entries of a shard’s terms, and none for forms', () => {
  const entry = {
    occurrences: 3,
    sections: 2,
    blocks: [{ file: '0123456789', list: 1, bound: 123_456 }],
    postings: { sections: [5], masks: [0b100], levels: [9] },
  };
  const shard = readTermShard(writeTermShard([{ key: 'ledger', entry }, { key: 'ledgers' }], places), sectionAt);
  expect(shard.keys).toEqual(['ledger', 'ledgers']);
  const { postings: held, ...facts } = shard.term('ledger') ?? { postings: noPostings };
  expect([facts, toArrays(held)]).toEqual([{ ...entry, postings: undefined }, toArrays(entry.postings)]);
  expect([shard.term('ledgers'), shard.term('log')]).toEqual([undefined, undefined]);
});

const fragment = fc.constantFrom(
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
  fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme' }),
);
/** Removes what no Markdown file can contain: the marks of the encoding, and lone surrogates. */
const toClean = (of: string) => new TextDecoder().decode(new TextEncoder().encode(of)).replaceAll('\u0003', ' ');

test('decodes any text as it was, whatever words are in the list', () => {
  fc.assert(
    fc.property(text.map(toClean), fc.uniqueArray(fragment.filter((of) => /^\p{L}{2,}$/u.test(of))), (of, words) => {
      const codes = new Map(words.map((word, code) => [word, code]));
      expect(decodeText(encodeText(of, codes), words)).toBe(of);
    }),
    { numRuns: 2000 },
  );
});

test('decodes words whose code has two bytes', () => {
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

test('chooses the words that save most, and counts capitalized ones as the same word', () => {
  const list = chooseWords(['The replication of the ledger. Replication, the replication.', 'a a a a a a the'], 2);
  // Among the commonest words by the alphabet.
  expect(list).toEqual(['replication', 'the']);
});

const page = {
  summary: 'recorded once',
  symptoms: ['a \u0001 b'],
  sections: [
    { heading: undefined, anchor: undefined, text: 'Every payment is recorded once.', code: '' },
    { heading: 'Why so?', anchor: 'why-so', text: '', code: 'SELECT 1' },
    { heading: 'Why so?', anchor: 'why-so-1', text: 'x', code: '' },
  ],
};
const again = (of: typeof page, size: number) => {
  const parts = toParts(of.sections, size);
  const read = writeTextParts(of, parts, new Map()).map((bytes, part) => {
    return readTextPart(bytes, [], [0, ...parts][part] as number);
  });
  return { parts, read };
};

test.each([1, 10, 1000])('reads a page’s text as it was written, in parts of %i characters', (size) => {
  const clean = { ...page, symptoms: ['a   b'], sections: new Map(page.sections.entries()) };
  const whole = (of: typeof page) => joinParts(again(of, size).read);
  expect(whole(page)).toEqual(clean);
  expect(whole({ ...page, summary: 'other' })).toEqual({ ...clean, summary: 'other' });
  expect(whole({ ...page, summary: '', symptoms: [], sections: [] }).symptoms).toEqual([]);
});

test('writes a long page in parts, each with its own sections, and the summary in the first', () => {
  const { parts, read } = again(page, 10);
  expect(parts).toEqual([1]);
  expect(read.map(({ summary, sections }) => [summary, [...sections.keys()]])).toEqual([
    ['recorded once', [0]],
    [undefined, [1, 2]],
  ]);
});

test('throws for a truncated shard', () => {
  const whole = writeTermShard(
    [
      {
        key: 'ledger',
        entry: {
          occurrences: 1,
          sections: 1,
          blocks: [],
          postings: { sections: [5], masks: [0b100], levels: [9] },
        },
      },
    ],
    places,
  );
  for (let length = 0; length < whole.length; length++) {
    expect(() => readTermShard(whole.subarray(0, length), sectionAt).term('ledger')).toThrow();
  }
});

test('reads the facets of all pages as they were written, also those that a site adds', () => {
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

test('reads the page table as it was written, whatever the address and the title', () => {
  const word = fc.constantFrom(
    'Why',
    'ledger',
    'écrire',
    '<',
    '>',
    '14',
    '0014',
    '-',
    ' ',
    '/',
    '%3C',
    'LEDGER',
    '结账',
  );
  const words = fc.array(word, { maxLength: 6 }).map((of) => of.join(''));
  const page = fc
    .record({
      title: words,
      end: fc.option(words),
      number: fc.option(fc.oneof(fc.constant(14), fc.nat())),
      status: fc.option(word),
      id: words,
      text: fc.constantFrom('abcdef', '00ff10'),
      parts: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }).map((of) => of.sort((a, b) => a - b)),
    })
    .map(({ title, end, number, status, id, text, parts }) => ({
      ...toDocument({ id: `decision/${id}`, kind: 'decision', title }),
      // Encoded like the addresses of Docusaurus.
      permalink: encodeURI(`/hub/${end ?? title.toLowerCase().replaceAll(' ', '-')}`),
      ...(number === null ? {} : { number }),
      ...(status === null ? {} : { status }),
      facets: { system: [{ value: 'till', label: 'The till' }] },
      replacedBy: { kind: 'decision' as const, title: 'Other', permalink: '/other' },
      text,
      parts,
    }));
  fc.assert(
    fc.property(fc.array(page, { maxLength: 4 }), (pages) => {
      expect(fromColumns(JSON.parse(JSON.stringify(toColumns(pages))))).toEqual(
        pages.map(({ id, kind, title, permalink, number, status, date, replacedBy, text, parts }) => {
          return { id, kind, title, permalink, number, status, date, systems: ['The till'], replacedBy, text, parts };
        }),
      );
    }),
  );
});

test.each(['decision/one-ledger', 'decision/0007', 'decision/other'])('keeps the id of a page: %s', (id) => {
  const page = toDocument({ id, kind: 'decision', number: 7, permalink: '/hub/one-ledger/' });
  const [row] = fromColumns(toColumns([{ ...page, text: '', parts: [] }]));
  expect(row?.id).toBe(id);
});
