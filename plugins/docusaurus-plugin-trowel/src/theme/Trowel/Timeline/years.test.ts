import { expect, test } from 'vitest';
import { groupByYear } from './years.ts';

test('entries are grouped by year in their order, those without a date in a group without a year', () => {
  const entries = ['2019', '2019-03-01', '2021-07', undefined].map((date, index) => ({
    id: `decision/${index}`,
    kind: 'decision' as const,
    title: `Decision ${index}`,
    permalink: `/${index}`,
    date,
    lanes: [],
  }));
  const groups = groupByYear(entries).map((group) => [group.year, group.entries.map(({ id }) => id)]);
  expect(groups).toEqual([
    ['2019', ['decision/0', 'decision/1']],
    ['2021', ['decision/2']],
    [undefined, ['decision/3']],
  ]);
});
