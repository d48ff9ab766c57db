import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import { hubPages } from './hubPages.ts';
import type { IndexPart } from './indexPartProps.ts';
import { parseOptions } from './options.ts';
import type { EntryProps } from './props.ts';

const decision = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText.\n`;
const entryOf = (site: ReturnType<typeof siteOf>, id: string) =>
  dataOf(site, ({ self }) => self?.id === id) as EntryProps;

/** Lists the addresses of a site's routes: of the hub's own pages only home and search. */
function routesOf({ routes }: ReturnType<typeof siteOf>): string[] {
  const own = hubPages.map(({ name }) => name).filter((name) => name !== 'search');
  return routes
    .map(({ path }) => path)
    .filter((path) => !own.some((name) => path.replace(/\/$/, '').endsWith(`/${name}`)));
}

describe('the routes of a hub', () => {
  test('are an index for each kind with entries, a home page and a search page, and none for entries', () => {
    const site = siteOf({
      'docs/decisions/0001-a.md': decision('A'),
      'docs/decisions/0002-b.md': decision('B'),
      'docs/systems/s.md': decision('S'),
    });
    expect(routesOf(site)).toEqual(['/decisions', '/systems', '/hub', '/search']);
  });

  test('have the site’s base URL and trailing slash', () => {
    const files = { 'docs/decisions/0001-a.md': decision('A') };
    expect(routesOf(siteOf(files, { baseUrl: '/kb/', trailingSlash: true }))).toEqual([
      '/kb/decisions/',
      '/kb/hub/',
      '/kb/search/',
    ]);
    expect(routesOf(siteOf(files, { baseUrl: '/kb/', trailingSlash: false }))).toEqual([
      '/kb/decisions',
      '/kb/hub',
      '/kb/search',
    ]);
  });

  test('are where the options say, without a home page when that is turned off', () => {
    const options = parseOptions({ routeBasePath: 'hub', home: false });
    expect(routesOf(siteOf({ 'docs/decisions/0001-a.md': decision('A') }, { options }))).toEqual([
      '/hub/decisions',
      '/hub/search',
    ]);
  });

  test('are none for pages that would be empty, unless the option asks for them', () => {
    const own = (files: Readonly<Record<string, string>>, options = {}) =>
      siteOf(files, { options: parseOptions(options) })
        .routes.map(({ path }) => path)
        .filter((path) => path !== '/write' && hubPages.some(({ name }) => path === `/${name}`));
    const files = { 'docs/decisions/0001-a.md': decision('A') };
    expect(own(files)).toEqual(['/search']);
    expect(own(files, { emptyPages: true })).toEqual([
      '/search',
      '/reconsider',
      '/reviews',
      '/review',
      '/progress',
      '/mentoring',
      '/log',
      '/gaps',
      '/programme',
      '/feedback',
      '/why',
    ]);
    const page = (path: string, more: string) => own({ ...files, [path]: decision('B', more) });
    expect(page('docs/constraints/b.md', '')).toEqual(['/search', '/reconsider']);
    expect(page('docs/guide.md', 'verified: 2024-01-02\nreview_every: 6 months\n')).toEqual(['/search', '/reviews']);
    expect(page('docs/log/b.md', 'log: ana\n')).toEqual(['/search', '/log']);
    expect(page('docs/systems/b.md', '')).toEqual(['/search', '/gaps', '/programme']);
    expect(page('docs/archaeology/b.md', 'governs: [src/**]\n')).toEqual(['/search', '/why']);
    expect(page('docs/decisions/0002-b.md', 'date: 2024-01-02\n')).toEqual(['/search', '/decisions/timeline']);
    expect(page('docs/decisions/0002-b.md', 'supersedes: 1\n')).toEqual(['/search', '/decisions/supersession']);
  });

  test('have the search page elsewhere when the site has another search', () => {
    const paths = siteOf({ 'docs/a.md': decision('A') }, { searchPath: 'hub/search' }).routes.map(({ path }) => path);
    expect(paths).toEqual(['/hub', '/hub/search', '/write']);
  });

  test('have the page on which pages are written, unless the site does not want it', () => {
    const files = { 'docs/people/ana.md': decision('Ana'), 'docs/adr/0007-a.md': decision('A', 'tags: [x]\n') };
    const forge = 'https://github.com/org/hub/edit/main/';
    const written = siteOf(files, { editUrl: forge });
    const readData = (name: string) => JSON.parse(written.data.find(({ file }) => file === name)?.content ?? '');
    const { forms, tags, entries } = readData('write-forms.json');
    expect(forms.map(({ kind, folder }: { kind: string; folder: string }) => [kind, folder])).toContainEqual([
      'decision',
      'docs/adr',
    ]);
    expect(tags).toEqual(['x']);
    expect(entries).toContainEqual(['person', 'ana', 'Ana', 'docs/people/ana.md']);
    const { kinds, sources } = readData('write-write.json');
    expect(sources).toBe('/trowel/sources/');
    expect(kinds[0]).toMatchObject({
      kind: 'story',
      template: expect.stringContaining('https://github.com/org/hub/new/main/blog?'),
    });
    const none = siteOf(files, { options: parseOptions({ write: false, emptyPages: true }) });
    expect(routesOf(none)).not.toContain('/write');
  });

  test('link no page that is not made', () => {
    const { data, routes } = siteOf({
      'docs/decisions/0001-a.md': decision('A', 'status: accepted\n'),
      'docs/archaeology/b.md': decision('B'),
      'docs/people/ana.md': decision('Ana'),
    });
    const made = new Set(routes.map(({ path }) => path));
    const text = data.map(({ content }) => content).join('\n');
    const linked = hubPages.map(({ name }) => `/${name}`).filter((path) => text.includes(`"${path}`));
    expect(linked.filter((path) => !made.has(path))).toEqual([]);
  });

  test('include an index of stories below the blog, which keeps its own list', () => {
    const site = siteOf({ 'blog/2024-01-02-a.md': '---\ntitle: A\nlesson: success\n---\n' }, { blogPath: '/stories' });
    expect(site.routes.map(({ path }) => path)).toContain('/stories/all');
  });

  test('leave out an index whose address a page has, and add the index to that page', () => {
    const site = siteOf({
      'docs/decisions/index.md': decision('Our decisions'),
      'docs/decisions/0001-a.md': decision('A'),
    });
    expect(site.routes.map(({ path }) => path)).not.toContain('/decisions');
    const page = entryOf(site, 'guide/docs/decisions');
    expect(page.part).toMatchObject({ type: 'index', kind: 'decision', rows: [{ title: 'A' }] });
  });
});

