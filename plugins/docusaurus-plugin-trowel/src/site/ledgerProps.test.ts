import { describe, expect, test } from 'vitest';
import { dataOf, siteOf } from '../../test/support/siteLayout.ts';
import { parseOptions } from './options.ts';
import type { ReconsiderPageProps, ReviewsPageProps } from './pageProps.ts';
import type { EntryProps } from './props.ts';

const page = (title: string, fields: string, text = '') => `---\ntitle: ${title}\n${fields}\n---\n\n${text}\n`;
const constraints = {
  'docs/constraints/gone.md': page('Gone', 'status: lifted\nsince: 2011\nuntil: 2022-09-30'),
  'docs/constraints/before.md': page('Before', 'status: lifted\nuntil: 2016'),
  'docs/constraints/whenever.md': page('Whenever', 'status: lifted'),
  'docs/constraints/kept.md': page('Kept', 'status: holds\nsince: 2019-05-01'),
  'docs/constraints/open.md': page('Open', 'status: unknown'),
};
const people = { 'docs/people/ana.md': page('Ana', ''), 'docs/systems/pay.md': page('Pay', 'owners: [ana]') };
const decision = (fields: string) => page('D', `status: accepted\ndate: 2018-03-01\n${fields}`, '## Context\n\nText.');
const entryOf = (site: ReturnType<typeof siteOf>, id: string) =>
  dataOf(site, ({ self }) => self?.id === id) as EntryProps;
const decisionOf = (fields: string, options = parseOptions({ outcomeAfter: false })) =>
  entryOf(
    siteOf({ ...constraints, ...people, 'docs/decisions/0001-d.md': decision(fields) }, { options }),
    'decision/0001-d',
  );
const fileOf = <Props>(site: ReturnType<typeof siteOf>, name: string) =>
  JSON.parse(site.data.find(({ file }) => file === name)?.content ?? 'null') as Props;
const titles = (links: readonly { readonly title: string }[]) => links.map(({ title }) => title);

describe('an entry that rests on a lifted constraint', () => {
  test('says what was lifted and when, what still holds, and what is unknown', () => {
    const { reconsider } = decisionOf('constraints: [kept, gone, whenever, open]');
    expect(reconsider).toMatchObject({ which: 'bound', page: '/reconsider' });
    expect(reconsider?.lifted.map(({ constraint, until }) => [constraint.title, until])).toEqual([
      ['Gone', '2022-09-30'],
      ['Whenever', undefined],
    ]);
    expect(titles(reconsider?.held ?? [])).toEqual(['Kept']);
    expect(titles(reconsider?.unknown ?? [])).toEqual(['Open']);
  });

  test('loads the note, which an entry whose constraints hold does not', () => {
    const piecesOf = (fields: string) =>
      siteOf({ ...constraints, 'docs/decisions/0001-d.md': decision(`outcome: worked\n${fields}`) }).data.find(
        ({ file, content }) => file.startsWith('pieces-') && content.includes('OutcomeNote'),
      )?.content;
    expect(piecesOf('constraints: [gone]')).toBe(
      "import N0 from '@theme/Trowel/ReconsiderNote';\nimport N1 from '@theme/Trowel/OutcomeNote';\nexport const notes = [N0, N1];\n",
    );
    expect(piecesOf('constraints: [kept]')).not.toContain('ReconsiderNote');
  });
});

describe('the page of a constraint', () => {
  const files = {
    ...constraints,
    'docs/decisions/0001-free.md': decision('constraints: [gone]'),
    'docs/decisions/0002-bound.md': decision('constraints: [gone, kept, open]'),
    'docs/decisions/0003-past.md': page('Past', 'status: superseded\nsuperseded_by: 1\nconstraints: [gone, kept]'),
    'docs/archaeology/dig.md': page('Dig', 'verdict: revisit\nconstraints: [kept]'),
  };
  const partOf = (id: string) => {
    const { part } = entryOf(siteOf(files), id);
    return part?.type === 'constraint' ? part : undefined;
  };
  const groupsOf = (id: string) =>
    partOf(id)?.groups.map(({ name, pages }) => [name, pages.map(({ entry }) => entry.id)]);

  test('groups entries, when it is lifted, by whether other constraints are left', () => {
    expect(partOf('constraint/gone')).toMatchObject({ lifted: true, until: '2022-09-30', page: '/reconsider' });
    expect(groupsOf('constraint/gone')).toEqual([
      ['free', ['decision/0001-free']],
      ['bound', ['decision/0002-bound']],
      ['past', ['decision/0003-past']],
    ]);
    expect(titles(partOf('constraint/gone')?.groups[1]?.pages[0]?.left ?? [])).toEqual(['Kept', 'Open']);
  });

  test('lists what rests on it while it holds', () => {
    expect(groupsOf('constraint/kept')).toEqual([
      ['resting', ['archaeology/dig', 'decision/0002-bound']],
      ['past', ['decision/0003-past']],
    ]);
    expect(partOf('constraint/kept')?.groups[0]?.pages[0]?.entry.status).toBe('revisit');
  });

  test('does not list them again as relations, and has no part when nothing rests on it', () => {
    expect(entryOf(siteOf(files), 'constraint/gone').relations).toEqual([]);
    expect(partOf('constraint/whenever')).toBeUndefined();
  });
});

