import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import { emptyAddress, parseAddress, toAddress } from './address.ts';

const facets = [...builtInFacets, { name: 'severity', label: 'Severity', order: 'frequent' as const }];

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const address = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 30 }),
  filters: fc.dictionary(
    fc.constantFrom(...facets.map(({ name }) => name)),
    fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    {
      noNullPrototype: true,
    },
  ),
  page: fc.integer({ min: 1, max: 999 }),
});

test('a search is the same after writing and reading its address', () => {
  fc.assert(
    fc.property(address, (asked) => {
      expect(parseAddress(toAddress(asked), facets)).toEqual(asked);
    }),
  );
});

test('every query of an address can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (search) => {
      expect(parseAddress(search, facets).page).toBeGreaterThan(0);
    }),
  );
});

test('an empty search has no query', () => {
  expect(toAddress(emptyAddress)).toBe('');
  expect(parseAddress('?page=-3&kind=&other=1', facets)).toEqual(emptyAddress);
});
