import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { xml2js } from 'xml-js';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import { type FeedSite, toFeedTexts } from './feedFiles.ts';
import type { Feed } from './feeds.ts';
import { parseOptions } from './options.ts';

const files = {
  'docs/systems/pay.md': '---\ntitle: Pay & go\nverified: 2026-01-02\nskills: [C++]\n---\n\nTakes money.\n',
  'docs/decisions/0001-one.md':
    '---\ntitle: One ledger\nstatus: accepted\ndate: 2024-03-01\nverified: 2026-02-03\nsystems: [pay]\nskills: [sql]\n---\n\nOne.\n',
  'docs/decisions/0002-two.md':
    '---\ntitle: Two\nstatus: accepted\ndate: 2025-03-01\nsystems: [pay, vault]\nowner: ana\nsupersedes: ["1"]\n---\n\nTwo.\n',
  'docs/decisions/0003-draft.md': '---\ntitle: Draft\ndate: 2025-03-01\ndraft: true\nsystems: [pay]\n---\n\nNo.\n',
  'docs/decisions/0004-hidden.md': '---\ntitle: Hidden\ndate: 2025-03-01\nunlisted: true\n---\n\nNo.\n',
  'docs/decisions/0005-undated.md': '---\ntitle: Undated\nsystems: [pay]\n---\n\nNo.\n',
  'docs/decisions/0006-inside.md':
    '---\ntitle: Inside\ndate: 2025-03-01\npublish: none\nowner: ana\nsupersedes: ["2"]\n---\n\nNo.\n',
  'docs/systems/vault.md': '---\ntitle: Vault\npublish: none\nverified: 2026-01-02\n---\n\nKeeps it.\n',
  'docs/constraints/law.md': '---\ntitle: Law\nstatus: lifted\nuntil: 2026-05\nverified: 2026-02-03\n---\n\nLaw.\n',
  'docs/people/bo.md': '---\ntitle: Bo\nunlisted: true\n---\n',
  'docs/people/ana.md': '---\ntitle: Ana\nverified: 2026-01-02\nskills: [sql]\n---\n',
};
const site: FeedSite = { title: 'Hub', url: 'https://hub.example.org', baseUrl: '/kb/', language: 'en' };