describe('the outcome of a decision', () => {
  test('is shown with what was known then and what is known now', () => {
    const { outcome, facts } = decisionOf(
      'outcome: mixed\nreviewed: 2020-01-02\nlearned: It was slow.\nchoose_again: differently\nconstraints: [before, gone, whenever, kept]',
    );
    expect(outcome).toMatchObject({
      value: 'mixed',
      reviewed: '2020-01-02',
      date: '2018-03-01',
      context: 'context',
      learned: 'It was slow.',
      chooseAgain: 'differently',
    });
    // Not "Kept", which holds since 2019 only, and not "Before", which was lifted before the decision.
    expect(titles(outcome?.held ?? [])).toEqual(['Gone', 'Whenever']);
    expect(outcome?.lifted.map(({ constraint }) => constraint.title)).toEqual(['Gone', 'Whenever']);
    expect(facts.map(({ label }) => label)).not.toContain('outcome');
  });

  test('is asked for after a while, with the address that says how to answer', () => {
    expect(decisionOf('', parseOptions({})).outcomeQuestion).toEqual({ due: '2018-09-01', page: '/reviews#outcome' });
    expect(decisionOf('', parseOptions({ outcomeAfter: '2 years' })).outcomeQuestion?.due).toBe('2020-03-01');
    expect(decisionOf('').outcomeQuestion).toBeUndefined();
    expect(decisionOf('outcome: worked', parseOptions({})).outcomeQuestion).toBeUndefined();
  });
});

describe('the page of entries to reconsider', () => {
  const pageOf = (files: Readonly<Record<string, string>>) =>
    fileOf<ReconsiderPageProps>(siteOf({ ...constraints, ...people, ...files }), 'reconsider-reconsider.json');

  test('shows first what has no constraint left, and the last lifted before the others', () => {
    const {
      groups,
      sections,
      constraints: counts,
    } = pageOf({
      'docs/decisions/0001-a.md': decision('constraints: [gone, kept]\nsystems: [pay]'),
      'docs/decisions/0002-b.md': decision('constraints: [whenever]'),
      'docs/archaeology/c.md': page('C', 'constraints: [gone, whenever]\nowner: Bo'),
    });
    expect(groups.map(({ which, rows }) => [which, rows.map(({ entry }) => entry.id)])).toEqual([
      ['free', ['archaeology/c', 'decision/0002-b']],
      ['bound', ['decision/0001-a']],
    ]);
    expect(sections).toEqual([
      { name: 'free', count: 2, href: '#trowel-free' },
      { name: 'bound', count: 1, href: '#trowel-bound' },
    ]);
    expect(counts).toEqual({ total: 5, lifted: 3, unknown: 1 });
    // An entry without an owner has the owner of its system.
    expect(groups[1]?.rows[0]?.owner).toMatchObject({ name: 'Ana' });
    expect(groups[0]?.rows[0]?.owner).toEqual({ name: 'Bo' });
  });

  test('groups a long list by system without losing any, and goes on on further pages', () => {
    const systems = Object.fromEntries(['x', 'y', 'z'].map((id) => [`docs/systems/${id}.md`, page(id, '')]));
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `docs/decisions/${String(at).padStart(4, '0')}-d.md`,
        decision(`constraints: [gone]\nsystems: [${['x', 'y', 'z', 'y, x', ''][at % 5]}]`),
      ]),
    );
    const site = siteOf({ ...constraints, ...people, ...systems, ...many });
    const pages = ['', '-2', '-3', '-4'].map((number) =>
      fileOf<ReconsiderPageProps>(site, `reconsider${number}-reconsider.json`),
    );
    expect(pages.map(({ groups }) => groups.map(({ system, rows }) => [system?.title, rows.length]))).toEqual([
      [
        ['x', 40],
        ['y', 10],
      ],
      [['y', 50]],
      [
        ['y', 20],
        ['z', 30],
      ],
      [
        ['z', 10],
        [undefined, 40],
      ],
    ]);
    const rows = pages.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    expect(new Set(rows.map(({ entry }) => entry.id)).size).toBe(200);
    expect(pages[1]?.jumps.map(({ system, count, href }) => [system?.title, count, href])).toEqual([
      ['x', 40, '/reconsider#free-system-x'],
      ['y', 80, '/reconsider#free-system-y'],
      ['z', 40, '/reconsider/page/3#free-system-z'],
      [undefined, 40, '/reconsider/page/4#free-none'],
    ]);
  });

  test('is linked from the index of constraints', () => {
    const index = fileOf<{ reconsider?: string }>(
      siteOf({ ...constraints }, { baseUrl: '/kb/' }),
      'index-constraint.json',
    );
    expect(index.reconsider).toBe('/kb/reconsider');
  });

  test('is there, and empty, when nothing was lifted or there are no constraints', () => {
    const held = siteOf({ 'docs/constraints/kept.md': constraints['docs/constraints/kept.md'] });
    expect(fileOf<ReconsiderPageProps>(held, 'reconsider-reconsider.json').sections).toEqual([]);
    const none = siteOf({ 'docs/decisions/0001-d.md': decision('') }, { options: parseOptions({ emptyPages: true }) });
    expect(fileOf<ReconsiderPageProps>(none, 'reconsider-reconsider.json')).toMatchObject({
      sections: [],
      constraints: { total: 0 },
    });
  });
});

