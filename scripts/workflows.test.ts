import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

const folder = path.resolve(import.meta.dirname, '../.github/workflows');
const files = readdirSync(folder);
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

const permissions = z.record(z.string(), z.enum(['read', 'write']));
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      'timeout-minutes': z.number(),
      permissions: permissions.optional(),
      steps: z.array(z.object({ run: z.string().optional() })),
    }),
  ),
});

/** The actions that a text of YAML uses, as written, with the comment behind them. */
const listActions = (text: string) => [...text.matchAll(/\buses: *(.+)$/gm)].map(([, action = '']) => action);
const pinned = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

describe.each(files)('the workflow %s', (file) => {
  test('pins every action to a commit, with its version as a comment', () => {
    const actions = listActions(read(file));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !pinned.test(action))).toEqual([]);
  });

  test('may read by default, and gives each job a time limit', () => {
    const { on, permissions, jobs } = workflow.parse(parse(read(file)));
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(Object.keys(jobs).length).toBeGreaterThan(0);
  });

  test('passes no names of branches and tags into a script', () => {
    const runs = Object.values(workflow.parse(parse(read(file))).jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run ?? []),
    );
    expect(runs.filter((run) => /\$\{\{\s*(?:github|inputs)\b/.test(run))).toEqual([]);
  });
});

test('every workflow uses the same commit of an action, and so do our own action and the plugin’s README', () => {
  const others = ['action.yml', 'plugins/docusaurus-plugin-trowel/README.md'].map((file) =>
    readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8'),
  );
  const actions = new Set([...files.map(read), ...others].flatMap(listActions));
  const names = [...actions].map((action) => action.split('@')[0]);
  expect(names).toContain('actions/checkout');
  expect(new Set(names).size).toBe(actions.size);
});
