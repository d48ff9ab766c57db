import { expect, test } from 'vitest';
import { dropTakenRoutes, findAddressConflicts } from './addressConflicts.ts';

const page = (source: string, permalink: string) => ({ source, permalink });

test('two pages with the same address are reported, with or without a slash at the end', () => {
  const problems = findAddressConflicts([
    page('docs/a.md', '/same'),
    page('docs/b.md', '/same/'),
    page('docs/c.md', '/c'),
  ]);
  expect(problems.map(({ source, code, severity }) => [source, code, severity])).toEqual([
    ['docs/b.md', 'duplicate-url', 'error'],
  ]);
  expect(problems[0]?.message).toContain('docs/a.md');
});

test('a page of the site takes the place of the hub’s, with a warning', () => {
  const { routes, problems } = dropTakenRoutes(
    [{ path: '/search' }, { path: '/decisions' }],
    [page('src/pages/search.tsx', '/search/')],
  );
  expect(routes).toEqual([{ path: '/decisions' }]);
  expect(problems.map(({ source, severity }) => [source, severity])).toEqual([['src/pages/search.tsx', 'warning']]);
});