describe('the page of what is due', () => {
  test('is sorted by owner, those without one last, with both dates of a page', () => {
    const confirm = 'verified: 2024-01-31\nreview_every: 6 months';
    const files = {
      'docs/people/zoe.md': page('Zoë', ''),
      ...people,
      'docs/a.md': page('A', confirm),
      'docs/b.md': page('B', `owner: zoe\n${confirm}`),
      'docs/c.md': page('C', `owner: Bo Chu\n${confirm}`),
      'docs/decisions/0001-d.md': decision('owner: ana'),
    };
    const pages = Object.keys(files).map((source) => ({
      file: `/site/${source}`,
      source,
      permalink: `/${source}`,
      module: `@site/${source}`,
      edited: source === 'docs/b.md' ? '2024-03-02' : undefined,
    }));
    const { rows } = fileOf<ReviewsPageProps>(siteOf(files, { pages }), 'reviews-reviews.json');
    expect(rows.map(({ entry, what, due, owner }) => `${due} ${what} ${entry.id} ${owner?.name}`)).toEqual([
      '2018-09-01 outcome decision/0001-d Ana',
      '2024-07-31 confirm guide/docs/a undefined',
      '2024-07-31 confirm guide/docs/b Zoë',
      '2024-07-31 confirm guide/docs/c Bo Chu',
    ]);
    expect(rows[2]).toMatchObject({ verified: '2024-01-31', edited: '2024-03-02' });
  });
});

describe('the day on which a page was verified', () => {
  test('is one of its facts; the day of the last edit is not', () => {
    const source = 'docs/systems/pay.md';
    const pages = [
      { file: `/site/${source}`, source, permalink: '/pay', module: `@site/${source}`, edited: '2024-03-02' },
    ];
    const site = siteOf(
      { [source]: page('Pay', 'verified: 2024-01-31\nreview_every: 6 months\nowner: Bo') },
      { pages },
    );
    const { facts, expiry } = entryOf(site, 'system/pay');
    expect(facts).toEqual([
      { label: 'owner', type: 'links', links: [{ name: 'Bo' }] },
      { label: 'verified', type: 'date', date: '2024-01-31', again: '2024-07-31' },
    ]);
    expect(expiry).toEqual({ verified: '2024-01-31', due: '2024-07-31', owner: { name: 'Bo' }, page: '/reviews' });
  });
});

