import { expect, test } from 'vitest';
import type { Problem } from '../content/problem.ts';
import { type Reporter, reportProblems } from './report.ts';

const problem = (overrides: Partial<Problem> = {}): Problem => ({
  code: 'unknown-field',
  severity: 'warning',
  message: 'Wrong.',
  source: 'docs/a.md',
  at: { line: 2, column: 3 },
  ...overrides,
});
function listen(): Reporter & { readonly heard: string[] } {
  const heard: string[] = [];
  return { heard, info: (text) => heard.push(`info ${text}`), warn: (text) => heard.push(`warn ${text}`) };
}

test('reports nothing without problems, or with onProblems: ignore', () => {
  const reporter = listen();
  reportProblems([], 'throw', reporter);
  reportProblems([problem()], 'ignore', reporter);
  expect(reporter.heard).toEqual([]);
});

test('lists each problem with file and line, errors first', () => {
  const reporter = listen();
  reportProblems([problem(), problem({ severity: 'error', code: 'cycle', source: 'docs/z.md' })], 'warn', reporter);
  expect(reporter.heard[0]?.split('\n')).toEqual([
    'warn Trowel found 1 error and 1 warning in the content:',
    '  docs/z.md:2:3 error: Wrong. [cycle]',
    '  docs/a.md:2:3 warning: Wrong. [unknown-field]',
  ]);
});

test('fails the build on errors with onProblems: throw, and never on warnings', () => {
  expect(() => reportProblems([problem({ severity: 'error' })], 'throw', listen())).toThrow('docs/a.md:2:3 error');
  const reporter = listen();
  reportProblems([problem()], 'throw', reporter);
  expect(reporter.heard).toHaveLength(1);
});

test('cuts a long list short and says how to see the rest', () => {
  const reporter = listen();
  reportProblems(
    Array.from({ length: 45 }, () => problem()),
    'log',
    reporter,
  );
  expect(reporter.heard[0]).toContain('… and 15 more: `npx trowel check` lists them all.');
});
