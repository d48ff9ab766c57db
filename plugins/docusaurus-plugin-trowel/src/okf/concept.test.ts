import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { createConcepts } from './concept.ts';
import type { ConceptLinks } from './conceptLinks.ts';
import { toMarkdown } from './conceptText.ts';
import { createFindLinkedEntry } from './linkedEntry.ts';

const files: Readonly<Record<string, string>> = {
  'docs/decisions/0001-one.md': `---
title: One ledger
status: superseded
date: 2020-01-02
owner: ana
verified: 2026-01-02 # by phone
review_every: 6 months
tags: [ledger]
systems: [pay]
constraints: [vendor]
governs: ['src/ledger/**']
---

# One ledger

See [two](./0002-two.md#why), [pay](/systems/pay) and \`[code](./0002-two.md)\`.

:::landmine[Never reorder]

It breaks.

:::
`,
  'docs/decisions/0002-two.md': '---\nstatus: accepted\ndate: 2022-03-04\nsupersedes: 1\n---\n\n# Two\n',
  'docs/systems/pay.md': '# Pay\n\nTakes money.\n',
  'docs/constraints/vendor.md': '---\nstatus: lifted\nsince: 2019\nuntil: 2021-05\n---\n\n# The vendor\n',
  'docs/people/ana.md': '---\ntitle: Ana Diaz\n---\n',
};

const hub = buildHub(Object.entries(files).map(([source, text]) => parsePage({ source, text })));
const addresses = new Map(Object.keys(files).map((source) => [source, source.slice('docs'.length, -'.md'.length)]));
const find = (id: string) => hub.entries.find((entry) => entry.id === id);
const conceptOf = (id: string, isIncluded = (_: { readonly kind: string }) => true) => {
  const findLinked = createFindLinkedEntry(hub.entries, addresses);
  const resource: ConceptLinks['resource'] = ({ source }) => `https://hub.example.org${addresses.get(source)}`;
  const to: ConceptLinks['to'] = (target) => (isIncluded(target) ? resource(target) : undefined);
  const inText: ConceptLinks['inText'] = (from, href) => {
    const linked = findLinked(from, href);
    return linked ? `${to(linked.entry)}${linked.rest}` : href;
  };
  const links = { resource, to, inText };
  const entry = find(id);
  if (!entry) throw new Error(`There is no ${id}.`);
  return createConcepts(find, links)(entry, files[entry.source] as string);
};

test('a concept says what the hub knows of an entry: its state, its living successor, its constraints, who keeps it', () => {
  const { frontMatter } = conceptOf('decision/0001-one');
  expect(frontMatter).toEqual({
    type: 'decision',
    title: 'One ledger',
    description: 'See two, pay and [code](./0002-two.md).',
    resource: 'https://hub.example.org/decisions/0001-one',
    tags: ['ledger'],
    status: 'deprecated',
    verified: [{ by: 'human:ana', at: '2026-01-02T00:00:00Z' }],
    stale_after: '2026-07-02',
    relationships: [
      { type: 'superseded-by', to: 'https://hub.example.org/decisions/0002-two', id: 'decision/0002-two' },
      { type: 'rests-on', to: 'https://hub.example.org/constraints/vendor', id: 'constraint/vendor' },
      { type: 'about', to: 'https://hub.example.org/systems/pay', id: 'system/pay' },
    ],
    trowel: {
      profile: 1,
      id: 'decision/0001-one',
      number: 1,
      state: 'superseded',
      date: '2020-01-02',
      owner: 'Ana Diaz',
      successor: { id: 'decision/0002-two', to: 'https://hub.example.org/decisions/0002-two', title: 'Two' },
      constraints: [
        {
          id: 'constraint/vendor',
          to: 'https://hub.example.org/constraints/vendor',
          title: 'The vendor',
          state: 'lifted',
          since: '2019',
          until: '2021-05',
        },
      ],
      validity: { from: '2020-01-02', to: '2022-03-04', hold: 'sure' },
      governs: ['src/ledger/**'],
      landmines: ['Never reorder'],
      links: [
        ['https://hub.example.org/decisions/0002-two#why', './0002-two.md#why'],
        ['https://hub.example.org/systems/pay', '/systems/pay'],
      ],
    },
  });
});

test('the links of its text lead to the other pages, and code stays as it is', () => {
  expect(conceptOf('decision/0001-one').body).toContain(
    'See [two](https://hub.example.org/decisions/0002-two#why), [pay](https://hub.example.org/systems/pay) and `[code](./0002-two.md)`.',
  );
});

test('it does not name what its reader may not see', () => {
  const { frontMatter } = conceptOf('decision/0001-one', ({ kind }) => kind !== 'person' && kind !== 'constraint');
  expect(JSON.stringify(frontMatter)).not.toMatch(/Ana|vendor/);
  expect(frontMatter.verified).toEqual([{ by: 'human:somebody', at: '2026-01-02T00:00:00Z' }]);
});

test('as Markdown it has its own front matter as data, letter for letter below `fields`', () => {
  const text = toMarkdown(conceptOf('decision/0001-one'));
  const [, yaml = '', body] = text.split(/^---\n/m);
  expect(parse(yaml).trowel.fields).toMatchObject({
    title: 'One ledger',
    tags: ['ledger'],
    governs: ['src/ledger/**'],
  });
  expect(yaml).toContain('    verified: 2026-01-02 # by phone\n');
  expect(body).toMatch(/^\n# One ledger\n/);
});

test.each([
  ['broken', 'a: [1\n'],
  ['a list', '- a\n'],
  ['of two documents', 'a: 1\n...\nb: 2\n'],
])('front matter that is %s stands beside as text', (_, written) => {
  const { frontMatter, body } = conceptOf('system/pay');
  const [, yaml = ''] = toMarkdown({ frontMatter, written, body }).split(/^---\n/m);
  expect(parse(yaml).trowel).toMatchObject({ id: 'system/pay', front_matter: written });
});

test('names the entries of other hubs that it cites, with the addresses of their pages', () => {
  const page = parsePage({ source: 'docs/decisions/0003-c.md', text: '---\nrelates_to: ["p:7", "p:8"]\n---\n' });
  const there = ['7', '8'].map((name) =>
    parsePage({ source: `docs/decisions/000${name}-t.md`, text: `---\nstatus: accepted\n---\n` }),
  );
  const entries = buildHub(there).entries.map((entry) => ({
    ...entry,
    digest: '',
    ...(entry.number === 7 && { address: 'https://p.example/7' }),
  }));
  const { entries: own } = buildHub([page], [{ id: 'p', from: '../p', entries, cited: {}, textOf: () => '' }]);
  const toConcept = createConcepts(() => undefined, { resource: () => '', to: () => '', inText: (_, href) => href });
  expect(own[0] && toConcept(own[0], '').frontMatter.relationships).toEqual([
    { type: 'relates-to', to: 'https://p.example/7', id: 'p:decision/0007-t' },
    { type: 'relates-to', to: 'p:decision/0008-t', id: 'p:decision/0008-t' },
  ]);
});
