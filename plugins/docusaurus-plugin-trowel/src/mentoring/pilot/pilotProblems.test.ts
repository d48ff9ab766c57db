import { expect, test } from 'vitest';
import { makePage } from '../../../test/support/page.ts';
import { buildHub } from '../../hub/build.ts';
import { findPilotGaps } from './pilotGaps.ts';
import { findPilotProblems } from './pilotProblems.ts';

const problemsOf = (fields: Readonly<Record<string, unknown>>) =>
  findPilotProblems(
    buildHub([makePage('docs/pilots/p.md', { title: 'P', start: '2027-01-11', weeks: 10, ...fields })]).entries,
  );
const messagesOf = (fields: Readonly<Record<string, unknown>>) => problemsOf(fields).map(({ message }) => message);

test('A pilot of eight to twelve weeks whose criteria have thresholds has no problem', () => {
  expect(messagesOf({ weeks: 8, criteria: [{ question: 'Done?', measure: 'sessions-held', at_least: 80 }] })).toEqual(
    [],
  );
  expect(messagesOf({ weeks: 12, criteria: [{ question: 'Our own?', at_most: 3 }] })).toEqual([]);
});

test('A pilot of seven or thirteen weeks is told how long one takes', () => {
  expect(messagesOf({ weeks: 7 })[0]).toContain('7 weeks: a pilot takes 8 to 12.');
  expect(messagesOf({ weeks: 13 })[0]).toContain('13 weeks: a pilot takes 8 to 12.');
});

test('A measure that nothing computes is named with the nearest one, at its line', () => {
  const [problem] = problemsOf({ criteria: [{ question: 'Done?', measure: 'session-held', at_least: 80 }] });
  expect(problem?.message).toContain('`session-held` is no measure');
  expect(problem?.message).toContain('sessions-held`?');
  expect(problem?.at).toBeDefined();
});

test('A criterion without a threshold, or with two that exclude each other, is named by its question', () => {
  expect(messagesOf({ criteria: [{ question: 'Was it nice?' }] })[0]).toContain('“Was it nice?” has no threshold');
  expect(messagesOf({ criteria: [{ question: 'Hm?', at_least: 5, at_most: 3 }] })[0]).toContain('which nothing meets');
});

test('A pilot that does not say what it is to show is told what to write, and one that does is not', () => {
  const gapsOf = (fields: Readonly<Record<string, unknown>>) =>
    findPilotGaps(buildHub([makePage('docs/pilots/p.md', { title: 'P', weeks: 10, ...fields })]).entries);
  const all = { problem: 'Three know it.', objectives: ['Five do.'], criteria: [{ question: 'Done?', at_least: 1 }] };
  expect(gapsOf(all)).toEqual([]);
  expect(gapsOf({ ...all, problem: undefined })).toMatchObject([
    { severity: 'warning', at: { line: 3 }, message: expect.stringContaining('write `problem`: what is wrong today') },
  ]);
  expect(gapsOf({})[0]?.message).toMatch(/`problem`: .*; `objectives`: .*; `criteria`: /);
});
