import { expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { toPublishedPages } from './publishedPages.ts';

const files = new Map([
  ['docs/people/mira.md', '---\npublish: none\n---\n\nText.\n'],
  ['docs/systems/pay.md', '---\npublish: partners\nowner: mira\n---\n\nAsk [her](../people/mira.md).\n'],
  [
    'docs/guides/a.md',
    '---\nowner: mira\ntitle: A\n---\n\n[Her](/people/mira), [pay](/docs/systems/pay), [x](/people/miranda).\n',
  ],
]);
const read = [...files].map(([source, text]) => parsePage({ source, text }));
const publish = (audience: 'public' | 'partners' | 'team') =>
  toPublishedPages(read, { audience, texts: files, kindOf: new Map() });

test('an audience gets its pages, without what names or leads to others', () => {
  const { pages, texts } = publish('public');
  expect(pages.map(({ entry }) => [entry.id, entry.owner])).toEqual([['guide/docs/guides/a', undefined]]);
  expect([...texts]).toEqual([['docs/guides/a.md', '---\ntitle: A\n\n---\n\nHer, pay, [x](/people/miranda).\n']]);
});

test('what leaves the team has nothing of what the team alone reads', () => {
  for (const audience of ['partners', 'team'] as const) {
    const { texts } = publish(audience);
    expect([...texts.keys()]).toEqual(['docs/systems/pay.md', 'docs/guides/a.md']);
    expect([...texts.values()].join('')).not.toMatch(/mira\b/);
  }
});

test('a link to a withheld page by its id, its slug, its address in the site, or the whole of that, is none', () => {
  const source = 'docs/people/mira.md';
  const named = parsePage({ source, text: '---\nid: mo\nslug: /who\npublish: none\n---\n' });
  const hrefs = ['/docs/people/mo', '/who', '/kb/x/who', 'https://hub.example.org/kb/x/who#a', '/docs/people/other'];
  const text = hrefs.map((href) => `[a](${href})`).join(' ');
  const page = parsePage({ source: 'docs/guides/a.md', text });
  const { texts } = toPublishedPages([named, page], {
    audience: 'public',
    texts: new Map([['docs/guides/a.md', text]]),
    kindOf: new Map(),
    site: { root: 'https://hub.example.org/kb/', permalinks: new Map([[source, '/kb/x/who']]) },
  });
  expect([...texts.values()]).toEqual(['a a a a [a](/docs/people/other)']);
});
