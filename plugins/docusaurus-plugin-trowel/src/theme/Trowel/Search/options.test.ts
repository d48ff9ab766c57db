import { expect, test } from 'vitest';
import type { PageResult, SearchResults } from '../../../search/search.ts';
import { toGroups } from './options.ts';

const toMarked = (text: string) => ({ text, ranges: [] });
const page: PageResult = {
  id: 'decision/1',
  kind: 'decision',
  title: toMarked('One'),
  permalink: '/decisions/1',
  systems: [],
  excerpt: toMarked(''),
  replacedBy: { kind: 'decision', title: 'Two', permalink: '/decisions/2' },
  sections: ['a', 'b', 'c'].map((anchor) => ({
    heading: toMarked(anchor),
    permalink: `/decisions/1#${anchor}`,
    excerpt: toMarked(''),
  })),
};
const results: SearchResults = {
  total: 1,
  pages: [page],
  facets: [
    {
      name: 'kind',
      values: [
        { value: 'guide', label: 'guide', count: 9 },
        { value: 'decision', label: 'decision', count: 1 },
      ],
    },
  ],
  corrections: [],
  more: false,
  ways: [],
  partial: false,
};
const toTargets = (text: string, given = results) =>
  toGroups({ prefix: 'x', results: given, text, searchPage: '/hub/search' }).map(({ options }) =>
    options.map(({ type, href }) => [type, href]),
  );

test('a superseded page is followed by what replaced it, then by its best sections; all results come last', () => {
  expect(toTargets(' one ')).toEqual([
    [
      ['page', '/decisions/1'],
      ['replacement', '/decisions/2'],
      ['section', '/decisions/1#a'],
      ['section', '/decisions/1#b'],
    ],
    [['all', '/hub/search?q=one']],
  ]);
});

test('without text the kinds are offered, in their own order', () => {
  expect(toTargets('')).toEqual([
    [
      ['kind', '/hub/search?kind=decision'],
      ['kind', '/hub/search?kind=guide'],
    ],
  ]);
});

test('nothing found offers nothing', () => {
  expect(toTargets('one', { ...results, total: 0, pages: [] })).toEqual([]);
});
