import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../plugins/docusaurus-plugin-trowel/src/content/fileFinder.ts';
import { createReader } from '../../plugins/docusaurus-plugin-trowel/src/content/reader.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import type { HubEntry } from '../../plugins/docusaurus-plugin-trowel/src/hub/hub.ts';
import { inverse, isMention } from '../../plugins/docusaurus-plugin-trowel/src/hub/relations.ts';
import { corporaFolder } from '../../plugins/docusaurus-plugin-trowel/test/support/corpora.ts';
import { type Expected, expectedRecords } from './expected.ts';

const collections = Object.entries(expectedRecords);
const present = corporaFolder === undefined ? [] : collections;

describe('the table of real records', () => {
  test('holds more than enough of them, and names only collections that are there', () => {
    expect(collections.flatMap(([, records]) => Object.keys(records)).length).toBeGreaterThanOrEqual(60);
    for (const [name] of present) expect(existsSync(path.join(corporaFolder as string, name)), name).toBe(true);
  });

  test.each(present)('gives what reading %s gives', { timeout: 120_000 }, async (name, records) => {
    const files = await findFiles(path.join(corporaFolder as string, name), { kind: 'decision' });
    const { entries } = buildHub(await createReader().read(files));
    const byKey = new Map(Object.keys(records).map((key) => [key, findEntry(entries, key)]));
    const found = Object.fromEntries([...byKey].map(([key, entry]) => [key, toFacts(entry)]));
    expect(found).toEqual(toExpected(records, entries, byKey));
  });
});

function findEntry(entries: readonly HubEntry[], key: string): HubEntry {
  const found = entries.filter(({ source }) => source.startsWith(key));
  expect(
    found.map(({ source }) => source),
    `files that begin with ${key}`,
  ).toHaveLength(1);
  return found[0] as HubEntry;
}

/** The record whose file's name begins so. */
function findTarget(entries: readonly HubEntry[], start: string): HubEntry {
  const found = entries.filter(({ source }) => path.posix.basename(source).startsWith(start));
  expect(
    found.map(({ source }) => source),
    `files named ${start}`,
  ).toHaveLength(1);
  return found[0] as HubEntry;
}

function toFacts({ title, status, date, people, tags, relations }: HubEntry) {
  const stated = relations.filter(({ type }) => !isMention(type)).map(({ type, target }) => `${type} ${target}`);
  return { title, status, date, people: [...people].sort(), tags: [...tags].sort(), relations: stated.sort() };
}

/** The table's rows, with what follows for the other side of each relation. */
function toExpected(
  records: Readonly<Record<string, Expected>>,
  entries: readonly HubEntry[],
  byKey: ReadonlyMap<string, HubEntry>,
) {
  const relations = new Map<string, Set<string>>();
  const tie = (from: string, tied: string) => relations.set(from, (relations.get(from) ?? new Set()).add(tied));
  for (const [key, { relations: stated = [] }] of Object.entries(records)) {
    const from = byKey.get(key) as HubEntry;
    for (const one of stated) {
      const [type = '', start = ''] = one.split(' ');
      const target = findTarget(entries, start);
      tie(from.id, `${type} ${target.id}`);
      tie(target.id, `${inverse[type as keyof typeof inverse]} ${from.id}`);
    }
  }
  return Object.fromEntries(
    Object.entries(records).map(([key, { title, status, date, people = [], tags = [] }]) => {
      const own = [...(relations.get((byKey.get(key) as HubEntry).id) ?? [])];
      return [key, { title, status, date, people: [...people].sort(), tags: [...tags].sort(), relations: own.sort() }];
    }),
  );
}
