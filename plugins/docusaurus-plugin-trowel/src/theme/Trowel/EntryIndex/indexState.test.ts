import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFacetTable } from '../../../facets/table.ts';
import { type IndexState, initialState, parseState, sortNames, toggleValue, toSearch } from './indexState.ts';

const values = { status: ['accepted', 'rejected'], tag: ['money', 'a&b=c', 'größe'] };
const facets = toFacetTable(
  [
    { name: 'status', label: 'Status', order: 'frequent' },
    { name: 'tag', label: 'Tag', order: 'frequent' },
  ],
  [
    {
      status: values.status.map((value) => ({ value, label: value })),
      tag: values.tag.map((value) => ({ value, label: `The ${value}` })),
    },
  ],
);

const states: fc.Arbitrary<IndexState> = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  filters: fc
    .record({ status: fc.subarray(values.status), tag: fc.subarray(values.tag) })
    .map((filters) => Object.fromEntries(Object.entries(filters).filter(([, chosen]) => chosen.length > 0))),
  sort: fc.constantFrom(...sortNames),
  page: fc.integer({ min: 1, max: 99 }),
});

describe('the state of an index in its address', () => {
  test('is read back as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(toSearch(state), facets)).toEqual(state);
      }),
    );
  });

  test('is no query for the initial state', () => {
    expect(toSearch(initialState)).toBe('');
    expect(parseState('', facets)).toEqual(initialState);
  });

  test('leaves out facet values that the index does not have', () => {
    expect(parseState('?status=accepted&status=gone&tag=gone&person=Ada&sort=size&page=-3', facets)).toEqual({
      ...initialState,
      filters: { status: ['accepted'] },
    });
  });
});

test('a value in an address can be given by its label, as in older addresses', () => {
  expect(parseState('?tag=The+money&tag=money', facets).filters).toEqual({ tag: ['money'] });
});

test('values are taken as written while the index does not know them yet', () => {
  expect(parseState('?person=ada&tag=gone', [{ name: 'tag' }, { name: 'person' }]).filters).toEqual({
    person: ['ada'],
    tag: ['gone'],
  });
});

test('choosing a value goes to the first page, and choosing it again removes it', () => {
  const once = toggleValue({ ...initialState, page: 4 }, { facet: 'tag', value: 'money' });
  expect(once).toEqual({ ...initialState, filters: { tag: ['money'] } });
  expect(toggleValue(once, { facet: 'tag', value: 'money' })).toEqual(initialState);
});
