import { describe, expect, test } from 'vitest';
import type { CompiledPage } from './compiledPage.ts';
import { findBrokenLinks } from './linkProblems.ts';

const page = (override: Partial<CompiledPage>): CompiledPage => ({
  source: 'docs/a.md',
  permalink: '/kb/docs/a',
  links: [],
  anchors: [],
  isOpen: false,
  problems: [],
  ...override,
});
const other = page({ source: 'docs/b.md', permalink: '/kb/docs/b', anchors: ['told', 'größe'] });
const routes = [
  { path: '/kb/docs/a', exact: true },
  { path: '/kb/docs/b', exact: true },
  { path: '/kb/', exact: true },
  { path: '/kb/app', exact: false },
];

function brokenOf(
  href: string,
  { isOpen = false, ...reactions }: { isOpen?: boolean; onBrokenLinks?: 'warn' | 'ignore' } = {},
) {
  return findBrokenLinks({
    pages: [page({ links: [{ href, line: 4, column: 2 }], anchors: ['own'] }), { ...other, isOpen }],
    routes,
    baseUrl: '/kb/',
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    ...reactions,
  }).map(({ code, severity, source, at }) => `${source}:${at?.line}:${at?.column} ${severity} ${code}`);
}

describe('a link', () => {
  test.each([
    '/docs/b',
    '/kb/docs/b/',
    '/Docs/B',
    'b',
    './b#told',
    'b#gr%C3%B6%C3%9Fe',
    '#own',
    '#',
    '/',
    '/app/anything/below',
    'https://example.org/gone',
    '//example.org/gone',
    'mailto:a@b.c',
    'pathname:///gone',
    '?query=1',
  ])('that leads somewhere is no problem: %s', (href) => {
    expect(brokenOf(href)).toEqual([]);
  });

  test.each(['/docs/gone', 'gone', '/other/docs/b', './b/c', '/docs/b.md'])('that leads nowhere is one: %s', (href) => {
    expect(brokenOf(href)).toEqual(['docs/a.md:4:2 error broken-link']);
  });

  test.each(['/docs/b#gone', '#told', 'b#Told'])('to no heading is one: %s', (href) => {
    expect(brokenOf(href)).toEqual(['docs/a.md:4:2 error broken-anchor']);
  });

  test('to an anchor that a component may add is none', () => {
    expect(brokenOf('/docs/b#gone', { isOpen: true })).toEqual([]);
    expect(brokenOf('/docs/b#stage-week-1')).toEqual([]);
    expect(brokenOf('/docs/b#trowel-history')).toEqual([]);
  });

  test('is as bad as the site says', () => {
    expect(brokenOf('/gone', { onBrokenLinks: 'warn' })).toEqual(['docs/a.md:4:2 warning broken-link']);
    expect(brokenOf('/gone', { onBrokenLinks: 'ignore' })).toEqual([]);
  });
});
