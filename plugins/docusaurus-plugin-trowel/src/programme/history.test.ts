import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../test/support/folder.ts';
import { cleanEnv, makeRepository } from '../../test/support/repository.ts';
import { type Cache, noCache, openCache } from '../cache/cache.ts';
import { parsePage } from '../content/pageParser.ts';
import { readTrend } from './history.ts';
import { choosePastDays } from './trend.ts';

const ana = '---\ntitle: Ana\n---\n';
const system = (owners: string) => `---\ntitle: Pay\nowners: [${owners}]\n---\n`;

interface ReadOptions {
  readonly cache?: Cache;
  readonly days?: readonly string[];
  readonly parsed?: string[];
}

const readPast = (
  root: string,
  { cache = noCache, days = ['2025-01-31', '2025-02-28'], parsed = [] }: ReadOptions = {},
) =>
  readTrend({
    root,
    env: cleanEnv,
    daysSince: () => days,
    pages: [{ source: 'docs/people/ana.md' }, { source: 'docs/systems/pay.md' }],
    parse: (page) => {
      parsed.push(page.source);
      return parsePage(page).entry;
    },
    outcomeAfter: false,
    cache,
  });

async function makeHistory(prefix = '') {
  const repository = await makeRepository();
  const write = (files: Readonly<Record<string, string>>) =>
    repository.write(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${prefix}${file}`, text])));
  await write({ 'docs/people/ana.md': ana, 'docs/systems/pay.md': system('') });
  await repository.commit('First', '2025-01-10');
  await write({ 'docs/systems/pay.md': system('ana'), 'data/questions.yml': 'questions:\n- question: Why?\n' });
  await repository.commit('Second', '2025-02-10');
  return repository;
}

describe('the trend', () => {
  test.each(['', 'hub/'])('says how the hub was on past days, when it is in “%s”', async (prefix) => {
    const { root } = await makeHistory(prefix);
    const { points, why } = await readPast(path.join(root, prefix));
    expect(why).toBeUndefined();
    expect(points).toMatchObject([
      { on: '2025-01-31', values: { 'systems-nobody': 1, 'systems-one': 0 } },
      { on: '2025-02-28', values: { 'systems-nobody': 0, 'systems-one': 1, 'questions-answered': 0 } },
    ]);
    expect(points[0]?.values).not.toHaveProperty('questions-answered');
  });

  test('has no day before the first commit', async () => {
    const { root } = await makeHistory();
    const { points } = await readPast(root, { days: ['2024-12-31', '2025-01-31'] });
    expect(points.map(({ on }) => on)).toEqual(['2025-01-31']);
    expect(await readPast(root, { days: ['2024-12-31'] })).toEqual({ points: [], why: 'young' });
  });

  test('parses each text once, and of the next day only what has changed', async () => {
    const { root, write, commit } = await makeHistory();
    const cache = openCache({ folder: await makeFolder({}), scope: ['test'], version: '1' });
    const parsed: string[] = [];
    const first = await readPast(root, { cache, parsed });
    expect([...parsed].sort()).toEqual(['docs/people/ana.md', 'docs/systems/pay.md', 'docs/systems/pay.md']);
    parsed.length = 0;
    expect(await readPast(root, { cache, parsed })).toEqual(first);
    expect(parsed).toEqual([]);
    await write({ 'docs/systems/more.md': system('ana') });
    await commit('Third', '2025-03-10');
    const { points } = await readPast(root, { cache, parsed, days: ['2025-01-31', '2025-02-28', '2025-03-31'] });
    expect(parsed).toEqual(['docs/systems/more.md']);
    expect(points.map(({ values }) => values['systems-one'])).toEqual([0, 1, 2]);
  });

  test('keeps what a run with other days has found', async () => {
    const { root } = await makeHistory();
    const cache = openCache({ folder: await makeFolder({}), scope: ['test'], version: '1' });
    const parsed: string[] = [];
    await readPast(root, { cache, days: ['2025-01-31'] });
    await readPast(root, { cache, days: ['2025-02-28'], parsed });
    expect(parsed).toEqual(['docs/systems/pay.md']);
    parsed.length = 0;
    const written: string[] = [];
    const watched: Cache = {
      read: cache.read,
      write: async (name) => void written.push(name),
    };
    await readPast(root, { cache: watched, days: ['2025-01-31'], parsed });
    expect({ parsed, written }).toEqual({ parsed: [], written: [] });
  });

  test('says why there is none: a shallow clone, a folder without git, a repository without commits', async () => {
    const { root } = await makeHistory();
    const parent = await mkdtemp(path.join(tmpdir(), 'trowel-shallow-'));
    onTestFinished(() => rm(parent, { recursive: true, force: true }));
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${root}`, path.join(parent, 'clone')], {
      env: cleanEnv as NodeJS.ProcessEnv,
    });
    expect(await readPast(path.join(parent, 'clone'))).toEqual({ points: [], why: 'shallow' });
    expect(await readPast(await makeFolder({}))).toEqual({ points: [], why: 'no-git' });
    expect(await readPast((await makeRepository()).root)).toEqual({ points: [], why: 'young' });
  });
});

describe('the days of the past', () => {
  test('are ends of months; of weeks, while the history is shorter than a quarter; of days in the first weeks', () => {
    const of = (first: string) => choosePastDays('2026-03-18', first);
    expect(of('2020-01-01')).toHaveLength(12);
    expect(of('2020-01-01')[0]).toBe('2025-03-31');
    expect(of('2020-01-01').at(-1)).toBe('2026-02-28');
    expect(of('2026-02-01')).toEqual([
      '2026-02-01',
      '2026-02-08',
      '2026-02-15',
      '2026-02-22',
      '2026-03-01',
      '2026-03-08',
      '2026-03-15',
    ]);
    expect(of('2026-03-16')).toEqual(['2026-03-16', '2026-03-17']);
    expect(of('2026-03-18')).toEqual([]);
  });
});
