import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { findIds, openDocuments } from '../../test/support/searchDocuments.ts';
import { findFiles } from '../content/fileFinder.ts';
import { parsePage } from '../content/pageParser.ts';
import { createReader } from '../content/reader.ts';
import { buildHub } from '../hub/build.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { SearchClient } from '../search/search.ts';
import { toHubDocuments } from './searchDocuments.ts';

const toHub = (pages: Readonly<Record<string, string>>) =>
  buildHub(Object.entries(pages).map(([source, text]) => parsePage({ source, text })));
const toDocuments = (pages: Readonly<Record<string, string>>) =>
  toHubDocuments(
    toHub(pages),
    new Map(Object.keys(pages).map((source) => [source, `/${source.replace(/\.md$/, '')}`])),
  );

test('drafts, unlisted pages and pages without an address are not indexed', () => {
  const documents = toDocuments({
    'docs/a.md': '# A',
    'docs/b.md': '---\ndraft: true\n---\n# B',
    'docs/c.md': '---\nunlisted: true\n---\n# C',
  });
  expect(documents.map(({ id }) => id)).toEqual(['guide/docs/a']);
  expect(toHubDocuments(toHub({ 'docs/a.md': '# A' }), new Map())).toEqual([]);
});

test('a log entry is indexed as a log entry, and leads to the decision it was promoted to', () => {
  const documents = toDocuments({
    'docs/log/tia/a.md': '---\ntitle: A\nlog: tia\npromoted: "0001"\n---\n',
    'docs/log/tia/b.md': '---\ntitle: B\nlog: tia\n---\n',
    'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: superseded\n---\n',
    'docs/decisions/0002-c.md': '---\ntitle: C\nsupersedes: ["0001"]\n---\n',
  });
  expect(
    documents.map(({ title, kind, facets, replacedBy }) => [title, kind, facets.kind?.[0]?.value, replacedBy?.title]),
  ).toEqual([
    ['A', 'decision', 'decision', 'C'],
    ['C', 'decision', 'decision', undefined],
    ['A', 'log', 'log', 'C'],
    ['B', 'log', 'log', undefined],
  ]);
});

test('a superseded decision leads to the one that holds today', () => {
  const documents = toDocuments({
    'docs/decisions/0001-a.md': '---\ntitle: A\nstatus: superseded\n---\n',
    'docs/decisions/0002-b.md': '---\ntitle: B\nstatus: superseded\nsupersedes: ["0001"]\n---\n',
    'docs/decisions/0003-c.md': '---\ntitle: C\nstatus: accepted\nsupersedes: ["0002"]\n---\n',
  });
  expect(documents.map(({ number, replacedBy }) => [number, replacedBy?.number])).toEqual([
    [1, 3],
    [2, 3],
    [3, undefined],
  ]);
});

test('a circle of supersession ends', () => {
  const documents = toDocuments({
    'docs/decisions/0001-a.md': '---\ntitle: A\nsupersedes: ["0002"]\n---\n',
    'docs/decisions/0002-b.md': '---\ntitle: B\nsupersedes: ["0001"]\n---\n',
  });
  expect(documents.map(({ replacedBy }) => replacedBy?.number)).toEqual([2, 1]);
});

test('systems and people are facet values under their titles, unknown ones as written', () => {
  const [decision] = toDocuments({
    'docs/decisions/0001-a.md': '---\ntitle: A\nsystems: [till, ghost]\ndecision-makers: [ada, Bob]\n---\n',
    'docs/systems/till.md': '---\ntitle: The till\n---\n',
    'docs/people/ada.md': '---\ntitle: Ada Byron\n---\n',
  });
  expect(decision?.facets.system).toEqual([
    { value: 'till', label: 'The till' },
    { value: 'ghost', label: 'ghost' },
  ]);
  expect(decision?.facets.person).toEqual([
    { value: 'ada', label: 'Ada Byron' },
    { value: 'Bob', label: 'Bob' },
  ]);
});

describe('the example hub', { timeout: 60_000 }, () => {
  let client: SearchClient;
  let entries: readonly HubEntry[] = [];
  beforeAll(async () => {
    const root = fileURLToPath(new URL('../../../../', import.meta.url));
    const found = await Promise.all(
      ['docs', 'blog'].map(async (folder) =>
        (await findFiles(path.join(root, folder))).map((file) => ({ ...file, source: `${folder}/${file.source}` })),
      ),
    );
    const hub = buildHub(await createReader().read(found.flat()));
    // Drafts are in no search.
    entries = hub.entries.filter(({ draft }) => !draft);
    client = openDocuments(toHubDocuments(hub, new Map(entries.map(({ source }) => [source, `/${source}`]))));
  }, 60_000);

  test('every symptom of every challenge finds its challenge first', async () => {
    const wrong: string[] = [];
    const challenges = entries.filter(({ kind }) => kind === 'challenge');
    expect(challenges.length).toBeGreaterThan(0);
    for (const { id, fields } of challenges) {
      for (const symptom of fields.symptoms as string[]) {
        const [first] = await findIds(client, symptom);
        if (first !== id) wrong.push(`${symptom}: ${first}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every record number finds its record first', async () => {
    const records = entries.filter(({ kind, number }) => kind === 'decision' && number !== undefined);
    expect(records.length).toBeGreaterThan(0);
    for (const { id, number = 0 } of records) {
      for (const text of [`ADR-${number}`, `#${number}`, String(number).padStart(4, '0')]) {
        expect([text, (await findIds(client, text))[0]]).toEqual([text, id]);
      }
    }
  });

  test('filters without words list all rejected decisions', async () => {
    const rejected = entries.filter(({ kind, status }) => kind === 'decision' && status === 'rejected');
    const { pages } = await client.search({
      text: '',
      filters: { kind: ['decision'], status: ['rejected'] },
      limit: 100,
    });
    expect(pages.map(({ id }) => id).sort()).toEqual(rejected.map(({ id }) => id).sort());
    expect(pages.length).toBeGreaterThan(0);
  });

  test('every title finds its page first', async () => {
    const wrong: string[] = [];
    for (const { id, title } of entries) if ((await findIds(client, title))[0] !== id) wrong.push(title);
    expect(wrong).toEqual([]);
  });

  test('a title with two swapped letters finds its page among the first three, unless the typo is another word', async () => {
    const wrong: string[] = [];
    for (const { id, title } of entries) {
      const typo = title.replace(/\p{L}{6,}/u, (word) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`);
      const { pages, corrections } = await client.search({ text: `${typo} `, limit: 3 });
      if (corrections.length > 0 && !pages.some((page) => page.id === id)) wrong.push(typo);
    }
    expect(wrong).toEqual([]);
  });
});
