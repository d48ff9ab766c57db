import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { readRecord } from '../content/team/completionRecords.ts';
import { buildHub } from './build.ts';
import { toFigures } from './figures.ts';

const hub = buildHub([
  makePage('docs/paths/backend.md', {
    title: 'Backend',
    baseline: '20 weeks',
    stages: [
      { id: 'day-1', within: '1 day' },
      { id: 'week-1', within: '1 week' },
    ],
  }),
  makePage('docs/archaeology/first.md', { paths: [{ path: 'backend', stage: 'day-1', milestone: true }] }),
  makePage('docs/archaeology/last.md', { paths: [{ path: 'backend', stage: 'week-1', milestone: true }] }),
]);
const [first, last] = ['archaeology/first', 'archaeology/last'];
const recordOf = (days: number, changes: object = {}, source = `data/onboarding/${days}.json`) => {
  const record = {
    format: 'trowel-completion-record',
    version: 1,
    path: 'backend',
    finished: true,
    stages: { 'day-1': 1, 'week-1': days },
    milestones: { [first]: 1, [last]: days },
    stalls: [{ step: last, days: days / 2 }],
    ...changes,
  };
  const { record: read, problems } = readRecord(JSON.stringify(record), source);
  if (!read) throw new Error(problems[0]?.message);
  return read;
};
const figuresOf = (records: ReturnType<typeof recordOf>[]) =>
  toFigures(records, hub, (id) => hub.entries.find((entry) => entry.id === id));

describe('the figures of a path', () => {
  test('are medians with the middle half, of stages, milestones, stalls and the time to productivity', () => {
    const { figures, problems } = figuresOf([10, 20, 30, 40, 60].map((days) => recordOf(days)));
    expect(problems).toEqual([]);
    const one = { median: 1, lower: 1, upper: 1, count: 5 };
    const many = { median: 30, lower: 20, upper: 40, count: 5 };
    expect(figures).toEqual([
      {
        path: 'path/backend',
        finished: 5,
        records: 5,
        productivity: many,
        baseline: 140,
        stages: [
          { id: 'day-1', title: expect.any(String), within: '1 day', planned: 1, spread: one },
          { id: 'week-1', title: expect.any(String), within: '1 week', planned: 6, spread: many },
        ],
        milestones: [
          { step: first, spread: one },
          { step: last, spread: many },
        ],
        stalls: [{ step: last, spread: { median: 15, lower: 10, upper: 20, count: 5 } }],
        trend: [],
      },
    ]);
  });

  test('say nothing of fewer than five records', () => {
    const { figures } = figuresOf([10, 20, 30, 40].map((days) => recordOf(days)));
    expect(figures).toEqual([{ path: 'path/backend', records: 4, stages: [], milestones: [], stalls: [], trend: [] }]);
  });

  test('say nothing of a milestone or a stage that fewer than five have reached, though there are five records', () => {
    const open = recordOf(1, { finished: false, stages: { 'day-1': 1 }, milestones: { [first]: 1 }, stalls: [] });
    const [figures] = figuresOf([...[10, 20, 30, 40].map((days) => recordOf(days)), open]).figures;
    expect(figures?.records).toBe(5);
    expect(figures?.productivity).toBeUndefined();
    expect(figures?.stages.map(({ id }) => id)).toEqual(['day-1']);
    expect(figures?.milestones.map(({ step }) => step)).toEqual([first]);
    expect(figures?.stalls).toEqual([]);
  });

  test.each([
    [{ '2025-Q1': 5, '2025-Q2': 6 }, ['2025-Q1 2025-Q1 5', '2025-Q2 2025-Q2 6']],
    [{ '2025-Q1': 2, '2025-Q2': 2, '2025-Q4': 1, '2026-Q1': 5 }, ['2025-Q1 2025-Q4 5', '2026-Q1 2026-Q1 5']],
    [{ '2025-Q1': 5, '2025-Q2': 4 }, ['2025-Q1 2025-Q2 9']],
    [{ '2025-Q1': 4 }, []],
  ])('join quarters until each point is of five people at least: %j', (counts, points) => {
    const records = Object.entries(counts).flatMap(([quarter, count]) =>
      Array.from({ length: count }, (_, at) => recordOf(10 + at, { quarter })),
    );
    const [figures] = figuresOf([...records, ...[1, 2, 3, 4, 5].map((days) => recordOf(days))]).figures;
    expect(figures?.trend.map(({ from, to, spread }) => `${from} ${to} ${spread.count}`)).toEqual(points);
  });

  test('name a path, a stage and a step that the hub does not have', () => {
    const { figures, problems } = figuresOf([
      recordOf(1, { path: 'backnd' }, 'a.json'),
      recordOf(1, { stages: { 'day-2': 1 }, milestones: { 'archaeology/gone': 3 } }, 'b.json'),
    ]);
    expect(figures.map(({ records }) => records)).toEqual([1]);
    expect(problems.map(({ source, severity, message }) => `${source} ${severity}: ${message}`)).toEqual([
      'a.json warning: `path` is `backnd`, which is no path of the hub; no figure has this record. Did you mean `backend`?',
      'b.json warning: `stages` names `day-2`, which is no stage of the path today; figures leave it out.',
      'b.json warning: `milestones` names `archaeology/gone`, which is no step of the path today; figures leave it out.',
    ]);
  });
});
