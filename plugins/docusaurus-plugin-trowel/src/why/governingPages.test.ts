import { describe, expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { findGoverningPages } from './governingPages.ts';

const governingOf = (files: Readonly<Record<string, string>>) =>
  findGoverningPages(buildHub(Object.entries(files).map(([source, text]) => parsePage({ source, text }))), {
    permalinkOf: ({ id }) => `/${id}`,
  });
const people = {
  'docs/people/ana.md': '---\ntitle: Ana Lee\nleaving: 2027-01-31\n---\n',
  'docs/people/bo.md': '---\ntitle: Bo\n---\n',
};
const only = (files: Readonly<Record<string, string>>, id: string) => {
  const found = governingOf(files).find((page) => page.id === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

/** What a decision is that rests on a lifted constraint, beside other pages. */
const reconsiderOf = (fields: string, others: Readonly<Record<string, string>> = {}) =>
  only(
    {
      'docs/constraints/gone.md': '---\nstatus: lifted\n---\n',
      'docs/decisions/0001-d.md': `---\nstatus: accepted\nconstraints: [gone]\n${fields}---\n`,
      ...others,
    },
    'decision/0001-d',
  ).reconsider;

test('says of a page whose constraints are lifted what its own page says', () => {
  const landmine = ':::landmine[Read elsewhere]\n\nBy finance.\n\n:::\n';
  expect(reconsiderOf('')).toBe('free');
  // The landmine is on the page that explains it.
  expect(reconsiderOf('', { 'docs/archaeology/a.md': `---\ndecisions: [1]\n---\n${landmine}` })).toBe('check');
  expect(
    reconsiderOf('', { 'docs/decisions/0002-e.md': '---\nstatus: accepted\nsupersedes: [1]\n---\n' }),
  ).toBeUndefined();
});

describe('findGoverningPages', () => {
  test('gives a page with its summary, constraints, landmines and explainers', () => {
    const page = only(
      {
        ...people,
        'docs/systems/ledger.md': '---\ntitle: Ledger\nowners: [bo, Cy]\n---\n',
        'docs/constraints/c.md': '---\ntitle: C\nstatus: holds\nsince: 2020\n---\n',
        'docs/archaeology/twice.md': `---
title: Twice
description: Because a bank may have charged.
systems: [ledger]
constraints: [c]
governs: ["a/**", "!a/b"]
verdict: keep
witnesses: [ana, Dee]
owner: ana
verified: 2026-01-01
---

## What breaks

:::landmine[Merging the two]
Loses a charge.
:::
`,
      },
      'archaeology/twice',
    );
    expect(page).toMatchObject({
      why: 'Because a bank may have charged.',
      verdict: 'keep',
      verified: '2026-01-01',
      permalink: '/archaeology/twice',
      governs: [{ paths: ['a/**'] }, { paths: ['!a/b'] }],
      constraints: [{ id: 'constraint/c', status: 'holds', since: '2020', permalink: '/constraint/c' }],
      landmines: [{ title: 'Merging the two', text: 'Loses a charge.', anchor: 'what-breaks' }],
    });
    expect(page.explainers).toEqual([
      { name: 'Ana Lee', as: 'owner', leaving: '2027-01-31', permalink: '/person/ana' },
      { name: 'Dee', as: 'witness' },
      { name: 'Bo', as: 'system-owner', leaving: undefined, permalink: '/person/bo' },
      { name: 'Cy', as: 'system-owner' },
    ]);
  });

  test('gives only landmines, constraints that a page rests on, and people whom it names', () => {
    const page = only(
      {
        'docs/constraints/c.md': '---\ntitle: C\n---\n',
        'docs/decisions/0001-a.md':
          '---\ntitle: A\nowner: ""\n---\n\nSee [C](../constraints/c.md).\n\n:::ask\nWhy?\n:::\n\n:::landmine\nX\n:::\n',
      },
      'decision/0001-a',
    );
    expect(page).toMatchObject({ landmines: [{ text: 'X' }], constraints: [], explainers: [], governs: [] });
  });

  test('gives no repository when one of several systems has no address', () => {
    const files = {
      'docs/systems/ledger.md': '---\ntitle: Ledger\nrepository: https://x.org/o/r\n---\n',
      'docs/systems/bank.md': '---\ntitle: Bank\n---\n',
      'docs/systems/mail.md': '---\ntitle: Mail\nrepository: services/mail\n---\n',
      'docs/decisions/0001-a.md': '---\ntitle: A\nsystems: [ledger, bank]\ngoverns: [a]\n---\n',
      'docs/decisions/0002-b.md': '---\ntitle: B\nsystems: [ledger, mail]\ngoverns: [b]\n---\n',
    };
    expect(only(files, 'decision/0001-a').governs).toEqual([{ paths: ['a'] }]);
    expect(only(files, 'decision/0002-b').governs).toEqual([{ paths: ['b'] }]);
  });

  test('gives the last successor of a superseded record', () => {
    const files = {
      'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: superseded\n---\n',
      'docs/decisions/0002-b.md': '---\ntitle: B\nstatus: superseded\nsupersedes: 0001\n---\n',
      'docs/decisions/0003-c.md': '---\ntitle: C\nstatus: accepted\nsupersedes: 0002\n---\n',
    };
    expect(only(files, 'decision/0001-a').supersededBy).toMatchObject({ id: 'decision/0003-c', title: 'C' });
  });

  test('leaves out log entries, pages that cannot govern code, and the globs of rejected records', () => {
    const files = {
      ...people,
      'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: rejected\ngoverns: ["a/**"]\n---\n',
      'docs/decisions/0002-b.md': '---\ntitle: B\nstatus: accepted\nlog: ana\ngoverns: ["a/**"]\n---\n',
      'docs/patterns/p.md': '---\ntitle: P\n---\n',
      'docs/guide.md': '---\ntitle: G\n---\n',
    };
    expect(governingOf(files).map(({ id, governs }) => [id, governs.length])).toEqual([
      ['decision/0001-a', 0],
      ['pattern/p', 0],
    ]);
  });

  test.each([
    ['https://x.org/o/r', 'https://x.org/o/r'],
    ['services/ledger', undefined],
  ])('adds the repository of the system to globs: %s', (repository, expected) => {
    const files = {
      'docs/systems/ledger.md': `---\ntitle: Ledger\nrepository: ${repository}\ngoverns: ["s/**"]\n---\n`,
      'docs/decisions/0001-a.md':
        '---\ntitle: A\nsystems: [ledger]\ngoverns: ["a/**", {repository: o/q, paths: [b]}]\n---\n',
    };
    expect(only(files, 'system/ledger').governs).toEqual([{ repository: expected, paths: ['s/**'] }]);
    expect(only(files, 'decision/0001-a').governs).toEqual([
      { repository: expected, paths: ['a/**'] },
      { repository: 'o/q', paths: ['b'] },
    ]);
  });
});

describe('pages of other hubs', () => {
  const there = buildHub(
    Object.entries({
      'docs/decisions/0007-tls.md':
        '---\ntitle: TLS\nstatus: accepted\ngoverns: [{repository: org/shop, paths: [src/net/**]}, own/**]\nconstraints: [law]\nowner: Lee\n---\n',
      'docs/decisions/0008-own.md': '---\ntitle: Own\nstatus: accepted\ngoverns: ["src/**"]\n---\n',
      'docs/constraints/law.md': '---\ntitle: Law\nstatus: holds\n---\n',
    }).map(([source, text]) => parsePage({ source, text })),
  ).entries.map((entry) => ({ ...entry, digest: '', state: entry.status, address: `https://p.example/${entry.id}` }));
  const platform = { id: 'platform', from: '../p', entries: there, cited: {}, textOf: () => '' };
  const othersOf = (text: string) =>
    findGoverningPages(buildHub([parsePage({ source: 'docs/decisions/0007-a.md', text })], [platform])).filter(
      ({ hub }) => hub !== undefined,
    );

  test('govern what they name with its repository, marked with their hub, and name nobody to ask', () => {
    expect(othersOf('# A\n')).toMatchObject([
      {
        id: 'platform:decision/0007-tls',
        hub: 'platform',
        title: 'TLS (platform)',
        permalink: 'https://p.example/decision/0007-tls',
        governs: [{ repository: 'org/shop', paths: ['src/net/**'] }],
        constraints: [{ id: 'platform:constraint/law', status: 'holds' }],
        explainers: [],
      },
    ]);
  });

  test('govern all that they say when a page here names them, and are superseded by one that says so', () => {
    expect(othersOf('---\nrelates_to: ["platform:8"]\n---\n').map(({ id }) => id)).toEqual([
      'platform:decision/0007-tls',
      'platform:decision/0008-own',
    ]);
    const [, own] = othersOf('---\nstatus: accepted\nsupersedes: ["platform:8"]\n---\n');
    expect(own).toMatchObject({ status: 'superseded', supersededBy: { id: 'decision/0007-a' } });
  });

  test('have no name that is one of a page here', () => {
    const names = othersOf('# A\n').flatMap((page) => page.names);
    expect(names).toEqual(['platform:decision/0007-tls', 'platform:0007-tls']);
  });
});
