import { expect, test } from 'vitest';
import { listFilters, toggleFilter } from './filters.ts';

test('adds a value, removes it again, and drops a facet without values', () => {
  const once = toggleFilter({}, 'status', 'rejected');
  const twice = toggleFilter(once, 'status', 'accepted');
  expect(listFilters(twice)).toEqual([
    { name: 'status', value: 'rejected' },
    { name: 'status', value: 'accepted' },
  ]);
  expect(toggleFilter(twice, 'status', 'rejected')).toEqual({ status: ['accepted'] });
  expect(toggleFilter(once, 'status', 'rejected')).toEqual({});
});
