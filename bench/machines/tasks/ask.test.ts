import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../../plugins/docusaurus-plugin-trowel/src/cli/load.ts';
import { askTasks, exampleTasks, labTasks } from './ask.ts';
import { describeScore, scoreTasks } from './score.ts';
import { readTasks } from './task.ts';

const today = '2026-11-30';
const run = promisify(execFile);

/**
 * What `before_you_change` has to reach: the share of harmful tasks named, and the most false alarms. The laboratory is not
 * to be tuned with: its numbers only say when answers get worse.
 */
const sets = [
  { set: exampleTasks, harmful: 15, harmless: 15, least: 0.9, alarms: 2 },
  { set: labTasks, harmful: 10, harmless: 10, least: 0.5, alarms: 2 },
] as const;

describe.each(sets)('the tasks of $set.name', ({ set, harmful, harmless, least, alarms }) => {
  let temp: string;
  beforeAll(async () => {
    temp = await mkdtemp(path.join(tmpdir(), 'trowel-tasks-'));
    await cp(set.code, temp, { recursive: true });
  });
  afterAll(() => rm(temp, { recursive: true }));

  test('are as many harmful as harmless ones, and name pages that are there', async () => {
    const tasks = await readTasks(set.tasks);
    const { hub } = await loadContent({}, { cwd: set.hub, env: {}, stderr: { write: () => undefined } });
    const ids = new Set(hub.entries.map(({ id }) => id));
    expect(tasks.filter(({ breaks }) => breaks.length > 0)).toHaveLength(harmful);
    expect(tasks.filter(({ breaks }) => breaks.length === 0)).toHaveLength(harmless);
    expect(tasks.flatMap(({ breaks }) => breaks).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('have diffs that can be applied to the code', async () => {
    const env = { PATH: process.env.PATH, GIT_CEILING_DIRECTORIES: path.dirname(temp) };
    for (const { id, diff } of await readTasks(set.tasks)) {
      if (diff === undefined) continue;
      const file = path.join(temp, '.task.diff');
      await writeFile(file, diff);
      await expect(run('git', ['apply', '--check', file], { cwd: temp, env }), id).resolves.toBeDefined();
    }
  });

  test('are answered with the page that says why not, and harmless ones without alarm', async () => {
    const tasks = await readTasks(set.tasks);
    const score = scoreTasks(tasks, await askTasks(set, tasks, today));
    const faults = describeScore(score).join('\n');
    expect(score.named / score.harmful, faults).toBeGreaterThanOrEqual(least);
    expect(score.falseAlarms.length, faults).toBeLessThanOrEqual(alarms);
  });
});
