import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetNames } from '../../../search/search.ts';
import { emptyAddress, listFilters, parseAddress, toAddress, toggleFilter } from './address.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const address = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 30 }),
  filters: fc.dictionary(fc.constantFrom(...facetNames), fc.uniqueArray(word, { minLength: 1, maxLength: 3 }), {
    noNullPrototype: true,
  }),
  page: fc.integer({ min: 1, max: 999 }),
});

test('what is asked survives being an address', () => {
  fc.assert(
    fc.property(address, (asked) => {
      expect(parseAddress(toAddress(asked))).toEqual(asked);
    }),
  );
});

test('any query of an address is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      expect(parseAddress(search).page).toBeGreaterThan(0);
    }),
  );
});

test('nothing asked is no query', () => {
  expect(toAddress(emptyAddress)).toBe('');
  expect(parseAddress('?page=-3&kind=&other=1')).toEqual(emptyAddress);
});

test('a filter is set and taken back, and both lead to the first page', () => {
  const set = toggleFilter({ ...emptyAddress, page: 4 }, 'status', 'rejected');
  expect(set).toEqual({ text: '', filters: { status: ['rejected'] }, page: 1 });
  expect(listFilters(toggleFilter(set, 'status', 'accepted'))).toHaveLength(2);
  expect(toggleFilter(set, 'status', 'rejected')).toEqual(emptyAddress);
});
