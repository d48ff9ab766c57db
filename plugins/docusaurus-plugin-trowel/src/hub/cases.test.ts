import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFiles } from '../content/fileFinder.ts';
import { formatProblem } from '../content/problem.ts';
import { createReader } from '../content/reader.ts';
import { buildHub } from './build.ts';
import type { HubEntry } from './hub.ts';

const folder = path.resolve(import.meta.dirname, '../content/cases');

/** Keeps the properties of an entry that a case states, without empty ones. */
function toExpected({
  source,
  id,
  kind,
  number,
  title,
  status,
  date,
  people,
  tags,
  relations,
  due,
  ...entry
}: HubEntry) {
  return {
    source,
    id,
    kind,
    number,
    title,
    status,
    date,
    ...(people.length > 0 && { people }),
    ...(tags.length > 0 && { tags }),
    ...(relations.length > 0 && { relations: relations.map(({ type, target }) => `${type} ${target}`) }),
    ...(entry.systemIds.length > 0 && { systems: entry.systemIds }),
    ...(entry.steps.length > 0 && { steps: entry.steps }),
    ...(entry.stepBlocks.length > 0 && { stepBlocks: entry.stepBlocks }),
    ...(entry.blocks.length > 0 && { blocks: entry.blocks }),
    due,
  };
}

describe('the hub of', { timeout: 60_000 }, () => {
  test.each(readdirSync(folder))('the case %s is as expected', async (name) => {
    const files = await findFiles(path.join(folder, name));
    const hub = buildHub(await createReader().read(files));
    expect(hub.entries.length).toBe(files.length);
    const found = { entries: hub.entries.map(toExpected), problems: hub.problems.map(formatProblem) };
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(path.join(folder, name, 'expected.json'));
  });
});
