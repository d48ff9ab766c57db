import { expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import { buildHub } from '../hub/build.ts';
import { toPilotResults } from './pilotResults.ts';

const programme = {
  wanted: {},
  recorded: [],
  explained: [{ system: 'system/pay', by: 'person/bo', on: '2026-02-01' }],
};
const { entries } = buildHub([
  makePage('docs/people/ana.md', { title: 'Ana' }),
  makePage('docs/people/bo.md', { title: 'Bo' }),
  makePage('docs/pilots/first.md', {
    criteria: [
      { question: 'Held?', measure: 'sessions-held', at_least: 80 },
      { question: 'Hours?', measure: 'hours-respected', at_least: 80, result: 90 },
      { question: 'One more?', measure: 'explained-by-one-more', at_least: 1 },
      { question: 'Again?', measure: 'would-repeat', at_least: 75 },
    ],
  }),
  makePage('docs/engagements/e.md', {
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
  const [pilot] = toPilotResults(entries, { today: '2026-06-15', team: { figures: [], programme } });
  expect(pilot?.criteria.map(({ question, result, counted, state }) => [question, result, counted, state])).toEqual([
    ['Held?', 50, true, 'not-met'],
    ['Hours?', 90, false, 'met'],
    ['One more?', 1, true, 'met'],
    ['Again?', undefined, false, undefined],
  ]);
});
