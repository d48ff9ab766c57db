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

test('what is ticked and what is typed are set alike, under their names', () => {
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

test('a filter is taken back wherever it was set', () => {
  const address = to({ text: 'lost system:"Checkout service" kind:story', filters: { system: ['checkout'] }, page: 3 });
  expect(withoutFilter(address, { name: 'system', value: checkout }, known)).toEqual(to({ text: 'lost kind:story' }));
  expect(
    withoutFilter(to({ text: 'a before:2023' }), { name: 'before', value: { value: '2023', label: '2023' } }, known),
  ).toEqual(to({ text: 'a' }));
});

test('of half a name that means several, the others stay', () => {
  expect(withoutFilter(to({ text: 'lost system:check' }), { name: 'system', value: checkout }, known)).toEqual(
    to({ text: 'lost', filters: { system: ['check-in'] } }),
  );
});

test('a tick sets a filter and takes back a typed one', () => {
  const set = toggleSearchFilter(to({ text: 'lost', page: 2 }), { name: 'system', value: checkout }, known);
  expect(set).toEqual(to({ text: 'lost', filters: { system: ['checkout'] } }));
  expect(toggleSearchFilter(set, { name: 'system', value: checkout }, known)).toEqual(to({ text: 'lost' }));
  expect(toggleSearchFilter(to({ text: 'system:checkout' }), { name: 'system', value: checkout }, known)).toEqual(
    emptyAddress,
  );
});

test('without any filter the words are left', () => {
  const filters = Object.fromEntries(builtInFacets.map(({ name }) => [name, ['a']]));
  expect(withoutFilters(to({ text: 'lost system:check after:2019 -queue tag:a,b', filters }), known)).toEqual(
    to({ text: 'lost -queue' }),
  );
});
