import { describe, expect, test } from 'vitest';
import { describeScore, scoreTasks } from './score.ts';
import type { ChangeTask } from './task.ts';

const task = (id: string, ...breaks: string[]): ChangeTask => ({ id, plan: 'Do it.', breaks, note: '' });
const answer = (breaks: string[], check: string[] = []) => ({ breaks, check });

describe('scoreTasks', () => {
  test('counts a harmful task as named when any of its pages is among those that would break', () => {
    const tasks = [task('a', 'decision/0001', 'archaeology/pool'), task('b', 'archaeology/pool')];
    const answers = new Map([
      ['a', answer(['system/shop', 'archaeology/pool'])],
      ['b', answer(['decision/0001'])],
    ]);
    expect(scoreTasks(tasks, answers)).toMatchObject({ harmful: 2, named: 1, harmless: 0, falseAlarms: [] });
  });

  test('does not count a page that is only to be checked', () => {
    const { named, misses } = scoreTasks([task('a', 'decision/0001')], new Map([['a', answer([], ['decision/0001'])]]));
    expect(named).toBe(0);
    expect(misses).toEqual([{ task: 'a', expected: ['decision/0001'], breaks: [], check: ['decision/0001'] }]);
  });

  test('counts any page that would break as a false alarm for a harmless task', () => {
    const answers = new Map([
      ['a', answer(['decision/0001'])],
      ['b', answer([], ['decision/0001'])],
    ]);
    expect(scoreTasks([task('a'), task('b')], answers)).toMatchObject({
      harmless: 2,
      falseAlarms: [{ task: 'a', breaks: ['decision/0001'] }],
      misses: [],
    });
  });

  test('counts what is named besides the right pages', () => {
    const answers = new Map([['a', answer(['decision/0001', 'decision/0002', 'decision/0003'])]]);
    expect(scoreTasks([task('a', 'decision/0002')], answers).others).toBe(2);
  });

  test('takes a task without an answer for one of which nothing was said', () => {
    expect(scoreTasks([task('a', 'decision/0001'), task('b')], new Map())).toMatchObject({ named: 0, falseAlarms: [] });
  });
});

describe('describeScore', () => {
  test('says what was missed and what was a false alarm', () => {
    const answers = new Map([['b', answer(['decision/0002'])]]);
    expect(describeScore(scoreTasks([task('a', 'decision/0001'), task('b')], answers))).toEqual([
      'missed a: expected decision/0001; would break: nothing; to check: nothing',
      'false alarm at b: decision/0002',
    ]);
  });
});