describe('the page of a decision', () => {
  const chain = {
    'docs/decisions/0001-a.md': decision('A', 'status: superseded\nsuperseded_by: "0002"\n'),
    'docs/decisions/0002-b.md': decision('B', 'status: superseded\n'),
    'docs/decisions/0003-c.md': decision('C', 'status: accepted\nsupersedes: ["0002"]\n'),
  };

  test('leads from a superseded decision to the one that holds today, and names those between', () => {
    const { supersededBy } = entryOf(siteOf(chain), 'decision/0001-a');
    expect(supersededBy?.current.title).toBe('C');
    expect(supersededBy?.via.map(({ title }) => title)).toEqual(['B']);
    expect(entryOf(siteOf(chain), 'decision/0003-c').supersededBy).toBeUndefined();
  });

  test('has a title without the number that adr-tools writes into headings', () => {
    const site = siteOf({
      'docs/decisions/0014-a.md': '# 14. One ledger\n',
      'docs/decisions/0015-b.md': '# 3. Steps\n',
    });
    expect(entryOf(site, 'decision/0014-a').self).toMatchObject({ number: 14, title: 'One ledger' });
    expect(entryOf(site, 'decision/0015-b').self.title).toBe('3. Steps');
  });

  test('ends a circle of supersession', () => {
    const circle = {
      'docs/decisions/0001-a.md': decision('A', 'superseded_by: "0002"\n'),
      'docs/decisions/0002-b.md': decision('B', 'superseded_by: "0001"\n'),
    };
    expect(entryOf(siteOf(circle), 'decision/0001-a').supersededBy?.current.title).toBe('B');
  });

  test('shows a few related entries, however many there are', () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`docs/decisions/${String(n).padStart(4, '0')}-x.md`, decision(`D${n}`)]),
    );
    const { related } = entryOf(siteOf(many), 'decision/0150-x');
    expect(related.previous?.title).toBe('D149');
    expect(related.next?.title).toBe('D151');
    expect(related.siblings).toHaveLength(5);
  });
});

