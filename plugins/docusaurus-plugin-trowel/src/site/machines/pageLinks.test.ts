import { describe, expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { createUrls } from '../urls.ts';
import { listAssets, replaceMarks, toAssetMark, toNowhere } from './marks.ts';
import { createPageLinks } from './pageLinks.ts';

const sources = ['docs/decisions/0001-one.md', 'docs/systems/pay.md', 'docs/people/ana.md', 'docs/index.md'];
const { entries } = buildHub(sources.map((source) => makePage(source)));
const files = ['/site/docs/decisions/a b.png', '/site/docs/systems/plan.pdf', '/etc/passwd'];

function linksOf(baseUrl: string, trailingSlash?: boolean) {
  const { withTrailingSlash } = createUrls({ baseUrl, trailingSlash, routeBasePath: '/' });
  return createPageLinks(
    entries.filter(({ kind }) => kind !== 'person'),
    {
      url: 'https://hub.example.org',
      siteDir: '/site',
      withTrailingSlash,
      baseUrl,
      pages: sources.map((source) => ({
        source,
        file: `/site/${source}`,
        permalink: baseUrl + source.replace(/^docs\/|(?:index)?\.md$/g, ''),
      })),
      isFile: (file) => files.includes(file),
    },
  );
}

const from = entries.find(({ id }) => id === 'decision/0001-one') as (typeof entries)[number];

describe('a link in the text of a page', () => {
  test.each([
    ['../systems/pay.md#why', 'https://hub.example.org/kb/systems/pay.md#why'],
    ['/systems/pay.md', 'https://hub.example.org/kb/systems/pay.md'],
    ['@site/docs/systems/pay.md', 'https://hub.example.org/kb/systems/pay.md'],
    ['/systems/pay', 'https://hub.example.org/kb/systems/pay.md'],
    ['/kb/systems/pay/?a=1', 'https://hub.example.org/kb/systems/pay.md?a=1'],
    ['../systems/pay', 'https://hub.example.org/kb/systems/pay.md'],
    ['/', 'https://hub.example.org/kb/index.md'],
    ['/gaps', 'https://hub.example.org/kb/gaps'],
    ['/img/x.png', 'https://hub.example.org/kb/img/x.png'],
    ['@site/static/img/x (1).png', 'https://hub.example.org/kb/img/x%20%281%29.png'],
    ['pathname:///stories/rss.xml', 'https://hub.example.org/kb/stories/rss.xml'],
    ['#why', 'https://hub.example.org/kb/decisions/0001-one#why'],
    ['https://example.com/a', 'https://example.com/a'],
    ['https://hub.example.org/kb/systems/pay', 'https://hub.example.org/kb/systems/pay.md'],
    ['https://hub.example.org/kb/people/ana', toNowhere()],
    ['mailto:ana@example.org', 'mailto:ana@example.org'],
    ['./a%20b.png', toAssetMark('docs/decisions/a b.png')],
    ['../systems/plan.pdf', toAssetMark('docs/systems/plan.pdf')],
    ['../../../etc/passwd', 'https://hub.example.org/etc/passwd'],
    ['../people/ana.md', toNowhere()],
    ['/people/ana', toNowhere()],
    ['./gone.md', toNowhere()],
  ])('%s leads where the site has it, or nowhere', (href, address) => {
    expect(linksOf('/kb/').inText(from, href)).toBe(address);
  });

  test('with a mark in it leads nowhere', () => {
    expect(linksOf('/kb/').inText(from, toAssetMark('x'))).toBe(toNowhere());
  });

  test('follows the slashes of the site', () => {
    expect(linksOf('/', true).inText(from, '/gaps')).toBe('https://hub.example.org/gaps/');
    expect(linksOf('/', true).inText(from, '../systems/pay.md')).toBe('https://hub.example.org/systems/pay.md');
    expect(linksOf('/', true).inText(from, '../../systems/pay')).toBe('https://hub.example.org/systems/pay.md');
  });
});

test('a file has its address once it is bundled, and where it has none the text stays', () => {
  const mark = toAssetMark('docs/a (1).png');
  const text = `![A plan](${mark} "x") [a [b]](${toNowhere()}) [![in](${mark})](${toNowhere()})\n\n[x]: ${toNowhere()}\n`;
  expect(listAssets(text)).toEqual(['docs/a (1).png']);
  expect(replaceMarks(text, () => '/assets/a.png')).toBe('![A plan](/assets/a.png "x") a [b] ![in](/assets/a.png)\n\n');
  expect(replaceMarks(text, () => undefined)).toBe('(image: A plan) a [b] (image: in)\n\n');
});

test('no text of a page is a mark, and a mark that somebody made up ends no build', () => {
  const said = 'Write `trowel-asset:%` or `asset:%`, and [x](trowel-nowhere:).';
  expect([listAssets(said), replaceMarks(said, () => 'gone')]).toEqual([[], said]);
  expect(listAssets(`a${toAssetMark('')}%E0%A4%A`)).toEqual(['%E0%A4%A']);
});