describe('feeds', () => {
  test('are one for each kind, system, skill and owner who is shown, the latest first, without drafts, unlisted, undated and withheld pages', () => {
    const { feeds } = siteOf(files, { baseUrl: '/kb/' });
    const titles = Object.fromEntries(feeds.map(({ name, items }) => [name, items.map(({ title }) => title)]));
    expect(titles).toEqual({
      'feeds/changes': ['Law: lifted', '0001 One ledger: superseded by 0002 Two'],
      'feeds/kind/constraint': ['Law (lifted)'],
      'feeds/kind/decision': ['0001 One ledger (superseded)', '0002 Two'],
      'feeds/owner/ana': ['0002 Two'],
      'feeds/kind/system': ['Pay & go'],
      'feeds/skill/sql': ['0001 One ledger (superseded)'],
      [Object.keys(titles).find((name) => name.startsWith('feeds/skill/c-')) ?? '']: ['Pay & go'],
      'feeds/system/pay': ['0001 One ledger (superseded)', 'Pay & go', '0002 Two'],
    });
    const of = (wanted: string) => feeds.find(({ name }) => name === wanted);
    expect(of('feeds/kind/decision')?.items[0]).toMatchObject({
      permalink: '/kb/decisions/0001-one',
      published: '2024-03-01T00:00:00.000Z',
      updated: '2026-02-03T00:00:00.000Z',
    });
    expect(of('feeds/system/pay')?.page).toBe('/kb/systems/pay');
    expect(of('feeds/owner/ana')?.page).toBe('/kb/people/ana');
    expect(of('feeds/owner/ana')?.title).toBe('Owned by Ana');
  });

  test('tell what was lifted or superseded, each event with an id of its own', () => {
    const { feeds } = siteOf(files, { baseUrl: '/kb/' });
    const items = feeds.find(({ name }) => name === 'feeds/changes')?.items;
    expect(items?.map(({ id, permalink, updated }) => [id, permalink, updated])).toEqual([
      ['/kb/constraints/law#lifted', '/kb/constraints/law', '2026-05-01T00:00:00.000Z'],
      ['/kb/decisions/0001-one#superseded-by-0002-two', '/kb/decisions/0001-one', '2025-03-01T00:00:00.000Z'],
    ]);
    expect(items?.map(({ summary }) => summary)).toEqual([
      'It no longer holds. Nothing rests on it.',
      expect.stringContaining('0002 Two holds in its place.'),
    ]);
    const without = Object.fromEntries(Object.entries(files).filter(([source]) => !/0002|law/.test(source)));
    expect(siteOf(without).feeds.map(({ name }) => name)).not.toContain('feeds/changes');
  });

  test('are named in the data of the pages to which they belong, unless the site wants none', () => {
    const feedOfPay = (overrides = {}) =>
      (dataOf(siteOf(files, overrides), ({ self }) => self?.id === 'system/pay') as { part: { feed?: string } }).part
        .feed;
    expect(feedOfPay({ baseUrl: '/kb/' })).toBe('/kb/feeds/system/pay.xml');
    expect(feedOfPay({ options: parseOptions({ feeds: false }) })).toBeUndefined();
    expect(siteOf(files, { options: parseOptions({ feeds: false }) }).feeds).toEqual([]);
  });

  test('have absolute addresses, and the same bytes for the same content', async () => {
    const feed = siteOf(files, { baseUrl: '/kb/' }).feeds.find(({ name }) => name === 'feeds/kind/decision') as Feed;
    const { xml: atom, rss, json } = await toFeedTexts(feed, site);
    expect(atom).toContain('<id>https://hub.example.org/kb/feeds/kind/decision.xml</id>');
    expect(atom).toContain('href="https://hub.example.org/kb/decisions/0001-one"');
    expect(JSON.parse(json)).toMatchObject({
      home_page_url: 'https://hub.example.org/kb/decisions',
      feed_url: 'https://hub.example.org/kb/feeds/kind/decision.json',
      items: [{ url: 'https://hub.example.org/kb/decisions/0001-one' }, { title: '0002 Two' }],
    });
    expect(rss).toContain('<link>https://hub.example.org/kb/decisions/0001-one</link>');
    expect(rss).toContain('<lastBuildDate>Tue, 03 Feb 2026 00:00:00 GMT</lastBuildDate>');
    expect(await toFeedTexts(feed, site)).toEqual({ xml: atom, rss, json });
  });

  test('stay well formed, and never become markup, whatever titles and summaries are', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '<script>alert(1)</script>', '&amp;', '\u0000', '\ud800', '"\'', '‮'),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (title, summary) => {
        const item = { title, summary, permalink: '/kb/a', kind: 'Story', updated: '2026-01-01T00:00:00.000Z' };
        const feed: Feed = { name: 'feeds/skill/x', title, items: [item] };
        const { xml: atom, rss, json } = await toFeedTexts(feed, site);
        const { rss: heard } = xml2js(rss, { compact: true }) as {
          rss: { channel: { item: { title?: { _cdata?: string | string[] } } } };
        };
        expect([heard.channel.item.title?._cdata ?? ''].flat().join('')).not.toMatch(/[<>]/);
        const { feed: read } = xml2js(atom, { compact: true }) as {
          feed: { entry: { title: { _cdata?: string | string[] } } };
        };
        const written = [read.entry.title._cdata ?? ''].flat().join('');
        expect(written).not.toMatch(/[<>]/);
        expect(JSON.parse(json).items[0].content_html).not.toMatch(/[<>]/);
      }),
      { numRuns: 200 },
    );
  });
});
