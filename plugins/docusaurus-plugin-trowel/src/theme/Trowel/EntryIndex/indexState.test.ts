import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FacetName } from '../../../site/partProps.ts';
import {
  type IndexState,
  initialState,
  listChosen,
  parseState,
  sortNames,
  toggleValue,
  toSearch,
} from './indexState.ts';

const facets = [
  { name: 'status', values: ['accepted', 'rejected'] },
  { name: 'tag', values: ['money', 'a&b=c', 'größe'] },
] as const satisfies readonly { name: FacetName; values: readonly string[] }[];

const states: fc.Arbitrary<IndexState> = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  chosen: fc
    .record({ status: fc.subarray([...facets[0].values]), tag: fc.subarray([...facets[1].values]) })
    .map((chosen) => Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0))),
  sort: fc.constantFrom(...sortNames),
  page: fc.integer({ min: 1, max: 99 }),
});

describe('the state of an index in its address', () => {
  test('is read back as it was written, whatever was typed', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(toSearch(state), { facets })).toEqual(state);
      }),
    );
  });

  test('is no query at all at the start', () => {
    expect(toSearch(initialState)).toBe('');
    expect(parseState('', { facets })).toEqual(initialState);
  });

  test('leaves out what the index does not have', () => {
    expect(parseState('?status=accepted&status=gone&tag=gone&person=Ada&sort=size&page=-3', { facets })).toEqual({
      ...initialState,
      chosen: { status: ['accepted'] },
    });
  });
});

test('choosing a value starts again at the first page, and choosing it again takes it back', () => {
  const once = toggleValue({ ...initialState, page: 4 }, { facet: 'tag', value: 'money' });
  expect(once).toEqual({ ...initialState, chosen: { tag: ['money'] } });
  expect(toggleValue(once, { facet: 'tag', value: 'money' })).toEqual(initialState);
});

test('every choice is listed', () => {
  const state = { ...initialState, chosen: { status: ['accepted'], tag: ['money', 'größe'] } };
  expect(listChosen(state)).toEqual([
    { facet: 'status', value: 'accepted' },
    { facet: 'tag', value: 'money' },
    { facet: 'tag', value: 'größe' },
  ]);
});
