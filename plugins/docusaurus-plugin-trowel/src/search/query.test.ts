import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInFacets as facets } from '../facets/builtInFacets.ts';
import { inDates, type ParsedQuery, parseQuery } from './query.ts';
import { findQueryParts, findUnfinishedFilter, removeFilter, toFilterFields } from './querySyntax.ts';
import { findValues, matchesValue, resolveFilters } from './valueMatch.ts';

const toQuery = (overrides: Partial<ParsedQuery>) => ({
  words: '',
  filters: {},
  phrases: [],
  ...overrides,
});
/** Any text, most of it made of characters that the syntax uses. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'kind:',
        'by:',
        'before:',
        'after:',
        '2023',
        '-',
        '"',
        ',',
        ' ',
        'a',
        '~',
        '*',
        '^',
        '+',
        '\n',
        'ø',
        '\uD800',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('parsing a query', () => {
  test.each([
    ['kind:decision status:superseded', toQuery({ filters: { kind: ['decision'], status: ['superseded'] } })],
    [
      'lost orders system:"checkout service" again',
      toQuery({ words: 'lost orders again', filters: { system: ['checkout service'] } }),
    ],
    [
      'status:accepted,proposed status:accepted,rejected',
      toQuery({ filters: { status: ['accepted', 'proposed', 'rejected'] } }),
    ],
    ['by:aune person:"leif a"', toQuery({ filters: { person: ['aune', 'leif a'] } })],
    [
      'STATUS:Accepted tag:on-call skill:Go year:2023',
      toQuery({ filters: { status: ['Accepted'], tag: ['on-call'], skill: ['Go'], year: ['2023'] } }),
    ],
    ['before:2023 after:2019-06', toQuery({ before: '2023', after: '2019-06' })],
    ['before:2023 before:2021-02-03 after:2019 after:2020', toQuery({ before: '2021-02-03', after: '2020' })],
    ['"exact  phrase" retry "two"', toQuery({ words: 'retry', phrases: ['exact phrase', 'two'] })],
    ['retry -queue +must title:word ~1 ^2 wild*', toQuery({ words: 'retry -queue +must title:word ~1 ^2 wild*' })],
  ])('reads %s', (text, wanted) => {
    expect(parseQuery(text, facets)).toEqual(wanted);
  });

  test.each([
    'kind:',
    'kind: decision',
    'kind:,',
    'system:"checkout',
    'system:""',
    'colour:red',
    'mankind:decision',
    '-kind:decision',
    '"exact phr',
    '""',
    'say "this"now',
    'before:soon',
    'before:2023-13',
    'after:23',
    'kind:a"b',
    'https://kind:decision@example.org',
  ])('reads what is unfinished or unknown as words: %s', (text) => {
    expect(parseQuery(text, facets)).toEqual(toQuery({ words: text }));
  });

  test('accepts any text of any length', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(typeof parseQuery(text, facets).words).toBe('string');
      }),
    );
    for (const part of ['kind:a,', 'kind:"', '"', 'a,', 'kind:a ', '" "', ' kind:"a,', '-']) {
      expect(typeof parseQuery(part.repeat(100_000 / part.length), facets).words).toBe('string');
      expect(() => findUnfinishedFilter(part.repeat(100_000 / part.length), facets)).not.toThrow();
    }
  });

  test('leaves text without colons and quotes unchanged', () => {
    const plain = fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[:"]/g, ' '));
    fc.assert(
      fc.property(plain, (text) => {
        expect(parseQuery(text, facets)).toEqual(toQuery({ words: text }));
      }),
    );
  });

  test('removes filters and phrases from the words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = parseQuery(text, facets);
        fc.pre(findQueryParts(text, facets).length > 0);
        expect(once.words).not.toMatch(/^\s|\s$/);
        expect(once.words.length).toBeLessThan(text.length);
      }),
    );
  });

  test('accepts the name of every facet', () => {
    for (const { name } of facets) expect(parseQuery(`${name}:a`, facets).filters).toEqual({ [name]: ['a'] });
    const names = facets.map(({ name }) => name);
    expect([...toFilterFields(facets).keys()]).toEqual([...names, 'by', 'before', 'after']);
  });
});

describe('a facet that a site adds', () => {
  const severity = { name: 'c++ level', label: 'Level', order: 'frequent', aliases: ['level'] } as const;

  test('can be typed by its name and its aliases, whatever characters they contain', () => {
    const own = [...facets, severity];
    for (const typed of ['c++ level:high', 'LEVEL:high']) {
      expect(parseQuery(`outage ${typed} kind:decision`, own)).toEqual(
        toQuery({ words: 'outage', filters: { kind: ['decision'], 'c++ level': ['high'] } }),
      );
    }
    expect(parseQuery('level:high', facets)).toEqual(toQuery({ words: 'level:high' }));
  });
});

describe('removing a value from a text', () => {
  test.each([
    ['lost kind:decision orders', 'lost orders'],
    ['kind:decision', ''],
    ['kind:decision,story retry', 'kind:story retry'],
    ['kind:story,decision,"a b" x', 'kind:story,"a b" x'],
    ['kind:decision kind:story kind:decision', 'kind:story'],
    ['status:decision', 'status:decision'],
    ['a  b kind:Decision', 'a  b'],
  ])('of %s leaves "%s"', (text, wanted) => {
    expect(removeFilter(text, { facets, facet: 'kind', isOut: (value) => value.toLowerCase() === 'decision' })).toBe(
      wanted,
    );
  });

  test('leaves fewer filters than before', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('kind', 'person', 'before'), (text, facet) => {
        const rest = removeFilter(text, { facets, facet });
        fc.pre(rest !== text);
        expect(findQueryParts(rest, facets).length).toBeLessThan(findQueryParts(text, facets).length);
      }),
    );
  });
});

describe('a typed value', () => {
  const checkout = { value: 'checkout', label: 'Checkout service' };
  const checkin = { value: 'check-in', label: 'Check-in' };

  test.each(['checkout', 'Checkout Service', 'CHECK', 'service', 'chéckout', 'checkout-service'])(
    'matches a value of the hub: %s',
    (text) => {
      expect(matchesValue(text, checkout)).toBe(true);
    },
  );

  test.each(['', ' ', '-', 'out', 'heck', 'checkouts'])('does not match: %j', (text) => {
    expect(matchesValue(text, checkout)).toBe(false);
  });

  test('finds a value of that very name before values that only begin with it', () => {
    expect(findValues('check', [checkout, checkin])).toEqual([checkout, checkin]);
    expect(findValues('check in', [checkout, checkin])).toEqual([checkin]);
    expect(
      findValues('c', [
        { value: 'c++', label: 'C++' },
        { value: 'c', label: 'C' },
      ]),
    ).toHaveLength(1);
  });

  test('stays as typed when the hub does not have it', () => {
    const known = [{ name: 'system', values: [checkout, checkin] }];
    expect(resolveFilters({ system: ['check', 'checkout', 'gone'], tag: ['x'], kind: [] }, known)).toEqual({
      system: ['checkout', 'check-in', 'gone'],
      tag: ['x'],
    });
  });
});

describe('a range of dates', () => {
  test.each([
    ['2022-12-31', { before: '2023' }, true],
    ['2023-01-01', { before: '2023' }, false],
    ['2023-01-01', { before: '2023-01-02' }, true],
    ['2019-01-01', { after: '2019' }, true],
    ['2018-12-31', { after: '2019' }, false],
    ['2019-05-31', { after: '2019-06' }, false],
    ['2019-06-01', { after: '2019-06' }, true],
    ['2019', { after: '2019-06' }, true],
    ['2019-06', { after: '2019-06-30' }, true],
    ['2019-06', { before: '2019-06' }, false],
    ['2019', { before: '2019-06' }, true],
    ['2020-07-01', { after: '2019', before: '2021' }, true],
    [undefined, { after: '2019' }, false],
    [undefined, {}, true],
  ])('has %s in %j: %s', (date, range, wanted) => {
    expect(inDates(date, range)).toBe(wanted);
  });

  test('has every day either before a date or from it on', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const bound = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
    fc.assert(
      fc.property(day, bound, (date, edge) => {
        expect(inDates(date, { before: edge })).toBe(!inDates(date, { after: edge }));
      }),
    );
  });
});