describe('the span of time of a page', () => {
  const spanOf = (source: string, fields: string) => {
    const site = siteOf({ [source]: page('A', fields) });
    const { facts } = dataOf(site, ({ self }) => self !== undefined) as EntryProps;
    return facts.find(({ type }) => type === 'span');
  };
  const period = 'period: { from: 2016-11, to: 2022-03 }';

  test('says that archaeology still stands after its last change, unless it is gone', () => {
    const dig = (verdict: string) => spanOf('docs/archaeology/a.md', `${verdict}\n${period}`);
    expect(dig('verdict: keep')).toEqual({ label: 'period', type: 'span', from: '2016-11', lastChange: '2022-03' });
    expect(dig('verdict: gone')).toEqual({ label: 'period', type: 'span', from: '2016-11', to: '2022-03' });
    expect(dig('')).toMatchObject({ lastChange: '2022-03', unsure: true });
  });

  test('does not reach today when a constraint was lifted on an unknown day', () => {
    expect(spanOf('docs/constraints/c.md', 'status: lifted\nsince: 2011')).toMatchObject({
      from: '2011',
      unsure: true,
    });
    expect(spanOf('docs/constraints/c.md', 'status: holds\nsince: 2011')).toEqual({
      label: 'held',
      type: 'span',
      from: '2011',
    });
  });
});

describe('a landmine', () => {
  const mine = (title: string) => `## How\n\n:::landmine[${title}]\n\nIt breaks.\n\n:::`;
  const files = {
    ...constraints,
    'docs/decisions/0001-d.md': decision('constraints: [gone]'),
    'docs/archaeology/dig.md': page('Dig', 'constraints: [gone]\ndecisions: [1]', mine('Two keys')),
  };

  test('is listed where the reason is gone: on its own page, on the page that it explains, on the constraint’s', () => {
    const site = siteOf(files);
    const own = { title: 'Two keys', permalink: '/archaeology/dig#landmine-two-keys' };
    expect(entryOf(site, 'archaeology/dig').reconsider).toMatchObject({ which: 'check', landmines: [own] });
    expect(entryOf(site, 'decision/0001-d').reconsider?.landmines).toMatchObject([{ ...own, on: { title: 'Dig' } }]);
    const { part } = entryOf(site, 'constraint/gone');
    expect(part?.type === 'constraint' && part.groups.map(({ name, pages }) => [name, pages.length])).toEqual([
      ['check', 2],
    ]);
    const { groups } = fileOf<ReconsiderPageProps>(site, 'reconsider-reconsider.json');
    expect(groups.map(({ which, rows }) => [which, rows.map(({ landmines }) => landmines.length)])).toEqual([
      ['check', [1, 1]],
    ]);
  });

  test('without a title is linked at the heading above it', () => {
    const bare = {
      ...files,
      'docs/archaeology/dig.md': page('Dig', 'decisions: [1]', '## How\n\n:::landmine\n\nX.\n\n:::'),
    };
    expect(entryOf(siteOf(bare), 'decision/0001-d').reconsider?.landmines).toMatchObject([
      { permalink: '/archaeology/dig#how' },
    ]);
  });
});

describe('archaeology', () => {
  const dig = (fields: string, text = '') =>
    entryOf(
      siteOf({
        'docs/people/ana.md': page(
          'Ana',
          'channels: [{ name: "#pay", url: "https://chat.example" }]\nleaving: 2030-01-31',
        ),
        'docs/people/bo.md': page('Bo', ''),
        'docs/systems/pay.md': page('Pay', 'owners: [bo]'),
        'docs/archaeology/dig.md': page('Dig', `systems: [pay]\n${fields}`, text),
      }),
      'archaeology/dig',
    );

  test('opens with its verdict, its landmines and whom to ask, which are not among its facts', () => {
    const { verdict, facts } = dig('verdict: keep\nwitnesses: [bo, Cy]\nowner: ana', ':::landmine[One]\n\nX.\n\n:::');
    expect(verdict).toMatchObject({
      value: 'keep',
      landmines: [{ title: 'One' }],
      ask: [
        { name: 'Ana', channels: [{ name: '#pay', url: 'https://chat.example' }], leaving: '2030-01-31' },
        { name: 'Bo', channels: [] },
        { name: 'Cy', channels: [] },
      ],
    });
    expect(facts.map(({ label }) => label)).toEqual(['systems']);
  });

  test('names the owners of its systems when it names nobody itself', () => {
    expect(dig('verdict: keep').verdict?.ask).toMatchObject([{ name: 'Bo' }]);
  });
});
