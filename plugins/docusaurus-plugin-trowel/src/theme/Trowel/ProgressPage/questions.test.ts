import type { PathFileStep } from 'docusaurus-plugin-trowel/props';
import { expect, test } from 'vitest';
import { chooseQuestions } from './questions.ts';

function makeRow(id: string, on?: string, asks: readonly string[] = [`Why ${id}?`, 'And then?']) {
  const step: PathFileStep = {
    id,
    title: id,
    permalink: `/${id}`,
    stage: 'day-1',
    minutes: 5,
    who: 'hire',
    after: [],
    hash: '',
    asks,
  };
  return {
    step,
    shared: on === undefined ? undefined : { id, state: 'done' as const, on, isChanged: false },
    isNew: false,
  };
}

function makeStage(...rows: readonly ReturnType<typeof makeRow>[]) {
  return { id: 'day-1', title: 'Day one', sum: { done: 0, skipped: 0, steps: 0, minutesLeft: 0 }, rows };
}

test('a mentor asks first about what was read last, then about the stage that somebody is at', () => {
  const stages = [
    makeStage(makeRow('a', '2026-11-02'), makeRow('b', '2026-11-03'), makeRow('c'), makeRow('d', '2026-11-04', [])),
  ];
  expect(chooseQuestions({ stages, stage: 'day-1' }).map(({ question }) => question)).toEqual([
    'Why b?',
    'Why a?',
    'Why c?',
  ]);
  expect(chooseQuestions({ stages, stage: 'week-1' })).toHaveLength(2);
});

test('a session has five questions at most', () => {
  const stages = [makeStage(...Array.from({ length: 9 }, (_, at) => makeRow(`step ${at}`)))];
  expect(chooseQuestions({ stages, stage: 'day-1' })).toHaveLength(5);
});
