import { expect, test } from 'vitest';
import { findSharedAddresses, giveWay } from './addresses.ts';

const page = (source: string, permalink: string) => ({ source, permalink });

test('two pages that claim one address are reported, with and without a slash at its end', () => {
  const problems = findSharedAddresses([
    page('docs/a.md', '/same'),
    page('docs/b.md', '/same/'),
    page('docs/c.md', '/c'),
  ]);
  expect(problems.map(({ source, code, severity }) => [source, code, severity])).toEqual([
    ['docs/b.md', 'duplicate-url', 'error'],
  ]);
  expect(problems[0]?.message).toContain('docs/a.md');
});

test('the hub’s page gives way to the site’s own, and the site’s page is told', () => {
  const { routes, problems } = giveWay(
    [{ path: '/search' }, { path: '/decisions' }],
    [page('src/pages/search.tsx', '/search/')],
  );
  expect(routes).toEqual([{ path: '/decisions' }]);
  expect(problems.map(({ source, severity }) => [source, severity])).toEqual([['src/pages/search.tsx', 'warning']]);
});
