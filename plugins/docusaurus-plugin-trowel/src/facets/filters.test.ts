import { expect, test } from 'vitest';
import { listFilters, toggleFilter } from './filters.ts';

test('a value is chosen and taken back, and a facet without values is absent', () => {
  const once = toggleFilter({}, 'status', 'rejected');
  const twice = toggleFilter(once, 'status', 'accepted');
  expect(listFilters(twice)).toEqual([
    { name: 'status', value: 'rejected' },
    { name: 'status', value: 'accepted' },
  ]);
  expect(toggleFilter(twice, 'status', 'rejected')).toEqual({ status: ['accepted'] });
  expect(toggleFilter(once, 'status', 'rejected')).toEqual({});
});
