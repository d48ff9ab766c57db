import { expect, test } from 'vitest';
import { decodePath, isOtherSite } from './linkAddress.ts';

test.each([
  ['https://example.org', true],
  ['HTTP://example.org', true],
  ['//example.org', true],
  ['mailto:a@b', true],
  ['web+x-1.2:a', true],
  ['/docs/a.md', false],
  ['../a.md', false],
  ['a/b:c.md', false],
  ['1:a', false],
  ['a.md', false],
])('the link %j leads to another site: %j', (href, is) => expect(isOtherSite(href)).toBe(is));

test('a path with invalid escapes stays as it is', () => {
  expect(decodePath('a%20b')).toBe('a b');
  expect(decodePath('100%')).toBe('100%');
});
