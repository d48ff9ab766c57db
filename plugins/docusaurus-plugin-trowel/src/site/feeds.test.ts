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
  'docs/decisions/0002-two.md': '---\ntitle: Two\nstatus: accepted\ndate: 2025-03-01\nsystems: [pay]\n---\n\nTwo.\n',
  'docs/decisions/0003-draft.md': '---\ntitle: Draft\ndate: 2025-03-01\ndraft: true\nsystems: [pay]\n---\n\nNo.\n',
  'docs/decisions/0004-hidden.md': '---\ntitle: Hidden\ndate: 2025-03-01\nunlisted: true\n---\n\nNo.\n',
  'docs/decisions/0005-undated.md': '---\ntitle: Undated\nsystems: [pay]\n---\n\nNo.\n',
  'docs/people/ana.md': '---\ntitle: Ana\nverified: 2026-01-02\nskills: [sql]\n---\n',
};
const site: FeedSite = { title: 'Hub', url: 'https://hub.example.org', baseUrl: '/kb/', language: 'en' };

describe('feeds', () => {
  test('are one for each kind, system and skill, the latest first, without drafts, unlisted and undated pages', () => {
    const { feeds } = siteOf(files, { baseUrl: '/kb/' });
    const titles = Object.fromEntries(feeds.map(({ name, items }) => [name, items.map(({ title }) => title)]));
    expect(titles).toEqual({
      'feeds/kind/decision': ['One ledger', 'Two'],
      'feeds/kind/system': ['Pay & go'],
      'feeds/skill/sql': ['One ledger'],
      [Object.keys(titles).find((name) => name.startsWith('feeds/skill/c-')) ?? '']: ['Pay & go'],
      'feeds/system/pay': ['One ledger', 'Pay & go', 'Two'],
    });
    expect(feeds[0]?.items[0]).toMatchObject({
      permalink: '/kb/decisions/0001-one',
      published: '2024-03-01T00:00:00.000Z',
      updated: '2026-02-03T00:00:00.000Z',
    });
    expect(feeds.map(({ page }) => page)).toContain('/kb/systems/pay');
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
    const [feed] = siteOf(files, { baseUrl: '/kb/' }).feeds as readonly [Feed];
    const { atom, json } = await toFeedTexts(feed, site);
    expect(atom).toContain('<id>https://hub.example.org/kb/feeds/kind/decision.xml</id>');
    expect(atom).toContain('href="https://hub.example.org/kb/decisions/0001-one"');
    expect(JSON.parse(json)).toMatchObject({
      home_page_url: 'https://hub.example.org/kb/decisions',
      feed_url: 'https://hub.example.org/kb/feeds/kind/decision.json',
      items: [{ url: 'https://hub.example.org/kb/decisions/0001-one' }, { title: 'Two' }],
    });
    expect(await toFeedTexts(feed, site)).toEqual({ atom, json });
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
        const { atom, json } = await toFeedTexts(feed, site);
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
