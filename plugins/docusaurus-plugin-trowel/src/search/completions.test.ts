import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInFacets } from '../facets/builtInFacets.ts';
import type { FacetCount, FacetCounts } from '../facets/facet.ts';
import { completeText } from './completions.ts';
import { parseQuery } from './query.ts';
import { findValues } from './valueMatch.ts';

const toValues = (...values: readonly (readonly [value: string, count: number, label?: string])[]): FacetCount[] =>
  values.map(([value, count, label = value]) => ({ value, label, count }));

/** Values in the order in which their facets offer them. */
const counts: readonly FacetCounts[] = [
  { name: 'kind', label: 'Kind', values: toValues(['decision', 9], ['story', 2]) },
  {
    name: 'system',
    label: 'System',
    values: toValues(
      ['booking', 8, 'Booking service'],
      ['check-in', 5, 'Check-in'],
      ['checkout', 3, 'Checkout service'],
    ),
  },
  { name: 'status', label: 'Status', values: toValues(['active', 7], ['accepted', 4], ['proposed', 1]) },
  { name: 'tag', label: 'Tag', values: toValues(['on call', 2], ['say "please"', 1]) },
  { name: 'person', label: 'Person', values: toValues(['ane-leite', 4, 'Ane Leite'], ['leif-aune', 3, 'Leif Aune']) },
  { name: 'year', label: 'Year', values: toValues(['2023', 1], ['2022', 5], ['2021', 9]) },
];
const known = { facets: builtInFacets, counts };
const knowing = (values: readonly FacetCount[]) => ({
  facets: builtInFacets,
  counts: [{ name: 'tag', label: 'Tag', values }],
});
const toTexts = (text: string) => completeText(text, known).map((completion) => completion.text);

test.each([
  ['sta', ['status:']],
  ['lost orders Sta', ['lost orders status:']],
  ['per', ['person:']],
  ['yea', ['year:']],
  ['aft', ['after:']],
  // No page has a skill.
  ['ski', []],
  ['st', []],
  ['sta ', []],
  ['-sta', []],
  ['statuses', []],
  ['payment', []],
  ['', []],
])('completes the beginning of a filter name, %j, to %j', (text, wanted) => {
  expect(toTexts(text)).toEqual(wanted);
});

test.each([
  ['status:', ['status:active', 'status:accepted', 'status:proposed']],
  ['status:ac', ['status:active', 'status:accepted']],
  ['x status:Acc', ['x status:accepted']],
  ['status:accepted,', ['status:accepted,active', 'status:accepted,proposed']],
  ['status:accepted,pro', ['status:accepted,proposed']],
  ['status:accepted', []],
  ['status:gone', []],
  ['system:check', ['system:check-in', 'system:checkout']],
  ['system:serv', ['system:booking', 'system:checkout']],
  ['system:"checkout s', ['system:checkout']],
  ['by:lei', ['by:leif-aune', 'by:ane-leite']],
  ['tag:', ['tag:"on call"', 'tag:"say  please "']],
  ['year:', ['year:2023', 'year:2022', 'year:2021']],
  ['before:202', ['before:2023', 'before:2022', 'before:2021']],
  ['before:2022', []],
  ['after:2021,', []],
  ['colour:', []],
])('completes the beginning of a value, %j, to %j', (text, wanted) => {
  expect(toTexts(text)).toEqual(wanted);
});

test('offers a value with its label and count, and a date without a count', () => {
  expect(completeText('system:checko', known)).toEqual([
    { text: 'system:checkout', facet: 'system', value: { value: 'checkout', label: 'Checkout service' }, count: 3 },
  ]);
  expect(completeText('after:2023', { facets: builtInFacets, counts: [] })).toEqual([]);
  expect(completeText('after:2', known)[0]).toEqual({
    text: 'after:2023',
    facet: 'after',
    value: { value: '2023', label: '2023' },
  });
});

test('offers the first eight values at most', () => {
  const values = toValues(...Array.from({ length: 30 }, (_, at) => [`t${at}`, 30 - at] as const));
  const completions = completeText('tag:t', knowing(values));
  expect(completions.map(({ count }) => count)).toEqual([30, 29, 28, 27, 26, 25, 24, 23]);
});

test('parses a completed text as the value that was offered', () => {
  const label = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  fc.assert(
    fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 6 }), (labels) => {
      const values = labels.map((value) => ({ value, label: value, count: 1 }));
      for (const { text, value } of completeText('lost tag:', knowing(values))) {
        const { words, filters } = parseQuery(text, builtInFacets);
        expect(words).toBe('lost');
        expect(findValues(filters.tag?.[0] ?? '', values)).toContainEqual({ ...value, count: 1 });
      }
    }),
  );
});

test('completes any text, and never to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', 'kind:', 'tag:"', 'by:a,'), (text, field) => {
      for (const completion of completeText(text + field, known)) expect(completion.text).not.toBe(text + field);
    }),
  );
});
