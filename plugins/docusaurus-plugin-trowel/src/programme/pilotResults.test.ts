import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
import { findMissingResults, toPilotResults } from './pilotResults.ts';

const programme = {
  wanted: {},
  recorded: [],
  explained: [{ system: 'system/pay', by: 'person/bo', on: '2026-02-01' }],
};
const pulse = (recommend: 'yes' | 'no', week: string) => ({
  ...({ page: 'programme', pulse: { recommend }, week, source: 'data/feedback.jsonl' } as const),
  at: { line: 1, column: 1 },
});
const facts = (team: Partial<Parameters<typeof toPilotResults>[1]['team']> = {}) => ({
  today: '2026-06-15',
  team: { figures: [], programme, feedback: [], ...team },
});
const { entries } = buildHub([
  makePage('docs/people/ana.md', { title: 'Ana' }),
  makePage('docs/people/bo.md', { title: 'Bo' }),
  makePage('docs/pilots/first.md', {
    ...{ start: '2026-01-05', weeks: 8 },
    criteria: [
      { question: 'Held?', measure: 'sessions-held', at_least: 80 },
      { question: 'Hours?', measure: 'hours-respected', at_least: 80, result: 90 },
      { question: 'One more?', measure: 'explained-by-one-more', at_least: 1 },
      { question: 'Again?', measure: 'would-repeat', at_least: 75 },
      { question: 'Pages?', measure: 'pages-written', at_least: 1 },
      { question: 'More pages?', measure: 'pages-written', at_least: 2 },
      { question: 'Sooner?', measure: 'time-to-productivity', at_most: 12 },
    ],
  }),
  makePage('docs/decisions/0001-ours.md', { date: '2026-02-01', owner: 'bo' }),
  makePage('docs/decisions/0002-unfinished.md', { date: '2026-02-01', owner: 'bo', draft: true }),
  makePage('docs/paths/watch.md', { title: 'Watch' }),
  makePage('docs/engagements/e.md', {
    walks: ['watch'],
    ...{ pilot: 'first', mentor: 'ana', mentees: ['bo'], status: 'ended', start: '2026-01-01', end: '2026-03-01' },
    ...{
      rhythm: '2 weeks',
      hours: 2,
      check_ins: [
        { date: '2026-01-15', hours: 0 },
        { date: '2026-01-29', hours: 0 },
      ],
    },
  }),
]);

test('what is written counts; else what the hub can count; and what nobody records has no result', () => {
  const [pilot] = toPilotResults(entries, facts());
  expect(pilot?.criteria.map(({ question, result, counted, state }) => [question, result, counted, state])).toEqual([
    ['Held?', 50, true, 'not-met'],
    ['Hours?', 90, false, 'met'],
    ['One more?', 1, true, 'met'],
    ['Again?', undefined, false, undefined],
    ['Pages?', 1, true, 'met'],
    ['More pages?', undefined, false, undefined],
    ['Sooner?', undefined, false, undefined],
  ]);
});

const resultOf = (question: string, team: Parameters<typeof facts>[0]) =>
  toPilotResults(entries, facts(team))[0]?.criteria.find((one) => one.question === question)?.result;

test('the pulse counts from five answers in the weeks of the pilot on, and in fives', () => {
  const four = [...Array(4)].map(() => pulse('yes', '2026-W03'));
  const late = pulse('no', '2026-W30');
  expect(resultOf('Again?', { feedback: [...four, late] })).toBeUndefined();
  const five = [...four, pulse('no', '2026-W09')];
  expect(resultOf('Again?', { feedback: five })).toBe(80);
  expect(resultOf('Again?', { feedback: [...five, pulse('no', '2026-W09')] })).toBe(80);
});

test('time to productivity is that of those who began in the quarters of the pilot, on the path of its pairs', () => {
  const point = (quarter: string, median: number) => ({
    ...{ from: quarter, to: quarter },
    spread: { median, lower: median, upper: median, count: 5 },
  });
  const figures = ['path/watch', 'path/other'].map((path, index) => ({
    ...{ path, records: 10, stages: [], milestones: [], stalls: [] },
    trend: [point('2025-Q4', 112), point('2026-Q1', 70 + index)],
  }));
  expect(resultOf('Sooner?', { figures })).toBe(10);
  expect(resultOf('Sooner?', { figures: figures.slice(1) })).toBeUndefined();
});

test('once a pilot is over, what has no result is reported at its line, and before it is not', () => {
  const missing = (today: string) => findMissingResults(entries, { ...facts(), today });
  expect(missing('2026-03-01')).toEqual([]);
  expect(missing('2026-03-02').map(({ message }) => message)).toEqual([
    expect.stringContaining('“Again?” has no result'),
    expect.stringContaining('“More pages?” has no result'),
    expect.stringContaining('“Sooner?” has no result'),
  ]);
  expect(missing('2026-03-02')[0]?.at).toBeDefined();
});