describe('a page that is a step', () => {
  const files = {
    'docs/paths/backend.md': '---\ntitle: Backend\nstages: [{id: one, title: First}, {id: two, title: Second}]\n---\n',
    'docs/systems/a.md': '---\ntitle: A\npaths: [backend/one]\n---\n',
    'docs/systems/b.md':
      '---\ntitle: B\npaths: [{path: backend, stage: one, minutes: 25, who: mentor, after: [c]}]\n---\n',
    'docs/systems/c.md': '---\ntitle: C\npaths: [backend/one]\n---\n',
    'docs/systems/d.md': '---\ntitle: D\npaths: [backend/two]\n---\n',
  };

  test('knows its place in the path, the step before and the step after', () => {
    const [step] = entryOf(siteOf(files), 'system/b').steps;
    expect(step).toMatchObject({
      position: 3,
      total: 4,
      minutes: 25,
      who: 'mentor',
      stage: 'First',
      previous: { title: 'C' },
      next: { title: 'D' },
    });
  });

  test('lists the paths and playbooks that use it', () => {
    const playbook = '---\ntitle: P\ncollect: {path: backend}\n---\n';
    const withBlock = `${files['docs/systems/a.md']}\n:::ask[Why?]\nBody.\n:::\n`;
    const { usedIn } = entryOf(
      siteOf({ ...files, 'docs/systems/a.md': withBlock, 'docs/playbooks/p.md': playbook }),
      'system/a',
    );
    expect(usedIn.paths.map(({ title }) => title)).toEqual(['Backend']);
    expect(usedIn.playbooks.map(({ title }) => title)).toEqual(['P']);
  });
});

describe('the page of a person', () => {
  test('lists the stories in which they are the mentor or the mentee', () => {
    const site = siteOf({
      'docs/people/ann.md': '---\ntitle: Ann\n---\n',
      'blog/2024-01-02-a.md': '---\ntitle: A\nmentors: [ann]\n---\n',
      'blog/2024-02-02-b.md': '---\ntitle: B\nmentees: [ann]\n---\n',
    });
    expect(entryOf(site, 'person/ann').part).toMatchObject({
      mentored: [{ title: 'A' }],
      wasMentored: [{ title: 'B' }],
    });
  });
});

describe('a playbook', () => {
  test('imports each of its blocks by page and lines, in one module', () => {
    const site = siteOf({
      'docs/playbooks/p.md': '---\ntitle: P\ncollect: {tags: [x]}\n---\n',
      'docs/systems/a.md': '---\ntitle: A\ntags: [x]\n---\n\n:::ask[Why?]\nBody.\n:::\n\n:::pitfall\nCare.\n:::\n',
    });
    const module = site.data.find(({ file }) => file.startsWith('blocks-'));
    expect(module?.content).toBe(
      'import B0 from "@site/docs/systems/a.md?trowel-block=6-8";\nimport B1 from "@site/docs/systems/a.md?trowel-block=10-12";\nexport default [B0, B1];\n',
    );
  });
});

describe('a session that nobody wrote a playbook for', () => {
  const asks = [1, 2, 3, 4].map((at) => `:::ask[Why ${at}?]\n\nBody.\n\n:::\n`).join('\n');
  const site = siteOf({ 'docs/systems/Pay & Co.md': `---\ntitle: Pay\nid: pay & co\n---\n\n${asks}` });

  test('has a page with a safe address, its blocks, and its place in the list of all', () => {
    const routes = site.routes.filter(({ path: address }) => address.startsWith('/sessions'));
    expect(routes.map(({ component }) => component)).toEqual([
      '@theme/Trowel/SessionsPage',
      '@theme/Trowel/SessionPage',
    ]);
    expect(routes[1]?.path).toMatch(/^\/sessions\/system\/pay-co-[a-z0-9]{8}$/);
    const blocks = site.data.find(({ file }) => file === routes[1]?.data.blocks);
    expect(blocks?.content.match(/trowel-block=/g)).toHaveLength(4);
  });

  test('is linked from the page of its system', () => {
    const page = site.data.find(({ file }) => file.startsWith('entry-'));
    expect(page?.content).toContain('"session":"/sessions/system/pay-co-');
  });
});

describe('the index of a kind', () => {
  test('lists each value of a facet once, with the rows that have it', () => {
    const site = siteOf({
      'docs/systems/pay.md': decision('Pay'),
      'docs/constraints/no-lock.md': decision('No lock'),
      'docs/decisions/0001-a.md': decision(
        'A',
        'status: accepted\ndate: 2020-01-02\nsystems: [pay]\nconstraints: [no-lock]\ntags: [x, y]\n',
      ),
      'docs/decisions/0002-b.md': decision('B', 'status: rejected\ndate: 2021-01-02\n'),
    });
    const index = JSON.parse(site.data.find(({ file }) => file === 'index-decision.json')?.content ?? '') as IndexPart;
    expect(index.rows.map(({ title }) => title)).toEqual(['B', 'A']);
    expect(index.facets.map(({ name, values, rows }) => [name, values.map(({ label }) => label), rows])).toEqual([
      ['status', ['accepted', 'rejected'], [[1], [0]]],
      ['system', ['Pay'], [[], [0]]],
      ['constraint', ['No lock'], [[], [0]]],
      ['tag', ['x', 'y'], [[], [0, 1]]],
      ['year', ['2020', '2021'], [[1], [0]]],
    ]);
  });
});
