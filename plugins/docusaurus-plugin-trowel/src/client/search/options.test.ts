import { expect, test } from 'vitest';
import { builtInFacets } from '../../facets/builtInFacets.ts';
import type { PageResult, SearchResults } from '../../search/search.ts';
import {
  hasWords,
  isTextOnly,
  toCompletedText,
  toCompletionGroups,
  toPassage,
  toResultGroups,
  toStartGroups,
} from './options.ts';

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
      label: 'Kind',
      values: [
        { value: 'guide', label: 'guide', count: 9 },
        { value: 'decision', label: 'decision', count: 1 },
      ],
    },
  ],
  corrections: [],
  more: false,
  suggestions: [],
  partial: false,
};
const toTargets = (text: string, given = results) =>
  toResultGroups({ prefix: 'x', results: given, text, searchPage: '/hub/search' }).map(({ options }) =>
    options.map(({ type, href }) => [type, href]),
  );

test('a page is followed by what superseded it, then by its best sections; all results come last', () => {
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

test('all results have no number when they were not counted', () => {
  const { total: _, ...uncounted } = results;
  const [, rest] = toResultGroups({
    prefix: 'x',
    results: { ...uncounted, more: true },
    text: 'one',
    searchPage: '/search',
  });
  expect(rest?.options).toEqual([{ id: 'x-all', type: 'all', total: undefined, href: '/search?q=one' }]);
});

test('before anything is typed, recent searches and the kinds in their order are offered', () => {
  const start = (recent: readonly string[], given?: SearchResults) =>
    toStartGroups({ prefix: 'x', results: given, recent, searchPage: '/hub/search' }).map(({ options }) =>
      options.map(({ type, href }) => [type, href]),
    );
  const kinds = [
    ['kind', '/hub/search?kind=decision'],
    ['kind', '/hub/search?kind=guide'],
  ];
  expect(start([], results)).toEqual([kinds]);
  expect(start(['one'])).toEqual([[['recent', undefined]]]);
  expect(start(['two', 'one'], results)).toEqual([
    [
      ['recent', undefined],
      ['recent', undefined],
      ['clear', undefined],
    ],
    kinds,
  ]);
});

test('without results, suggestions and the form for a new issue are offered', () => {
  const nothing = { ...results, total: 0, pages: [] };
  expect(toTargets('one', nothing)).toEqual([]);
  const suggestions = [{ without: 'status:accepted', query: { text: 'one', filters: { kind: ['story'] } }, total: 3 }];
  const groups = toResultGroups({
    prefix: 'x',
    results: { ...nothing, suggestions },
    text: 'one',
    searchPage: '/s',
    issue: '/new',
  });
  expect(groups.map(({ options }) => options.map(({ type, href }) => [type, href]))).toEqual([
    [
      ['suggestion', '/s?q=one&kind=story'],
      ['issue', '/new'],
    ],
  ]);
});

test('a suggestion is only text if it has no filters', () => {
  const suggestion = (filters?: SearchResults['suggestions'][number]['query']['filters']) => ({
    query: { text: 'a', filters },
    total: 1,
  });
  expect([suggestion(), suggestion({}), suggestion({ kind: [] })].map(isTextOnly)).toEqual([true, true, true]);
  expect(isTextOnly(suggestion({ kind: ['story'] }))).toBe(false);
});

test('a space follows a completion with a value, and none follows one without', () => {
  const completions = [
    { text: 'a status:', facet: 'status' },
    { text: 'tag:"on call"', facet: 'tag' as const, value: { value: 'on call', label: 'On call' } },
  ];
  expect(completions.map(toCompletedText)).toEqual(['a status:', 'tag:"on call" ']);
  expect(toCompletionGroups('x', completions)[0]?.options.map(({ type }) => type)).toEqual([
    'completion',
    'completion',
  ]);
  expect(toCompletionGroups('x', [])).toEqual([]);
});

test('only a query with words has passages', () => {
  const has = (text: string) => hasWords(text, builtInFacets);
  expect(['one', '-one', '"one"', 'kind:story one'].map(has)).toEqual([true, true, true, true]);
  expect(['', ' ', 'kind:story', 'before:2023 status:accepted,proposed'].map(has)).toEqual(Array(4).fill(false));
});

test('the passage of a page has a match if the summary or a section has one', () => {
  const summary = toMarked('About boats');
  const found = { text: 'the ferry', ranges: [[4, 5]] } as const;
  const [first, second, third] = page.sections.map((section) => ({ ...section, excerpt: toMarked(section.permalink) }));
  if (!first || !second || !third) throw new Error('The page has three sections.');
  const sections = [first, { ...second, excerpt: found }, third];
  expect(toPassage({ excerpt: summary, sections })).toBe(found);
  expect(toPassage({ excerpt: { ...summary, ranges: [[0, 5]] }, sections })?.text).toBe('About boats');
  expect(toPassage({ excerpt: summary, sections: [first, third] })).toBe(summary);
  expect(toPassage({ excerpt: undefined, sections: [] })).toBe(undefined);
});
