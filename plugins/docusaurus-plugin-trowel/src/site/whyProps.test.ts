import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import type { SerializedPages } from '../why/serialization.ts';
import { parseOptions } from './options.ts';
import type { WhyPageProps } from './pageProps.ts';
import type { EntryProps } from './props.ts';

const page = (title: string, fields: string, text = '') => `---\ntitle: ${title}\n${fields}\n---\n\n${text}\n`;
const files = {
  'docs/systems/pay.md': page('Pay', 'owners: [ana]\ngoverns: ["services/pay/**"]'),
  'docs/people/ana.md': page('Ana', ''),
  'docs/decisions/0001-a.md': page(
    '1. A',
    'status: accepted\nsystems: [pay]\ngoverns: ["services/pay/**", "!services/pay/x"]',
  ),
  'docs/decisions/0002-b.md': page('B', 'status: rejected\ngoverns: ["never/**"]'),
  'docs/archaeology/c.md': page(
    'C',
    'governs: ["lib/c.ts", "**/*.sql", {repository: o/q, paths: [lib/c.ts]}]',
    ':::landmine\nX\n:::',
  ),
};
type Site = ReturnType<typeof siteOf>;
const fileOf = (site: Site, name: string) => site.data.find(({ file }) => file === name)?.content ?? 'null';
const codeOf = (site: Site) => JSON.parse(fileOf(site, 'why-code.json')) as WhyPageProps;

describe('the page /why', () => {
  test('lists governed code by system, code of no system last', () => {
    const { groups, count } = codeOf(siteOf(files));
    const listed = groups.map(({ system, code }) => [
      system?.title,
      ...code.map(({ glob, repository, url, entries }) =>
        [repository, glob, url, ...entries.map(({ title }) => title)].filter(Boolean).join(' '),
      ),
    ]);
    expect(listed).toEqual([
      ['Pay', 'services/pay/** /why?path=services/pay A Pay'],
      [undefined, '**/*.sql C', 'lib/c.ts /why?path=lib/c.ts C', 'o/q lib/c.ts /why?path=lib/c.ts C'],
    ]);
    expect(count).toBe(4);
  });

  test('suggests file paths whose entries have the most to say', () => {
    expect(codeOf(siteOf(files)).examples).toEqual(['lib/c.ts', 'services/pay']);
  });

  test('loads the data for answers late, by a module of its own', () => {
    const site = siteOf(files, { baseUrl: '/kb/' });
    expect(site.routes.find(({ path }) => path === '/kb/why')?.data).toEqual({
      code: 'why-code.json',
      pages: 'why-pages.mjs',
    });
    expect(fileOf(site, 'why-pages.mjs')).toContain("import('./why-pages.json')");
    const { pages } = JSON.parse(fileOf(site, 'why-pages.json')) as SerializedPages;
    expect(pages.map(({ title, permalink }) => `${title} ${permalink}`)).toEqual([
      'C /kb/archaeology/c',
      'A /kb/decisions/0001-a',
      'B /kb/decisions/0002-b',
      'Pay /kb/systems/pay',
    ]);
  });

  test('is there, and empty, in a hub without governed code whose menu leads to it', () => {
    expect(
      codeOf(siteOf({ 'docs/decisions/0001-a.md': page('A', '') }, { options: parseOptions({ emptyPages: true }) })),
    ).toMatchObject({
      groups: [],
      count: 0,
      examples: [],
    });
  });

  test('lists many globs on several pages, which share the data for answers', () => {
    const globs = Array.from({ length: 250 }, (_, at) => `"a/${at}/**"`);
    const site = siteOf({ 'docs/decisions/0001-a.md': page('A', `governs: [${globs.join(', ')}]`) });
    const pages = site.routes.filter(({ component }) => component === '@theme/Trowel/WhyPage');
    const codes = pages.map(({ data }) => JSON.parse(fileOf(site, data.code ?? '')) as WhyPageProps);
    expect(codes.map(({ groups, count }) => [groups[0]?.code.length, count])).toEqual([
      [100, 250],
      [100, 250],
      [50, 250],
    ]);
    expect(pages.map(({ path, data }) => `${path} ${data.pages}`)).toEqual([
      '/why why-pages.mjs',
      '/why/page/2 why-pages.mjs',
      '/why/page/3 why-pages.mjs',
    ]);
  });

  test('is linked from the globs on a page', () => {
    const { facts } = dataOf(siteOf(files), ({ self }) => self?.id === 'archaeology/c') as EntryProps;
    expect(facts.find(({ label }) => label === 'governs')).toMatchObject({
      label: 'governs',
      type: 'code',
      links: [
        { name: 'lib/c.ts', url: '/why?path=lib/c.ts' },
        { name: '**/*.sql' },
        { name: 'o/q: lib/c.ts', url: '/why?path=lib/c.ts' },
      ],
    });
  });
});
