import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { EntryProps } from '../site/props.ts';
import { toJsonLd, toScriptText } from './jsonLd.ts';

const files = {
  'docs/decisions/0001-one.md':
    '---\ntitle: One\nstatus: superseded\ndate: 2020-01-02\nconstraints: [vendor]\nsystems: [pay]\n---\n\nFirst.\n',
  'docs/decisions/0002-two.md':
    '---\ntitle: Two\nstatus: accepted\ndate: 2022-03-04\nsupersedes: 1\nowner: ana\nconstraints: [vendor]\nsystems: [pay]\ndecision-makers: [ana, gone]\n---\n\nSecond.\n',
  'docs/constraints/vendor.md': '---\ntitle: Vendor\nstatus: holds\n---\n',
  'docs/systems/pay.md': '# Pay\n',
  'docs/people/ana.md': '---\ntitle: Ana\n---\n',
  'docs/paths/new.md':
    '---\ntitle: New\nstages: [{id: day, title: First day}]\n---\n\n:::step[Badge]{#badge stage=day minutes=5}\n\nText.\n\n:::\n',
};
const page = { url: 'https://hub.example.org', baseUrl: '/kb/', siteTitle: 'Hub', language: 'en' };
const propsOf = (id: string) => dataOf(siteOf(files, { baseUrl: '/kb/' }), ({ self }) => self?.id === id) as EntryProps;

describe('what a page is in the words of schema.org', () => {
  test('has its dates, what it is about and based on, and only people who have a page', () => {
    const [article, breadcrumbs] = toJsonLd(propsOf('decision/0002-two'), { ...page, indexTitle: 'Decisions' });
    const ana = { '@type': 'Person', name: 'Ana', url: 'https://hub.example.org/kb/people/ana' };
    expect(article).toMatchObject({
      '@type': 'TechArticle',
      url: 'https://hub.example.org/kb/decisions/0002-two',
      headline: 'Two',
      datePublished: '2022-03-04',
      contributor: [ana],
      maintainer: [ana],
      isBasedOn: ['https://hub.example.org/kb/decisions/0001-one'],
      citation: ['https://hub.example.org/kb/constraints/vendor'],
      about: [{ '@type': 'Thing', name: 'Pay', url: 'https://hub.example.org/kb/systems/pay' }],
      encoding: { contentUrl: 'https://hub.example.org/kb/decisions/0002-two.md' },
    });
    expect(JSON.stringify(article)).not.toContain('gone');
    expect(breadcrumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { name: 'Hub' },
        { item: 'https://hub.example.org/kb/decisions' },
        { position: 3, name: 'Two' },
      ],
    });
  });

  test('names no page that only the team reads, and says nothing of such a page', () => {
    const inside = '---\npublish: none\ntitle: Inside\n---\n';
    const team = {
      ...files,
      'docs/people/ana.md': inside,
      'docs/systems/pay.md': inside,
      'docs/constraints/vendor.md': inside,
      'docs/decisions/0001-one.md': '---\ntitle: Inside\nstatus: accepted\npublish: none\npaths: [new/day]\n---\n',
    };
    const of = (id: string) =>
      toJsonLd(dataOf(siteOf(team, { baseUrl: '/kb/' }), ({ self }) => self?.id === id) as EntryProps, page);
    expect(JSON.stringify(of('decision/0002-two'))).not.toMatch(/Inside|people|systems|constraints|0001/);
    expect(JSON.stringify(of('path/new'))).not.toMatch(/Inside|0001/);
    expect(of('path/new')).toMatchObject([{ step: [{ name: 'Badge' }] }]);
    expect(of('person/ana')).toEqual([]);
  });

  test('names the entries of other hubs that it cites by the addresses of their own pages', () => {
    const props = propsOf('decision/0002-two');
    const other = {
      id: 'county:decision/0003',
      kind: 'decision',
      title: 'Days',
      permalink: '/kb/hubs/county/x',
    } as const;
    const cited = { ...other, hub: 'county', address: 'https://county.example/3' };
    const relations = [...props.relations, { type: 'supersedes' as const, entries: [cited] }];
    expect(toJsonLd({ ...props, relations }, page)[0]).toMatchObject({
      isBasedOn: ['https://hub.example.org/kb/decisions/0001-one'],
      citation: [
        'https://hub.example.org/kb/constraints/vendor',
        { '@type': 'CreativeWork', name: 'Days', url: 'https://county.example/3', isPartOf: { name: 'county' } },
      ],
    });
  });

  test('is a how-to with steps for a path, and has no breadcrumbs where the page has some', () => {
    const all = toJsonLd(propsOf('path/new'), page);
    expect(all).toMatchObject([
      {
        '@type': 'HowTo',
        totalTime: 'PT5M',
        step: [{ position: 1, name: 'Badge', url: 'https://hub.example.org/kb/paths/new#badge' }],
      },
    ]);
  });
});

test('no text ends the element of a script, and all of it is read back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script>', '<!--<script>', ']]>', '&lt;', '\u2028', '\ud800'),
  );
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const title = texts.join('');
      const written = toScriptText({ title });
      const $ = load(`<script type="application/ld+json">${written}</script><p>after</p>`);
      expect($('script')).toHaveLength(1);
      expect($('p').text()).toBe('after');
      expect(JSON.parse($('script').text())).toEqual({ title });
      expect(written).not.toMatch(/[<>]/);
    }),
  );
});
