import { expect, test } from 'vitest';
import { findLinks, resolveLink } from './links.ts';

test('the text of a link is plain, whatever markup it has', () => {
  const text = 'See [the *first* `ledger`\nrecord](./0001-ledger.md) and [ADR 2][two].\n\n[two]: ../adr/0002.md#why\n';
  expect(findLinks(text)).toEqual([
    { text: 'the first ledger record', href: './0001-ledger.md' },
    { text: 'ADR 2', href: '../adr/0002.md#why' },
  ]);
});

test.each([
  ['b.md', 'hub/docs/b.md'],
  ['../docs/b.md#part', 'hub/docs/b.md'],
  ['b', 'hub/docs/b.md'],
  ['guide/', 'hub/docs/guide/README.md'],
  ['with%20blank.md', 'hub/docs/with blank.md'],
  ['https://example.org/me/hub/blob/main/docs/b.md', 'hub/docs/b.md'],
  ['a.md', undefined],
  ['#part', undefined],
  ['missing.md', undefined],
  ['https://example.org/b.md', undefined],
  ['mailto:b.md', undefined],
  ['/docs/b.md', undefined],
  ['%E0%A4%A', undefined],
])('from a page, %s leads to %s', (href, place) => {
  const places = ['hub/docs/a.md', 'hub/docs/b.md', 'hub/docs/guide/README.md', 'hub/docs/with blank.md'];
  expect(resolveLink('hub/docs/a.md', href, new Set(places))).toBe(place);
});
