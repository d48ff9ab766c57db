import type { KnownFacets } from 'docusaurus-plugin-trowel/search';
import { builtInFacets, emptyAddress, type SearchAddress } from 'docusaurus-plugin-trowel/search';
import { expect, test } from 'vitest';
import { listSearchFilters, toggleSearchFilter, withoutFilter, withoutFilters } from './searchFilter.ts';

const checkout = { value: 'checkout', label: 'Checkout service', count: 3 };
const checkin = { value: 'check-in', label: 'Check-in', count: 1 };
const known: KnownFacets = {
  facets: builtInFacets,
  counts: [{ name: 'system', label: 'System', values: [checkout, checkin] }],
};
const to = (overrides: Partial<SearchAddress>): SearchAddress => ({ ...emptyAddress, ...overrides });
const list = (address: SearchAddress) =>
  listSearchFilters(address, known).map(({ name, value }) => [name, value.label]);

test('ticked and typed filters are listed alike, under their labels', () => {
  const address = to({
    text: 'lost by:aune system:checkout before:2023',
    filters: { system: ['check-in'], tag: ['x'] },
  });
  expect(list(address)).toEqual([
    ['system', 'Check-in'],
    ['system', 'Checkout service'],
    ['tag', 'x'],
    ['person', 'aune'],
    ['before', '2023'],
  ]);
  expect(list(to({ text: 'system:checkout', filters: { system: ['checkout'] } }))).toHaveLength(1);
});

test('a filter is removed whether it was ticked or typed', () => {
  const address = to({ text: 'lost system:"Checkout service" kind:story', filters: { system: ['checkout'] }, page: 3 });
  expect(withoutFilter(address, { name: 'system', value: checkout }, known)).toEqual(to({ text: 'lost kind:story' }));
  expect(
    withoutFilter(to({ text: 'a before:2023' }), { name: 'before', value: { value: '2023', label: '2023' } }, known),
  ).toEqual(to({ text: 'a' }));
});

test('removing one value of an ambiguous typed filter keeps the others', () => {
  expect(withoutFilter(to({ text: 'lost system:check' }), { name: 'system', value: checkout }, known)).toEqual(
    to({ text: 'lost', filters: { system: ['check-in'] } }),
  );
});

test('a tick adds a filter, and removes a typed one', () => {
  const set = toggleSearchFilter(to({ text: 'lost', page: 2 }), { name: 'system', value: checkout }, known);
  expect(set).toEqual(to({ text: 'lost', filters: { system: ['checkout'] } }));
  expect(toggleSearchFilter(set, { name: 'system', value: checkout }, known)).toEqual(to({ text: 'lost' }));
  expect(toggleSearchFilter(to({ text: 'system:checkout' }), { name: 'system', value: checkout }, known)).toEqual(
    emptyAddress,
  );
});

test('removing all filters keeps the words', () => {
  const filters = Object.fromEntries(builtInFacets.map(({ name }) => [name, ['a']]));
  expect(withoutFilters(to({ text: 'lost system:check after:2019 -queue tag:a,b', filters }), known)).toEqual(
    to({ text: 'lost -queue' }),
  );
});
