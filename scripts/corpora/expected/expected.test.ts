import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../../../plugins/docusaurus-plugin-trowel/src/content/fileFinder.ts';
import { createReader } from '../../../plugins/docusaurus-plugin-trowel/src/content/reader.ts';
import { inverse } from '../../../plugins/docusaurus-plugin-trowel/src/content/relation.ts';
import { buildHub } from '../../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import type { HubEntry } from '../../../plugins/docusaurus-plugin-trowel/src/hub/hub.ts';
import { isMention } from '../../../plugins/docusaurus-plugin-trowel/src/hub/relations.ts';
import { corporaFolder } from '../../../plugins/docusaurus-plugin-trowel/test/support/corpora.ts';
import { expectedRecords } from './index.ts';
import type { ExpectedRecords } from './record.ts';

const collections = Object.entries(expectedRecords);
const present = corporaFolder === undefined ? [] : collections;

describe('the expected records', () => {
  test('are at least sixty, of existing collections', () => {
    expect(collections.flatMap(([, records]) => Object.keys(records)).length).toBeGreaterThanOrEqual(60);
    for (const [name] of present) expect(existsSync(path.join(corporaFolder as string, name)), name).toBe(true);
  });

  test.each(present)('equal what the hub reads from %s', { timeout: 120_000 }, async (name, records) => {
    const files = await findFiles(path.join(corporaFolder as string, name), { kind: 'decision' });
    const { entries } = buildHub(await createReader().read(files));
    const byKey = new Map(Object.keys(records).map((key) => [key, findEntry(entries, key)]));
    const found = Object.fromEntries([...byKey].map(([key, entry]) => [key, toStatedFields(entry)]));
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

/** Finds the record whose file name has this beginning. */
function findTarget(entries: readonly HubEntry[], start: string): HubEntry {
  const found = entries.filter(({ source }) => path.posix.basename(source).startsWith(start));
  expect(
    found.map(({ source }) => source),
    `files named ${start}`,
  ).toHaveLength(1);
  return found[0] as HubEntry;
}

function toStatedFields({ title, status, date, people, tags, relations }: HubEntry) {
  const stated = relations.filter(({ type }) => !isMention(type)).map(({ type, target }) => `${type} ${target}`);
  return { title, status, date, people: [...people].sort(), tags: [...tags].sort(), relations: stated.sort() };
}

/** Adds the inverse of each expected relation to its target. */
function toExpected(records: ExpectedRecords, entries: readonly HubEntry[], byKey: ReadonlyMap<string, HubEntry>) {
  const relations = new Map<string, Set<string>>();
  const add = (from: string, relation: string) => relations.set(from, (relations.get(from) ?? new Set()).add(relation));
  for (const [key, { relations: stated = [] }] of Object.entries(records)) {
    const from = byKey.get(key) as HubEntry;
    for (const one of stated) {
      const [type = '', start = ''] = one.split(' ');
      const target = findTarget(entries, start);
      add(from.id, `${type} ${target.id}`);
      add(target.id, `${inverse[type as keyof typeof inverse]} ${from.id}`);
    }
  }
  return Object.fromEntries(
    Object.entries(records).map(([key, { title, status, date, people = [], tags = [] }]) => {
      const own = [...(relations.get((byKey.get(key) as HubEntry).id) ?? [])];
      return [key, { title, status, date, people: [...people].sort(), tags: [...tags].sort(), relations: own.sort() }];
    }),
  );
}
